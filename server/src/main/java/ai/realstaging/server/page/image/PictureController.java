package ai.realstaging.server.page.image;

import ai.realstaging.account.Account;
import ai.realstaging.image.Image;
import ai.realstaging.image.ImageCopies;
import ai.realstaging.image.ImageLinks;
import ai.realstaging.image.ImageMissing;
import ai.realstaging.image.Images;
import ai.realstaging.image.Original;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.server.page.PictureLink;
import ai.realstaging.server.page.Sizes;
import ai.realstaging.storage.ObjectStore;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The lasting addresses of an image's pictures. Each leads to a link that lives for minutes, so a
/// page that was open for long still shows its pictures.
@Controller
class PictureController {

  private final Images images;
  private final ImageLinks links;
  private final ImageCopies copies;
  private final ObjectStore store;

  PictureController(Images images, ImageLinks links, ImageCopies copies, ObjectStore store) {
    this.images = images;
    this.links = links;
    this.copies = copies;
    this.store = store;
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
    return PictureLink.to(link);
  }

  /// White where the picture differs from the photo. Comes from here and not from the store, as a
  /// style sheet may use only what is of the same origin.
  @GetMapping("/images/{id}/pictures/changes")
  void changes(HttpServletResponse response, Account account, @PathVariable UUID id)
      throws IOException {
    Image image = images.find(account, new ImageId(id)).orElseThrow(ImageMissing::new);
    ObjectKey mask = image.picture().flatMap(Image.Picture::mask).orElseThrow(ImageMissing::new);
    response.setContentType(MediaType.IMAGE_PNG_VALUE);
    response.setHeader(
        HttpHeaders.CACHE_CONTROL,
        CacheControl.maxAge(Duration.ofDays(1)).cachePrivate().immutable().getHeaderValue());
    try (InputStream bytes = store.read(mask)) {
      bytes.transferTo(response.getOutputStream());
    }
  }

  /// The staged picture as a file: whole, or as a copy for a purpose.
  @GetMapping("/images/{id}/download")
  void download(
      HttpServletResponse response,
      Account account,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String size)
      throws IOException {
    Image image = images.find(account, new ImageId(id)).orElseThrow(ImageMissing::new);
    Original original =
        images.findOriginal(account, image.original()).orElseThrow(ImageMissing::new);
    Optional<ImageCopies.Size> wanted = Sizes.of(size);
    if (wanted.isEmpty()) {
      response.sendRedirect(
          links
              .staged(image, original, PictureLink.LIVES, true)
              .orElseThrow(ImageMissing::new)
              .toString());
      return;
    }
    response.setContentType(MediaType.IMAGE_JPEG_VALUE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(ImageCopies.name(image, original, wanted.get()), StandardCharsets.UTF_8)
            .build()
            .toString());
    copies.write(image, wanted.get(), false, response.getOutputStream());
  }

  private URI link(Image image, Original original, String kind, boolean download) {
    return switch (kind) {
      case "original" -> links.original(original, PictureLink.LIVES, download);
      case "before-tiny" -> links.originalThumbnail(original, ImageLinks.TINY, PictureLink.LIVES);
      case "before" -> links.originalThumbnail(original, ImageLinks.SMALL, PictureLink.LIVES);
      case "before-large" -> links.originalThumbnail(original, ImageLinks.LARGE, PictureLink.LIVES);
      case "staged" ->
          links.staged(image, original, PictureLink.LIVES, download).orElseThrow(ImageMissing::new);
      case "thumbnail-tiny" ->
          links
              .stagedThumbnail(image, ImageLinks.TINY, PictureLink.LIVES)
              .orElseThrow(ImageMissing::new);
      case "thumbnail" ->
          links
              .stagedThumbnail(image, ImageLinks.SMALL, PictureLink.LIVES)
              .orElseThrow(ImageMissing::new);
      case "large" ->
          links
              .stagedThumbnail(image, ImageLinks.LARGE, PictureLink.LIVES)
              .orElseThrow(ImageMissing::new);
      default -> throw new ImageMissing();
    };
  }
}
