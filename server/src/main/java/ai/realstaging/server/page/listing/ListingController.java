package ai.realstaging.server.page.listing;

import ai.realstaging.account.Account;
import ai.realstaging.image.ImageRemoval;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.project.Project;
import ai.realstaging.project.ProjectMissing;
import ai.realstaging.project.ProjectName;
import ai.realstaging.project.Projects;
import ai.realstaging.server.page.Frame;
import ai.realstaging.server.page.Frames;
import ai.realstaging.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/// One listing: its page, what is new on it, its name, deleting and taking that back.
@Controller
@RequestMapping("/listings/{id}")
class ListingController {

  private final Projects projects;
  private final ImageRemoval removal;
  private final Gallery gallery;
  private final Frames frames;

  ListingController(Projects projects, ImageRemoval removal, Gallery gallery, Frames frames) {
    this.projects = projects;
    this.removal = removal;
    this.gallery = gallery;
    this.frames = frames;
  }

  @GetMapping
  ModelAndView show(
      HttpServletRequest request,
      Account account,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String room) {
    Project project = project(account, id);
    return page("listing", request, account, gallery.view(account, project, room(room)));
  }

  /// Pieces of the page that may have changed: the tiles of these images, or all.
  @GetMapping("/news")
  ModelAndView news(
      HttpServletRequest request,
      Account account,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String room,
      @RequestParam(defaultValue = "") Set<String> images) {
    Project project = project(account, id);
    return page(
        "listing/news",
        request,
        account,
        images.isEmpty()
            ? gallery.view(account, project, room(room))
            : gallery.news(account, project, images));
  }

  @PostMapping("/name")
  String rename(Account account, @PathVariable UUID id, @RequestParam String name) {
    projects.rename(account, new ProjectId(id), new ProjectName(name.strip()), OptionalInt.empty());
    return "redirect:/listings/" + id;
  }

  @PostMapping("/delete")
  String delete(Account account, @PathVariable UUID id) {
    projects.delete(account, new ProjectId(id), OptionalInt.empty());
    return "redirect:/listings";
  }

  @PostMapping("/restore")
  String restore(Account account, @PathVariable UUID id) {
    projects.restore(account, new ProjectId(id));
    return "redirect:/listings/" + id;
  }

  @PostMapping("/images/delete")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void deleteImages(Account account, @PathVariable UUID id, @RequestParam List<UUID> images) {
    project(account, id);
    images.forEach(image -> removal.delete(account, new ImageId(image)));
  }

  @PostMapping("/images/restore")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void restoreImages(Account account, @PathVariable UUID id, @RequestParam List<UUID> images) {
    project(account, id);
    images.forEach(image -> removal.restore(account, new ImageId(image)));
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

  /// A room that nobody knows filters nothing.
  private static Optional<RoomType> room(String wire) {
    return Arrays.stream(RoomType.values())
        .filter(room -> Words.wire(room).equals(wire))
        .findFirst();
  }
}
