package ai.realstaging.render.layout;

import ai.realstaging.render.room.RoomBox;
import ai.realstaging.render.room.Wall;

/// A door or an opening in a wall, from `from` to `to` along it, metres.
record Doorway(Wall wall, double from, double to) {
  /// How deep the floor before it is that it needs, metres.
  private static final double DEPTH = 0.6;

  /// What was found may be the frame, and something may stand beside the leaf.
  private static final double FRAME = 0.04;

  Footprint floor(RoomBox box) {
    double middle = (from + to) / 2;
    double half = (to - from) / 2 - FRAME;
    double deep = DEPTH / 2;
    return switch (wall) {
      case BACK -> new Footprint(middle, box.back() - deep, half, deep, 0);
      case LEFT -> new Footprint(box.left() + deep, middle, deep, half, 0);
      case RIGHT -> new Footprint(box.right() - deep, middle, deep, half, 0);
    };
  }
}
