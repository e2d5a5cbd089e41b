package ai.realstaging.server.page.share;

import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.account.Profiles;
import ai.realstaging.image.Image;
import ai.realstaging.image.ImageLinks;
import ai.realstaging.image.Variants;
import ai.realstaging.kernel.OriginalId;
import ai.realstaging.kernel.Style;
import ai.realstaging.server.page.Ground;
import ai.realstaging.server.page.RoomNames;
import ai.realstaging.server.page.Words;
import ai.realstaging.share.Opened;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Makes the page of a shared listing. It promises only what was measured.
@Component
class SharedViews {

  private final Profiles profiles;

  SharedViews(Profiles profiles) {
    this.profiles = profiles;
  }

  SharedView view(String path, Opened.Open open) {
    Map<OriginalId, String> names = RoomNames.of(open.all());
    return new SharedView(
        open.project().name(),
        open.share().terms().contact()
            ? Contact.of(open.owner(), profiles.of(open.owner()))
            : Contact.NOBODY,
        proven(open) ? text("shared.proven") : text("shared.beside"),
        open.share().terms().downloads() && !open.photos().isEmpty()
            ? new SharedView.Download(path + "/download")
            : new SharedView.Look(),
        text("shared.this-page-works-until-it", Words.date(open.share().until())),
        open.photos().stream()
            .map(
                photo ->
                    pair(
                        path,
                        photo,
                        names.getOrDefault(photo.original().id(), RoomNames.unknown())))
            .toList());
  }

  static String ended(Instant at) {
    return text("shared.ended", Words.day(at));
  }

  /// Whether the engine's own map shows for every picture what it left alone.
  private static boolean proven(Opened.Open open) {
    return open.photos().stream()
        .flatMap(photo -> photo.images().stream())
        .allMatch(image -> image.picture().filter(p -> p.mask().isPresent()).isPresent());
  }

  private static SharedView.Pair pair(String path, Variants photo, String room) {
    return new SharedView.Pair(
        room,
        new Ground(
            photo.original().width(), photo.original().height(), photo.original().meanColour()),
        copies(path + "/pictures/" + photo.images().getFirst().id() + "/before"),
        photo.images().stream().map(image -> staged(path, image, room)).toList());
  }

  private static SharedView.Staged staged(String path, Image image, String room) {
    boolean draft = image.picture().map(Image.Picture::draft).orElse(false);
    return staged(
        copies(path + "/pictures/" + image.id() + "/staged"), room, image.order().style(), draft);
  }

  /// @param draft whether the built-in engine made it
  static SharedView.Staged staged(
      SharedView.Copies picture, String room, Optional<Style> style, boolean draft) {
    String furnished =
        style
            .map(chosen -> text("shared.furnished-in", Words.inSentence(chosen)))
            .orElseGet(() -> text("shared.furnished"));
    return new SharedView.Staged(
        picture,
        draft ? text("shared.furnished-draft", furnished) : furnished,
        Words.alt(room, Words.style(style), true));
  }

  private static SharedView.Copies copies(String path) {
    return new SharedView.Copies(path, path + "-large", ImageLinks.LARGE);
  }
}
