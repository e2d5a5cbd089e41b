package ai.realstaging.server.page.share;

import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.server.page.Assets;
import ai.realstaging.server.page.Ground;
import ai.realstaging.server.page.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A shared listing of rooms of our own, staged by the built-in engine. `bin/home-pictures` draws
/// its pictures and tells the mean colours of the empty rooms.
final class SampleListing {

  private static final String SIGN_UP = "/oauth2/authorization/web?screen_hint=signup";

  private static final List<Room> ROOMS =
      List.of(
          new Room(
              RoomType.LIVING_ROOM,
              "home",
              new Ground(1920, 1080, 0xb6aca2),
              List.of(Style.MID_CENTURY, Style.SCANDINAVIAN)),
          new Room(
              RoomType.BEDROOM,
              "bedroom",
              new Ground(1600, 1067, 0xbab3aa),
              List.of(Style.SCANDINAVIAN)),
          new Room(
              RoomType.DINING_ROOM,
              "dining-room",
              new Ground(1600, 1067, 0xa7a29a),
              List.of(Style.MID_CENTURY)));

  private SampleListing() {}

  static SharedView view() {
    return new SharedView(
        text("shared.sample"),
        Contact.NOBODY,
        text("shared.proven"),
        new SharedView.Begin(SIGN_UP),
        text("shared.sample.note"),
        ROOMS.stream().map(Room::pair).toList());
  }

  /// @param file what the names of its pictures begin with
  private record Room(RoomType type, String file, Ground ground, List<Style> styles) {

    SharedView.Pair pair() {
      return new SharedView.Pair(
          Words.room(type), ground, copies("empty"), styles.stream().map(this::staged).toList());
    }

    private SharedView.Staged staged(Style style) {
      return SharedViews.staged(
          copies(style.name().toLowerCase(Locale.ROOT).replace('_', '-')),
          Words.room(type),
          Optional.of(style),
          true);
    }

    private SharedView.Copies copies(String kind) {
      String name = "picture/" + file + "-" + kind;
      return new SharedView.Copies(
          Assets.path(name + "-small.jpg"), Assets.path(name + ".jpg"), ground.width());
    }
  }
}
