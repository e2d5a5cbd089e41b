package ai.realstaging.server.page.listing;

import ai.realstaging.account.Account;
import ai.realstaging.kernel.Cursor;
import ai.realstaging.kernel.Page;
import ai.realstaging.kernel.PageRequest;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.project.Project;
import ai.realstaging.project.Projects;
import ai.realstaging.server.page.Frame;
import ai.realstaging.server.page.Frames;
import ai.realstaging.server.page.Texts;
import ai.realstaging.server.page.listing.ListingsView.Sort;
import ai.realstaging.share.Shares;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// All listings of the visitor.
@Controller
class ListingsController {

  private static final int AT_ONCE = 60;
  private static final int MOST = 2000;

  private final Projects projects;
  private final Shares shares;
  private final Covers covers;
  private final RunningNow running;
  private final Frames frames;

  ListingsController(
      Projects projects, Shares shares, Covers covers, RunningNow running, Frames frames) {
    this.projects = projects;
    this.shares = shares;
    this.covers = covers;
    this.running = running;
    this.frames = frames;
  }

  @GetMapping("/listings")
  ModelAndView show(
      HttpServletRequest request,
      Account account,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "false") boolean archived,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam Optional<UUID> deleted) {
    long newest = frames.newestChange(account);
    List<Project> all = all(account);
    Sort order = Sort.of(sort);
    Map<ProjectId, Instant> touched = covers.touched(account, all);
    List<Project> found =
        all.stream()
            .filter(project -> project.archivedAt().isPresent() == archived)
            .filter(project -> isCalled(project, q))
            .sorted(by(order, touched))
            .toList();
    List<Project> shown = found.stream().skip(Math.max(0, from)).limit(AT_ONCE).toList();
    int to = Math.max(0, from) + shown.size();
    Map<ProjectId, Instant> shared = shares.until(account);
    ListingsView view =
        new ListingsView(
            q,
            !all.isEmpty(),
            order,
            archived,
            (int) all.stream().filter(project -> project.archivedAt().isPresent()).count(),
            running.now(account, all),
            shown.stream()
                .map(
                    project ->
                        covers.cover(
                            account,
                            project,
                            touched.getOrDefault(project.id(), project.updatedAt()),
                            Optional.ofNullable(shared.get(project.id()))))
                .toList(),
            to < found.size() ? Optional.of(next(q, order, archived, to)) : Optional.empty());
    Frame.Place place = all.isEmpty() ? Frame.Place.LISTINGS : Frame.Place.HOME;
    ModelAndView page =
        new ModelAndView(
            "listings",
            Map.of(
                "frame",
                frames.of(request, account, Texts.text("listings.title"), place),
                "view",
                view,
                "newest",
                newest));
    deleted
        .flatMap(id -> projects.findDeleted(account, new ProjectId(id)))
        .map(gone -> new ListingsView.Deleted(gone.id().toString(), gone.name()))
        .ifPresent(gone -> page.addObject("deleted", gone));
    return page;
  }

  private List<Project> all(Account account) {
    List<Project> all = new ArrayList<>();
    Optional<Cursor> cursor = Optional.empty();
    do {
      Page<Project> page = projects.page(account, new PageRequest(PageRequest.MAX_LIMIT, cursor));
      all.addAll(page.items());
      cursor = page.next();
    } while (cursor.isPresent() && all.size() < MOST);
    return all;
  }

  private static boolean isCalled(Project project, String query) {
    return project
        .name()
        .toLowerCase(Locale.ENGLISH)
        .contains(query.strip().toLowerCase(Locale.ENGLISH));
  }

  private static Comparator<Project> by(Sort order, Map<ProjectId, Instant> touched) {
    return switch (order) {
      case TOUCHED ->
          Comparator.comparing(
                  (Project project) -> touched.getOrDefault(project.id(), project.updatedAt()))
              .reversed();
      case NEWEST -> Comparator.comparing(Project::createdAt).reversed();
      case NAME -> Comparator.comparing(project -> project.name().toLowerCase(Locale.ENGLISH));
    };
  }

  private static String next(String query, Sort order, boolean archived, int from) {
    return UriComponentsBuilder.fromPath("/listings")
        .queryParam("q", "{q}")
        .queryParam("sort", order.wire())
        .queryParam("archived", archived)
        .queryParam("from", from)
        .encode()
        .buildAndExpand(query)
        .toUriString();
  }

  @PostMapping("/listings")
  String create(Account account, @RequestParam String name) {
    return "redirect:/listings/" + projects.create(account, TypedName.read(name)).id();
  }
}
