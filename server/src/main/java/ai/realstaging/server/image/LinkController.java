package ai.realstaging.server.image;

import ai.realstaging.account.Account;
import ai.realstaging.image.Image;
import ai.realstaging.image.ImageLinks;
import ai.realstaging.image.ImageMissing;
import ai.realstaging.image.Images;
import ai.realstaging.image.Original;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.problem.Refused;
import ai.realstaging.server.wire.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Links to an image's pictures.
@RestController
@Tag(name = "images")
class LinkController {

  private final Images images;
  private final ImageLinks links;

  LinkController(Images images, ImageLinks links) {
    this.images = images;
    this.links = links;
  }

  record Link(String url, long expiresIn) {}

  @GetMapping("/api/v1/images/{id}/presign")
  @Operation(summary = "Get a link to the original, the staged picture or a thumbnail")
  @Refuses({ProblemCode.NOT_FOUND, ProblemCode.CONFLICT, ProblemCode.VALIDATION_FAILED})
  Link presign(
      Account account,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "staged") String kind,
      @RequestParam(name = "expires_in", defaultValue = "600") int expiresIn,
      @RequestParam(defaultValue = "0") String download) {
    Image image = images.find(account, new ImageId(id)).orElseThrow(ImageMissing::new);
    Original original =
        images.findOriginal(account, image.original()).orElseThrow(ImageMissing::new);
    if (expiresIn < 60 || expiresIn > 3600) {
      throw Refused.invalid("expires_in", "range", "60 to 3600 seconds.");
    }
    Duration validity = Duration.ofSeconds(expiresIn);
    boolean save = download.equals("1") || download.equals("true");
    URI url =
        switch (kind) {
          case "original" -> links.original(original, validity, save);
          case "staged" -> ready(links.staged(image, original, validity, save));
          case "thumbnail" ->
              links
                  .stagedThumbnail(image, ImageLinks.SMALL, validity)
                  .orElseGet(() -> links.originalThumbnail(original, ImageLinks.SMALL, validity));
          default ->
              throw Refused.invalid("kind", "unknown_value", "original, staged or thumbnail.");
        };
    return new Link(url.toString(), expiresIn);
  }

  private static URI ready(Optional<URI> link) {
    return link.orElseThrow(
        () -> Refused.of(ProblemCode.CONFLICT, "There is no staged picture yet."));
  }
}
