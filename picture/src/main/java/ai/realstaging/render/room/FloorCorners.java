package ai.realstaging.render.room;

import ai.realstaging.kernel.RoomCorners;

/// The corners of the floor as a person has set them: left-near, left-far, right-far, right-near,
/// in fractions of the picture's width (`u`) and height (`v`). Near corners may lie outside it.
public record FloorCorners(double[] u, double[] v) {

  /// As seen by somebody who faces the chosen back wall.
  public static FloorCorners of(RoomCorners corners) {
    return new FloorCorners(
        corners.facingBack().stream().mapToDouble(RoomCorners.Point::x).toArray(),
        corners.facingBack().stream().mapToDouble(RoomCorners.Point::y).toArray());
  }

  public FloorCorners {
    if (u.length != 4 || v.length != 4) {
      throw new IllegalArgumentException("a floor has four corners");
    }
    for (int i = 0; i < 4; i++) {
      if (!(Math.abs(u[i]) <= 10 && Math.abs(v[i]) <= 10)) {
        throw new IllegalArgumentException("a corner is too far outside the picture");
      }
    }
  }
}
