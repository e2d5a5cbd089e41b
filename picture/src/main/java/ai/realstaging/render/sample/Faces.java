package ai.realstaging.render.sample;

import ai.realstaging.render.room.RoomBox;
import ai.realstaging.render.room.Wall;

/// The six inner faces of a box by number, and where a ray from inside meets them.
final class Faces {

  static final int FLOOR = 0;
  static final int CEILING = 1;
  static final int LEFT = 2;
  static final int RIGHT = 3;
  static final int BACK = 4;
  static final int BEHIND = 5;

  // x0, y0, z0, x1, y1, z1
  final double[] bounds;

  Faces(RoomBox box, double behind) {
    bounds =
        new double[] {box.left(), box.floor(), -behind, box.right(), box.ceiling(), box.back()};
  }

  static int of(Wall wall) {
    return switch (wall) {
      case LEFT -> LEFT;
      case BACK -> BACK;
      case RIGHT -> RIGHT;
    };
  }

  /// The axis (0 x, 1 y, 2 z) that a face stands across.
  static int axis(int face) {
    return face <= CEILING ? 1 : face <= RIGHT ? 0 : 2;
  }

  /// Whether a face lies at the upper end of its axis.
  static boolean upper(int face) {
    return face == CEILING || face == RIGHT || face == BACK;
  }

  double place(int face) {
    return bounds[axis(face) + (upper(face) ? 3 : 0)];
  }

  /// The face that a ray from inside meets; `hit` gets the point.
  int meet(double[] from, double[] direction, double[] hit) {
    double nearest = Double.MAX_VALUE;
    int axis = 0;
    for (int i = 0; i < 3; i++) {
      double d = direction[i];
      if (Math.abs(d) > 1e-12) {
        double t = (bounds[d > 0 ? i + 3 : i] - from[i]) / d;
        if (t < nearest) {
          nearest = t;
          axis = i;
        }
      }
    }
    for (int i = 0; i < 3; i++) {
      hit[i] = Math.clamp(from[i] + nearest * direction[i], bounds[i], bounds[i + 3]);
    }
    boolean up = direction[axis] > 0;
    return switch (axis) {
      case 0 -> up ? RIGHT : LEFT;
      case 1 -> up ? CEILING : FLOOR;
      default -> up ? BACK : BEHIND;
    };
  }
}
