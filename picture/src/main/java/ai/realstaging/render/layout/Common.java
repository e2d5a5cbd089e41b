package ai.realstaging.render.layout;

import ai.realstaging.render.catalog.Household;
import ai.realstaging.render.catalog.Kit;
import ai.realstaging.render.catalog.Pictures;
import ai.realstaging.render.catalog.Piece;
import ai.realstaging.render.catalog.Plants;
import ai.realstaging.render.catalog.Rugs;
import ai.realstaging.render.catalog.Storage;
import ai.realstaging.render.room.RoomBox;
import ai.realstaging.render.room.Wall;

/// What most rooms share: pictures, plants, a cabinet on a free wall.
final class Common {
  /// A shelf from this height on, metres, fills the picture when it stands nearer than this.
  private static final double TALL = 1.4;

  private static final double TALL_AWAY = 3.3;

  /// From the side it would show as a bare board.
  private static final double TALL_FACING = 0.55;

  private static final double SHORTEST_RUG = 1.4;

  /// A picture that is seen more from the side than this is a mere stroke on the wall.
  private static final double SHOWS = 0.3;

  /// Where every window has glass, metres above the floor.
  private static final double GLASS = 1.2;

  private Common() {}

  /// Pictures over a piece that stands at a wall: a pair, or one, whichever hangs.
  static boolean hangOver(Arrangement room, Anchor anchor, double width, double height) {
    if (anchor.wall().isEmpty()) {
      return false;
    }
    Wall wall = anchor.wall().get();
    Kit kit = room.kit();
    double along = anchor.along();
    if (kit.pick(41, 2) == 0) {
      double w = Math.min(0.62, width * 0.3);
      Piece left = Pictures.print(kit, w, w * 1.35, 0);
      Piece right = Pictures.print(kit, w, w * 1.35, 1);
      double off = w / 2 + 0.06;
      if (room.hang(left, wall, along - off, height)) {
        room.hang(right, wall, along + off, height);
        return true;
      }
    }
    double w = Math.min(1.25, width * 0.58);
    return room.hang(Pictures.print(kit, w, w * 0.66, 2), wall, along, height)
        || room.hang(Pictures.print(kit, 0.6, 0.8, 3), wall, along, height);
  }

  /// Lays a rug before or under a piece, its far edge at `edge` from the piece's middle: as large
  /// as there is room for, but rather short than narrow.
  static void rug(Arrangement room, Placement at, double width, double depth, double edge) {
    for (double wide = width; wide >= width - 1.2; wide -= 0.3) {
      for (double deep = depth; deep >= SHORTEST_RUG; deep -= 0.2) {
        if (room.lay(Rugs.rug(room.kit(), wide, deep), at.beside(0, edge - deep / 2, 0))) {
          return;
        }
      }
    }
  }

  /// One more picture on a wall that is still bare.
  static void hangElsewhere(Arrangement room, Anchor anchor) {
    RoomBox box = room.plan().box();
    Piece print = Pictures.print(room.kit(), 0.7, 0.95, 4);
    for (Wall wall : Wall.values()) {
      if (anchor.wall().filter(w -> w == wall).isPresent()) {
        continue;
      }
      double from = wall == Wall.BACK ? box.left() + 0.6 : Math.max(1.4, box.back() * 0.45);
      double to = wall == Wall.BACK ? box.right() - 0.6 : box.back() - 0.7;
      double middle = (from + to) / 2;
      for (int i = 0; i < 9; i++) {
        double along = middle + (i % 2 == 0 ? 1 : -1) * ((i + 1) / 2) * (to - from) / 9;
        boolean shows = FloorPlan.facing(room.against(wall, along, 0, 0)) > SHOWS;
        if (shows && room.hang(print, wall, along, 1.12)) {
          return;
        }
      }
    }
  }

  /// Plants in the far corners, then along the walls.
  static void plants(Arrangement room, int most) {
    RoomBox box = room.plan().box();
    Piece plant = Plants.floorPlant(room.kit());
    double r = plant.width() / 2 + 0.06;
    double floor = box.floor();
    double[][] tries = {
      {box.left() + r, box.back() - r}, {box.right() - r, box.back() - r},
      {box.left() + r, box.back() * 0.75}, {box.right() - r, box.back() * 0.75},
      {box.left() + r, box.back() * 0.5}, {box.right() - r, box.back() * 0.5}
    };
    int taken = 0;
    for (int i = 0; i < tries.length && taken < most; i++) {
      double[] t = tries[(i + room.kit().pick(8, 2)) % tries.length];
      if (Math.hypot(t[0], t[1]) > 1.9
          && clear(room, t[0], t[1], r)
          && room.offer(plant, new Placement(t[0], floor, t[1], 1.3 * i), 0.86)) {
        taken++;
      }
    }
  }

