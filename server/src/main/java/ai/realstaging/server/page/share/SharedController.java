package ai.realstaging.server.page.share;

import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.image.Image;
import ai.realstaging.image.ImageLinks;
import ai.realstaging.image.ImageMissing;
import ai.realstaging.image.Variants;
import ai.realstaging.server.page.Frame;
import ai.realstaging.server.page.Frames;
import ai.realstaging.server.page.PictureLink;
import ai.realstaging.share.Opened;
import ai.realstaging.share.ShareDoor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What opens with a link: the page, its pictures, and the pictures as files where the owner allows
/// it. Nobody has to be signed in, and nobody is remembered.
@Controller
@RequestMapping("/s/{token}")
class SharedController {

  private final ShareDoor door;
  private final SharedViews views;
  private final SharedArchive archive;
  private final Frames frames;
  private final ImageLinks links;

  SharedController(
      ShareDoor door, SharedViews views, SharedArchive archive, Frames frames, ImageLinks links) {
    this.door = door;
    this.views = views;
    this.archive = archive;
    this.frames = frames;
    this.links = links;
  }

  @GetMapping
  ModelAndView show(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String token) {
    keepQuiet(response);
    return switch (door.open(token)) {
      case Opened.Open open -> {
        SharedView view = views.view("/s/" + token, open);
        yield new ModelAndView(
            "shared",
            Map.of("frame", frames.open(request, view.name(), Frame.Place.NOWHERE), "view", view));
      }
      case Opened.Ended ended ->
          gone(request, SharedViews.ended(ended.at()), text("shared.ended.said"), HttpStatus.GONE);
      case Opened.Unknown unknown ->
          gone(request, text("shared.unknown"), text("shared.unknown.said"), HttpStatus.NOT_FOUND);
    };
  }

  @GetMapping("/pictures/{number}/{kind}")
  ResponseEntity<Void> picture(
      @PathVariable String token, @PathVariable String number, @PathVariable String kind) {
    if (!(door.open(token) instanceof Opened.Open open)) {
      throw new ImageMissing();
    }
    Variants photo =
        open.photos().stream()
            .filter(p -> isOf(p, number))
            .findFirst()
            .orElseThrow(ImageMissing::new);
    Image image =
        photo.images().stream()
            .filter(i -> i.id().toString().equals(number))
            .findFirst()
            .orElseThrow(ImageMissing::new);
    return PictureLink.to(link(photo, image, kind));
  }

  @GetMapping("/download")
  void download(HttpServletResponse response, @PathVariable String token) throws IOException {
    if (!(door.open(token) instanceof Opened.Open open) || !open.share().terms().downloads()) {
      throw new ImageMissing();
    }
    keepQuiet(response);
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(text("shared.file", open.project().name()), StandardCharsets.UTF_8)
            .build()
            .toString());
    archive.write(open, response.getOutputStream());
  }

  private static boolean isOf(Variants photo, String number) {
    return photo.images().stream().anyMatch(image -> image.id().toString().equals(number));
  }

  private URI link(Variants photo, Image image, String kind) {
    return switch (kind) {
      case "before" ->
          links.originalThumbnail(photo.original(), ImageLinks.SMALL, PictureLink.LIVES);
      case "before-large" ->
          links.originalThumbnail(photo.original(), ImageLinks.LARGE, PictureLink.LIVES);
      case "staged" ->
          links
              .stagedThumbnail(image, ImageLinks.SMALL, PictureLink.LIVES)
              .orElseThrow(ImageMissing::new);
      case "staged-large" ->
          links
              .stagedThumbnail(image, ImageLinks.LARGE, PictureLink.LIVES)
              .orElseThrow(ImageMissing::new);
      default -> throw new ImageMissing();
    };
  }

  private ModelAndView gone(
      HttpServletRequest request, String title, String said, HttpStatus status) {
    ModelAndView page =
        new ModelAndView(
            "share/ended",
            Map.of(
                "frame",
                frames.open(request, title, Frame.Place.NOWHERE),
                "title",
                title,
                "said",
                said));
    page.setStatus(status);
    return page;
  }

  /// No search engine keeps it, and where it leads to does not learn the address.
  private static void keepQuiet(HttpServletResponse response) {
    response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    response.setHeader("Referrer-Policy", "no-referrer");
  }
}
