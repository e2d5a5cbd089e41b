package ai.realstaging.render.light;

import ai.realstaging.render.room.RoomBox;

/// A side of the closed room box. `FRONT` is the unseen wall behind the camera.
enum Face {
  LEFT(0, -1),
  RIGHT(0, 1),
  FLOOR(1, -1),
  CEILING(1, 1),
  FRONT(2, -1),
  BACK(2, 1);

  /// 0, 1, 2 for a face across x, y, z.
  final int axis;

  /// -1 for the lower end of the axis, 1 for the upper.
  final int side;

  Face(int axis, int side) {
    this.axis = axis;
    this.side = side;
  }

  /// The place of a face in an array of six.
  static int index(int axis, boolean upper) {
    return axis * 2 + (upper ? 1 : 0);
  }

  int index() {
    return index(axis, side > 0);
  }

  /// How far behind the camera the room is taken to end, metres.
  static final double BEHIND = 1.6;

  /// The lower and upper ends of the box on each axis: x0, y0, z0, x1, y1, z1.
  static double[] ends(RoomBox box) {
    return new double[] {
      Math.min(box.left(), -0.3),
      box.floor(),
      -BEHIND,
      Math.max(box.right(), 0.3),
      box.ceiling(),
      box.back()
    };
  }
}