  /// A basket or a tall vase at one end of the seat, where lamp and table left room.
  static void small(Arrangement room, Piece seat, Placement at) {
    Piece[] things = {Household.basket(room.kit()), Household.floorVase(room.kit())};
    Piece thing = things[room.kit().pick(71, 2)];
    for (int side = -1; side <= 1; side += 2) {
      for (double gap : new double[] {0.1, 0.6}) {
        double x = side * (seat.width() / 2 + gap + thing.width() / 2);
        if (room.offer(thing, at.beside(x, seat.depth() / 2 - 0.3, 0), 0.9)) {
          return;
        }
      }
    }
  }

  /// Whether no door frame or opening lies behind a round piece that stands in a corner.
  private static boolean clear(Arrangement room, double x, double z, double r) {
    RoomBox box = room.plan().box();
    Wall side = x < (box.left() + box.right()) / 2 ? Wall.LEFT : Wall.RIGHT;
    return room.plan().upright(side, z - r, Math.min(z + r, box.back() - 0.08), 0.3, 1.2) < 0.6
        && (box.back() - z > 1.2
            || room.plan()
                    .upright(
                        Wall.BACK,
                        Math.max(x - r, box.left() + 0.08),
                        Math.min(x + r, box.right() - 0.08),
                        0.3,
                        1.2)
                < 0.6);
  }

  /// A cabinet, screen or bookshelf on a trusted wall other than the anchor's.
  static void storage(Arrangement room, Anchor anchor) {
    Piece[] choices = {
      Storage.media(room.kit(), 1.7),
      Storage.bookshelf(room.kit()),
      Storage.sideboard(room.kit(), 1.5)
    };
    RoomBox box = room.plan().box();
    int most = (box.right() - box.left()) * box.back() > 26 ? 2 : 1;
    int taken = 0;
    for (int i = 0; i < choices.length; i++) {
      Piece piece = choices[(i + room.kit().pick(61, 3)) % choices.length];
      if (taken < most && anywhere(room, anchor, piece)) {
        taken++;
      }
    }
  }

  /// Stands a piece with its back to a plain part of a wall that the anchor does not use, rather
  /// not before a window.
  static boolean anywhere(Arrangement room, Anchor anchor, Piece piece) {
    for (boolean window : new boolean[] {false, true}) {
      for (Wall wall : Wall.values()) {
        if (room.plan().trusted(wall)
            && anchor.wall().filter(w -> w == wall).isEmpty()
            && along(room, wall, piece, window)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Stands a piece somewhere along a wall, where there is a window above it or where there is
  /// none.
  private static boolean along(Arrangement room, Wall wall, Piece piece, boolean window) {
    FloorPlan plan = room.plan();
    RoomBox box = plan.box();
    double half = piece.width() / 2;
    double from = wall == Wall.BACK ? box.left() + half + 0.1 : 2.0 + half;
    double to = (wall == Wall.BACK ? box.right() : box.back()) - half - 0.1;
    double top = Math.max(1.1, piece.height());
    boolean tall = piece.height() > TALL;
    for (double along = to; along >= from; along -= 0.2) {
      double start = along - half;
      double end = along + half;
      if (plan.glazed(wall, start, end, GLASS, GLASS + 0.5) != window
          || plan.plain(wall, start, end, 0.16, piece.height()) < 0.78
          || !plan.ownColour(wall, start, end, 0.3, top)
          || plan.upright(wall, start - 0.1, end + 0.1, 0.25, top) > 0.55) {
        continue;
      }
      Placement at = room.against(wall, along, piece.depth(), 0.04);
      Placement before = at.beside(0, -piece.depth() / 2 - 0.3, 0);
      Footprint path = new Footprint(before.x(), before.z(), half, 0.3, at.turn());
      if ((!tall || Math.hypot(at.x(), at.z()) > TALL_AWAY)
          && FloorPlan.facing(at) > (tall ? TALL_FACING : 0)
          && room.free(path)
          && room.offer(piece, at, 0.9)) {
        return true;
      }
    }
    return false;
  }
}
