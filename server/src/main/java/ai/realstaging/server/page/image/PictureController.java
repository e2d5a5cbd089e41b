package ai.realstaging.server.page.image;

import ai.realstaging.account.Account;
import ai.realstaging.image.Image;
import ai.realstaging.image.ImageLinks;
import ai.realstaging.image.ImageMissing;
import ai.realstaging.image.Images;
import ai.realstaging.image.Original;
import ai.realstaging.kernel.ImageId;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The lasting addresses of an image's pictures. Each leads to a link that lives for minutes, so a
/// page
/// that was open for long still shows its pictures.
@Controller
class PictureController {

  private static final Duration LINK_LIVES = Duration.ofMinutes(10);

  /// Half of a link's life: a remembered answer is never a dead one.
  private static final Duration REMEMBERED = Duration.ofMinutes(5);

  private final Images images;
  private final ImageLinks links;

  PictureController(Images images, ImageLinks links) {
    this.images = images;
    this.links = links;
  }

  @GetMapping("/images/{id}/pictures/{kind}")
  ResponseEntity<Void> picture(
      Account account,
      @PathVariable UUID id,
      @PathVariable String kind,
      @RequestParam(defaultValue = "0") String download) {
    Image image = images.find(account, new ImageId(id)).orElseThrow(ImageMissing::new);
    Original original =
        images.findOriginal(account, image.original()).orElseThrow(ImageMissing::new);
    URI link = link(image, original, kind, download.equals("1"));
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(link)
        .cacheControl(CacheControl.maxAge(REMEMBERED).cachePrivate())
        .build();
  }

  private URI link(Image image, Original original, String kind, boolean download) {
    return switch (kind) {
      case "original" -> links.original(original, LINK_LIVES, download);
      case "before" -> links.originalThumbnail(original, ImageLinks.SMALL, LINK_LIVES);
      case "before-large" -> links.originalThumbnail(original, ImageLinks.LARGE, LINK_LIVES);
      case "staged" ->
          links.staged(image, original, LINK_LIVES, download).orElseThrow(ImageMissing::new);
      case "thumbnail" ->
          links.stagedThumbnail(image, ImageLinks.SMALL, LINK_LIVES).orElseThrow(ImageMissing::new);
      case "large" ->
          links.stagedThumbnail(image, ImageLinks.LARGE, LINK_LIVES).orElseThrow(ImageMissing::new);
      default -> throw new ImageMissing();
    };
  }
}
