package ai.realstaging.server.page.listing;

import ai.realstaging.account.Account;
import ai.realstaging.image.Image;
import ai.realstaging.kernel.PageRequest;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.project.Project;
import ai.realstaging.project.ProjectName;
import ai.realstaging.project.Projects;
import ai.realstaging.server.page.Frame;
import ai.realstaging.server.page.Frames;
import ai.realstaging.server.page.Plates;
import ai.realstaging.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// All listings of the visitor.
@Controller
class ListingsController {

  private static final int RUNNING_SHOWN = 12;

  private final Projects projects;
  private final Covers covers;
  private final Plates plates;
  private final Frames frames;

  ListingsController(Projects projects, Covers covers, Plates plates, Frames frames) {
    this.projects = projects;
    this.covers = covers;
    this.plates = plates;
    this.frames = frames;
  }

  @GetMapping("/listings")
  ModelAndView show(
      HttpServletRequest request, Account account, @RequestParam(defaultValue = "") String q) {
    String wanted = q.strip().toLowerCase(Locale.ENGLISH);
    List<Project> all =
        projects.page(account, new PageRequest(PageRequest.MAX_LIMIT, Optional.empty())).items();
    ListingsView view =
        new ListingsView(
            q,
            !all.isEmpty(),
            false,
            running(account, all),
            all.stream()
                .filter(project -> project.name().toLowerCase(Locale.ENGLISH).contains(wanted))
                .map(project -> covers.cover(account, project))
                .toList());
    Frame.Place place = all.isEmpty() ? Frame.Place.LISTINGS : Frame.Place.HOME;
    return new ModelAndView(
        "listings", Map.of("frame", frames.of(request, account, "Listings", place), "view", view));
  }

  @PostMapping("/listings")
  String create(Account account, @RequestParam String name) {
    return "redirect:/listings/" + projects.create(account, new ProjectName(name.strip())).id();
  }

  private List<ListingsView.Running> running(Account account, List<Project> all) {
    Map<ProjectId, Project> byId =
        all.stream().collect(Collectors.toMap(Project::id, Function.identity()));
    return frames.open(account).stream()
        .filter(image -> byId.containsKey(image.project()))
        .sorted((a, b) -> b.phase().compareTo(a.phase()))
        .limit(RUNNING_SHOWN)
        .flatMap(image -> running(image, byId).stream())
        .toList();
  }

  private Optional<ListingsView.Running> running(Image image, Map<ProjectId, Project> byId) {
    return Optional.ofNullable(byId.get(image.project()))
        .flatMap(
            project ->
                plates
                    .of(image)
                    .map(
                        plate ->
                            new ListingsView.Running(
                                image.id().toString(),
                                project.name(),
                                image.order().room().map(Words::room).orElse("Room"),
                                plate)));
  }
}
