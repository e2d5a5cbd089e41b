package ai.realstaging.server.page.listing;

import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.image.Image;
import ai.realstaging.image.Variants;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.Phase;
import ai.realstaging.server.page.Failure;
import ai.realstaging.server.page.Ground;
import ai.realstaging.server.page.PlateView;
import ai.realstaging.server.page.RoomNames;
import ai.realstaging.server.page.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Makes the tile of a photo: which of its images is shown, what fits into the strip, what helps.
final class Tiles {

  /// Height of a row and width of one thumbnail with its gap, in pixels, as the style sheet has
  /// them.
  private static final int ROW = 205;

  private static final int THUMB = 59;
  private static final int ADD_BUTTON = 36;

  private Tiles() {}

  static Ground ground(Variants photo) {
    return new Ground(
        photo.original().width(), photo.original().height(), photo.original().meanColour());
  }

  /// @param wanted which images a filter asks for; one of them is shown
  /// @param plates of the photo's images
  static Tile tile(
      Variants photo, String name, Predicate<Image> wanted, Map<ImageId, PlateView> plates) {
    Image shown = shown(photo, wanted);
    Ground ground = ground(photo);
    Optional<PlateView> plate = Optional.ofNullable(plates.get(shown.id()));
    List<Tile.Thumb> strip = strip(photo, shown, room(ground), plates);
    return new Tile(
        photo.original().id().toString(),
        drawn(photo, shown),
        name,
        about(photo, shown),
        ground,
        new Tile.Shown(
            shown.id().toString(),
            Words.alt(name, Words.style(shown.order().style()), plate.isEmpty()),
            plate.isEmpty(),
            shown.picture().map(Image.Picture::draft).orElse(false),
            shown.favourite(),
            plate),
        strip,
        photo.images().size() + 1 - strip.size(),
        help(shown),
        photo.original().key().value(),
        RoomNames.room(photo).map(ai.realstaging.server.wire.Words::of).orElse(""));
  }

  /// The favourite that is ready, else the first that is ready, else the newest on its way, else
  /// the newest.
  static Image shown(Variants photo) {
    return shown(photo, image -> true);
  }

  private static Image shown(Variants photo, Predicate<Image> wanted) {
    List<Image> some = photo.images().stream().filter(wanted).toList();
    List<Image> among = some.isEmpty() ? photo.images() : some;
    List<Image> newestFirst = among.reversed();
    return among.stream()
        .filter(image -> image.phase() == Phase.READY)
        .min(Comparator.comparingInt(Tiles::rank))
        .or(() -> newestFirst.stream().min(Comparator.comparingInt(Tiles::rank)))
        .orElseThrow();
  }

  private static int rank(Image image) {
    return switch (image.phase()) {
      case READY -> image.favourite() ? 0 : 1;
      case FINISHING, STAGING, READING, QUEUED -> 2;
      case ERROR, CANCELED -> 3;
    };
  }

  private static List<Tile.Drawn> drawn(Variants photo, Image shown) {
    return Stream.concat(
            Stream.of(shown),
            photo.images().stream().filter(image -> !image.id().equals(shown.id())))
        .map(image -> new Tile.Drawn(image.id().toString(), image.change()))
        .toList();
  }

  private static String about(Variants photo, Image shown) {
    String style = Words.style(shown.order().style());
    int count = photo.images().size();
    return count == 1 ? style : text("tile.about", style, photo.images().indexOf(shown) + 1, count);
  }

  private static int room(Ground ground) {
    return Math.max(2, (int) ((ground.ratio() * ROW - ADD_BUTTON) / THUMB));
  }

  private static List<Tile.Thumb> strip(
      Variants photo, Image shown, int room, Map<ImageId, PlateView> plates) {
    List<Tile.Thumb> strip = new ArrayList<>();
    strip.add(
        new Tile.Thumb(
            shown.id().toString(), text("words.style.original"), true, false, Optional.empty()));
    boolean all = photo.images().size() + 1 <= room;
    int space = all ? photo.images().size() : Math.max(1, room - 2);
    for (Image image : photo.images()) {
      boolean current = image.id().equals(shown.id());
      boolean shownComes = photo.images().indexOf(image) < photo.images().indexOf(shown);
      if (current || strip.size() - 1 < space - (shownComes ? 1 : 0)) {
        strip.add(
            new Tile.Thumb(
                image.id().toString(),
                Words.style(image.order().style()),
                false,
                current,
                Optional.ofNullable(plates.get(image.id()))));
      }
    }
    return strip;
  }

  private static Optional<Tile.Help> help(Image shown) {
    return switch (shown.phase()) {
      case ERROR -> {
        Failure failure = Failure.of(shown.trouble().map(Image.Trouble::code).orElse(""));
        yield Optional.of(help(shown, failure));
      }
      case CANCELED ->
          Optional.of(
              Tile.Help.post(
                  Words.givenBack(), text("tile.stage-it"), "/images/" + shown.id() + "/retry"));
      case QUEUED, READING, STAGING, FINISHING, READY -> Optional.empty();
    };
  }

  private static Tile.Help help(Image shown, Failure failure) {
    String image = "/images/" + shown.id();
    return switch (failure.remedy()) {
      case TRY_AGAIN ->
          Tile.Help.post(Words.givenBack(), failure.remedy().verb(), image + "/retry");
      case SET_CORNERS ->
          Tile.Help.go(Words.givenBack(), failure.remedy().verb(), image + "/corners");
      case STAGE_ANOTHER_WAY, ANOTHER_PHOTO ->
          Tile.Help.go(Words.givenBack(), text("tile.see-what-helps"), image);
    };
  }

  /// Whether somebody has to look at this photo: nothing of it is ready or on its way.
  static boolean needsSomebody(Variants photo) {
    return shown(photo).phase() == Phase.ERROR;
  }
}
