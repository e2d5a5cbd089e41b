package ai.realstaging.render.harness;

import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.render.LayoutRules;
import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.catalog.Kit;
import ai.realstaging.render.layout.FloorPlan;
import ai.realstaging.render.layout.Footprint;
import ai.realstaging.render.layout.Furnisher;
import ai.realstaging.render.layout.Placed;
import ai.realstaging.render.room.RoomBox;
import ai.realstaging.render.room.RoomReading;
import ai.realstaging.render.room.Wall;
import ai.realstaging.render.sample.Opening;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One known room furnished as one type, judged twice: by the room as the engine read it, and by
/// the room as it is.
record Staging(
    String label, int pieces, List<String> broken, List<String> outside, List<String> atDoors) {

  private static final List<RoomType> TYPES = List.of(RoomType.values());
  private static final List<Style> STYLES = List.of(Style.values());

  /// How far a corner may stand beyond a true wall, metres: what two per cent of the picture's
  /// height are at its far end.
  private static final double BEYOND = 0.25;

  /// What a door needs to be walked through, metres.
  private static final double DOORWAY = 0.5;

  /// A door's frame may have something beside it.
  private static final double FRAME = 0.1;

  /// The room furnished as every type; nothing when it is turned down.
  static List<Staging> of(KnownRoom room) {
    List<Staging> all = new ArrayList<>();
    if (room.reading() instanceof RoomReading.Readable readable) {
      FloorPlan plan = new FloorPlan(room.photo(), readable);
      for (int i = 0; i < TYPES.size(); i++) {
        RoomType type = TYPES.get(i);
        Style style = STYLES.get((room.number() + i) % STYLES.size());
        List<Placed> pieces = Furnisher.furnish(type, plan, Kit.of(style, room.number()));
        all.add(judged(room, readable, type, pieces));
      }
    }
    return all;
  }

  private static Staging judged(
      KnownRoom room, RoomReading.Readable readable, RoomType type, List<Placed> pieces) {
    List<String> outside = new ArrayList<>();
    List<String> atDoors = new ArrayList<>();
    for (Placed piece : pieces) {
      if (piece.placement().y() > readable.box().floor() + 0.02) {
        continue;
      }
      List<double[]> truly = truly(piece.footprint(), readable, room);
      if (truly.stream().anyMatch(place -> beyond(room.box(), place) > BEYOND)) {
        outside.add(piece.piece().name());
      }
      if (piece.piece().height() > 0.05
          && doors(room).anyMatch(door -> truly.stream().anyMatch(p -> before(door, room, p)))) {
        atDoors.add(piece.piece().name());
      }
    }
    return new Staging(
        room + " as " + type,
        pieces.size(),
        LayoutRules.broken(pieces, readable),
        outside,
        atDoors);
  }

  private static Stream<Opening> doors(KnownRoom room) {
    return room.scene().openings().stream().filter(opening -> !opening.window());
  }

  /// Where points of a footprint stand in the true room, {x, z}: the picture's pixel that shows
  /// each, looked at along the true camera's ray.
  private static List<double[]> truly(
      Footprint footprint, RoomReading.Readable readable, KnownRoom room) {
    List<double[]> places = new ArrayList<>();
    Camera found = readable.camera();
    double scale = (double) room.camera().width() / found.width();
    double c = Math.cos(footprint.turn());
    double s = Math.sin(footprint.turn());
    for (int i = -2; i <= 2; i++) {
      for (int j = -2; j <= 2; j++) {
        double dx = footprint.halfWidth() * i / 2;
        double dz = footprint.halfDepth() * j / 2;
        double[] pixel =
            found.project(
                footprint.x() + c * dx - s * dz,
                readable.box().floor(),
                footprint.z() + s * dx + c * dz);
        double[] ray = room.camera().ray(pixel[0] * scale, pixel[1] * scale);
        if (pixel[2] > 0.2 && ray[1] < -1e-6) {
          double t = room.box().floor() / ray[1];
          places.add(new double[] {t * ray[0], t * ray[2]});
        }
      }
    }
    return places;
  }

  private static double beyond(RoomBox box, double[] place) {
    return Math.max(Math.max(box.left() - place[0], place[0] - box.right()), place[1] - box.back());
  }

  private static boolean before(Opening door, KnownRoom room, double[] place) {
    RoomBox box = room.box();
    double along = door.wall() == Wall.BACK ? place[0] : place[1];
    double off =
        switch (door.wall()) {
          case LEFT -> place[0] - box.left();
          case RIGHT -> box.right() - place[0];
          case BACK -> box.back() - place[1];
        };
    return along > door.from() + FRAME && along < door.to() - FRAME && off < DOORWAY;
  }
}
