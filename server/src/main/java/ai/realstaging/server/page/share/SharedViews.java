package ai.realstaging.server.page.share;

import ai.realstaging.account.Profiles;
import ai.realstaging.image.Image;
import ai.realstaging.image.Variants;
import ai.realstaging.kernel.OriginalId;
import ai.realstaging.server.page.Ground;
import ai.realstaging.server.page.RoomNames;
import ai.realstaging.server.page.Words;
import ai.realstaging.share.Opened;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
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
        path,
        open.project().name(),
        open.share().terms().contact()
            ? Contact.of(open.owner(), profiles.of(open.owner()))
            : Contact.NOBODY,
        proven(open)
            ? "The rooms are as photographed: each original is shown beside its staged picture."
            : "The original of each is beside it.",
        open.share().terms().downloads(),
        Words.date(open.share().until()),
        open.photos().stream()
            .map(photo -> pair(path, photo, names.getOrDefault(photo.original().id(), "Room")))
            .toList());
  }

  static String ended(Instant at) {
    return "This link ended on " + Words.day(at) + ".";
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
        path + "/pictures/" + photo.images().getFirst().id() + "/before",
        photo.images().stream().map(image -> staged(path, image, room)).toList());
  }

  private static SharedView.Staged staged(String path, Image image, String room) {
    String style = Words.style(image.order().style());
    String furnished =
        image.order().style().isPresent() ? "furnished " + inSentence(style) : "furnished";
    boolean draft = image.picture().map(Image.Picture::draft).orElse(false);
    return new SharedView.Staged(
        path + "/pictures/" + image.id() + "/staged",
        furnished + (draft ? ", instant draft" : ""),
        Words.alt(room, style, true));
  }

  /// Scandinavian keeps its capital.
  private static String inSentence(String style) {
    return style.equals("Scandinavian") ? style : style.toLowerCase(Locale.ENGLISH);
  }
}
