package ai.realstaging.server.page.listing;

import ai.realstaging.account.Account;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.project.Project;
import ai.realstaging.project.ProjectMissing;
import ai.realstaging.project.Projects;
import ai.realstaging.server.page.Frame;
import ai.realstaging.server.page.Frames;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One listing: its page, what is new on it, its name, putting it away, deleting and taking that
/// back.
@Controller
@RequestMapping("/listings/{id}")
class ListingController {

  private final Projects projects;
  private final Gallery gallery;
  private final Frames frames;

  ListingController(Projects projects, Gallery gallery, Frames frames) {
    this.projects = projects;
    this.gallery = gallery;
    this.frames = frames;
  }

  @GetMapping
  ModelAndView show(
      HttpServletRequest request,
      Account account,
      @PathVariable UUID id,
      @ModelAttribute Wanted wanted) {
    Project project = project(account, id);
    long newest = frames.newestChange(account);
    return page(
            "listing",
            request,
            account,
            gallery.view(account, project, wanted.filter(), wanted.part()))
        .addObject("newest", newest);
  }

  /// Pieces of the page that may have changed: the tiles of these images, or a part of all.
  @GetMapping("/news")
  ModelAndView news(
      HttpServletRequest request,
      Account account,
      @PathVariable UUID id,
      @ModelAttribute Wanted wanted,
      @RequestParam(defaultValue = "") Set<String> images) {
    Project project = project(account, id);
    return page(
        "listing/news",
        request,
        account,
        images.isEmpty()
            ? gallery.view(account, project, wanted.filter(), wanted.part())
            : gallery.news(account, project, wanted.filter(), images));
  }

  /// What an address asks for; nothing of it can be wrong.
  record Wanted(
      @Nullable String room,
      @Nullable String style,
      @Nullable String state,
      @Nullable String favourites,
      @Nullable Integer from,
      @Nullable Integer count) {

    Filter filter() {
      return Filter.of(
          String.valueOf(room),
          String.valueOf(style),
          String.valueOf(state),
          "true".equals(favourites));
    }

    Gallery.Part part() {
      return new Gallery.Part(from == null ? 0 : from, count == null ? Gallery.AT_ONCE : count);
    }
  }

  @PostMapping("/name")
  String rename(Account account, @PathVariable UUID id, @RequestParam String name) {
    projects.rename(account, new ProjectId(id), TypedName.read(name), OptionalInt.empty());
    return "redirect:/listings/" + id;
  }

  @PostMapping("/archive")
  String archive(Account account, @PathVariable UUID id) {
    projects.archive(account, new ProjectId(id), true);
    return "redirect:/listings";
  }

  @PostMapping("/unarchive")
  String unarchive(Account account, @PathVariable UUID id) {
    projects.archive(account, new ProjectId(id), false);
    return "redirect:/listings";
  }

  @PostMapping("/delete")
  String delete(Account account, @PathVariable UUID id) {
    projects.delete(account, new ProjectId(id), OptionalInt.empty());
    return "redirect:/listings?deleted=" + id;
  }

  @PostMapping("/restore")
  String restore(Account account, @PathVariable UUID id) {
    projects.restore(account, new ProjectId(id));
    return "redirect:/listings/" + id;
  }

  private ModelAndView page(
      String template, HttpServletRequest request, Account account, ListingView view) {
    return new ModelAndView(
        template,
        Map.of(
            "frame", frames.of(request, account, view.name(), Frame.Place.LISTINGS), "view", view));
  }

  private Project project(Account account, UUID id) {
    return projects.find(account, new ProjectId(id)).orElseThrow(ProjectMissing::new);
  }
}
