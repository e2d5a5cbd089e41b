package ai.realstaging.server.page.listing;

import ai.realstaging.account.Account;
import ai.realstaging.image.ImageRemoval;
import ai.realstaging.image.ImageVerbs;
import ai.realstaging.image.Images;
import ai.realstaging.image.Variants;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.OriginalId;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.project.ProjectMissing;
import ai.realstaging.project.Projects;
import ai.realstaging.server.page.RoomNames;
import ai.realstaging.server.page.Texts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/// What is done to several images of a listing at once, and which photos it has already.
@Controller
@RequestMapping("/listings/{id}")
class ChosenController {

  private final Projects projects;
  private final Images images;
  private final ImageVerbs verbs;
  private final ImageRemoval removal;

  ChosenController(Projects projects, Images images, ImageVerbs verbs, ImageRemoval removal) {
    this.projects = projects;
    this.images = images;
    this.verbs = verbs;
    this.removal = removal;
  }

  @PostMapping("/images/delete")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(Account account, @PathVariable UUID id, @RequestParam("images") List<UUID> chosen) {
    require(account, id);
    chosen.forEach(image -> removal.delete(account, new ImageId(image)));
  }

  @PostMapping("/images/restore")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void restore(Account account, @PathVariable UUID id, @RequestParam("images") List<UUID> chosen) {
    require(account, id);
    chosen.forEach(image -> removal.restore(account, new ImageId(image)));
  }

  @PostMapping("/images/favourite")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void favourite(
      Account account,
      @PathVariable UUID id,
      @RequestParam("images") List<UUID> chosen,
      @RequestParam boolean on) {
    require(account, id);
    chosen.forEach(image -> verbs.favourite(account, new ImageId(image), on));
  }

  /// The photos of the listing by the SHA-256 of their bytes, so that a browser can tell a
  /// duplicate before it sends it.
  @GetMapping("/photos")
  @ResponseBody
  Map<String, String> photos(Account account, @PathVariable UUID id) {
    ProjectId project = require(account, id);
    List<Variants> photos = images.grouped(account, project);
    Map<OriginalId, String> names = RoomNames.of(photos);
    return photos.stream()
        .map(Variants::original)
        .filter(original -> original.sha256().isPresent())
        .collect(
            Collectors.toMap(
                original -> original.sha256().orElseThrow(),
                original -> names.getOrDefault(original.id(), Texts.text("listing.a-photo")),
                (one, other) -> one));
  }

  private ProjectId require(Account account, UUID id) {
    return projects.find(account, new ProjectId(id)).orElseThrow(ProjectMissing::new).id();
  }
}
