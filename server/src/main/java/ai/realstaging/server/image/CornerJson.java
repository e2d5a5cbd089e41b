package ai.realstaging.server.image;

import ai.realstaging.kernel.RoomCorners;

/// A corner of the floor in shares of the picture: x from the left edge (0) to the right one (1), y
/// from the upper edge (0) to the lower one (1). Near corners may lie outside, from -1 to 2.
record CornerJson(double x, double y) {

  static CornerJson of(RoomCorners.Point point) {
    return new CornerJson(point.x(), point.y());
  }
}
