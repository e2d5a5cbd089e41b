package ai.realstaging.render.layout;

import ai.realstaging.render.catalog.Kit;
import ai.realstaging.render.catalog.Pictures;
import ai.realstaging.render.catalog.Piece;
import ai.realstaging.render.catalog.Plants;
import ai.realstaging.render.catalog.Storage;
import ai.realstaging.render.room.RoomBox;
import ai.realstaging.render.room.Wall;

/// What most rooms share: pictures, plants, a cabinet on a free wall.
final class Common {
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
        if (room.plan().plain(wall, along - 0.6, along + 0.6, 1.0, 2.1) > 0.97
            && room.hang(print, wall, along, 1.12)) {
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
          && room.offer(plant, new Placement(t[0], floor, t[1], 1.3 * i), 0.75)) {
        taken++;
      }
    }
  }

  /// A cabinet, screen or bookshelf on a trusted wall other than the anchor's.
  static void storage(Arrangement room, Anchor anchor) {
    Piece[] choices = {
      Storage.media(room.kit(), 1.7),
      Storage.bookshelf(room.kit()),
      Storage.sideboard(room.kit(), 1.5)
    };
    int taken = 0;
    for (Piece piece : choices) {
      if (taken < 1 && anywhere(room, anchor, piece)) {
        taken++;
      }
    }
  }

  /// Stands a piece with its back to a plain part of a wall that the anchor does not use.
  static boolean anywhere(Arrangement room, Anchor anchor, Piece piece) {
    RoomBox box = room.plan().box();
    for (Wall wall : Wall.values()) {
      if (!room.plan().trusted(wall) || anchor.wall().filter(w -> w == wall).isPresent()) {
        continue;
      }
      double half = piece.width() / 2;
      double from = wall == Wall.BACK ? box.left() + half + 0.1 : 2.0 + half;
      double to = (wall == Wall.BACK ? box.right() : box.back()) - half - 0.1;
      for (double along = to; along >= from; along -= 0.2) {
        if (room.plan().plain(wall, along - half, along + half, 0.16, piece.height()) < 0.9) {
          continue;
        }
        Placement at = room.against(wall, along, piece.depth(), 0.04);
        Placement before = at.beside(0, -piece.depth() / 2 - 0.3, 0);
        Footprint path = new Footprint(before.x(), before.z(), half, 0.3, at.turn());
        if (FloorPlan.facing(at) > 0 && room.free(path) && room.offer(piece, at, 0.9)) {
          return true;
        }
      }
    }
    return false;
  }
}
