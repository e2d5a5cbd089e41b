package ai.realstaging.render.harness;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.room.RoomBox;

/// Differences between a camera or a box and the true one, worked out from rays alone and not with
/// the engine's own arithmetic of walls.
final class Truth {

  static final int COLUMNS = 72;

  private Truth() {}

  /// The angle of the turn between two cameras, degrees; quarter turns about the upright axis are
  /// the same room.
  static double rotation(Camera one, Camera other) {
    double least = 180;
    for (int quarter = 0; quarter < 4; quarter++) {
      double[][] a = axes(one, quarter * Math.PI / 2);
      double[][] b = axes(other, 0);
      double trace = 0;
      for (int i = 0; i < 3; i++) {
        trace += dot(a[i], b[i]);
      }
      least = Math.min(least, Math.toDegrees(Math.acos(Math.clamp((trace - 1) / 2, -1, 1))));
    }
    return least;
  }

  /// The angle between the floors' normals as the cameras see them, degrees.
  static double floorNormal(Camera one, Camera other) {
    Camera.Axes a = one.axes();
    Camera.Axes b = other.axes();
    double cosine = a.ry() * b.ry() + a.dy() * b.dy() + a.fy() * b.fy();
    return Math.toDegrees(Math.acos(Math.clamp(cosine, -1, 1)));
  }

  /// The mean distance of the horizons at the left edge, middle and right edge, in shares of the
  /// height.
  static double horizon(Camera one, Camera other) {
    double sum = 0;
    for (double u : new double[] {0, one.width() / 2.0, one.width()}) {
      sum += Math.abs(one.horizonRow(u) - other.horizonRow(u)) / 3;
    }
    return sum / one.height();
  }

  /// The row at which the floor begins in each of 72 columns, within the picture.
  static double[] floorEdge(Camera camera, RoomBox box) {
    double[] rows = new double[COLUMNS];
    for (int i = 0; i < COLUMNS; i++) {
      double u = (i + 0.5) * camera.width() / COLUMNS;
      double low = 0;
      double high = camera.height();
      for (int halving = 0; halving < 24; halving++) {
        double middle = (low + high) / 2;
        if (onFloor(camera.ray(u, middle), box)) {
          high = middle;
        } else {
          low = middle;
        }
      }
      rows[i] = high;
    }
    return rows;
  }

  /// The mean distance of the floors' edges over the columns, in shares of the height.
  static double boundary(Camera one, RoomBox oneBox, Camera other, RoomBox otherBox) {
    double[] a = floorEdge(one, oneBox);
    double[] b = floorEdge(other, otherBox);
    double sum = 0;
    for (int i = 0; i < COLUMNS; i++) {
      sum += Math.abs(a[i] - b[i]) / COLUMNS;
    }
    return sum / one.height();
  }

  private static boolean onFloor(double[] ray, RoomBox box) {
    if (ray[1] >= -1e-9) {
      return false;
    }
    double t = box.floor() / ray[1];
    double x = t * ray[0];
    return x > box.left() && x < box.right() && t * ray[2] < box.back();
  }

  private static double[][] axes(Camera camera, double turn) {
    Camera.Axes a = camera.axes();
    double c = Math.cos(turn);
    double s = Math.sin(turn);
    return new double[][] {
      {c * a.rx() + s * a.rz(), a.ry(), c * a.rz() - s * a.rx()},
      {c * a.dx() + s * a.dz(), a.dy(), c * a.dz() - s * a.dx()},
      {c * a.fx() + s * a.fz(), a.fy(), c * a.fz() - s * a.fx()}
    };
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }
}
