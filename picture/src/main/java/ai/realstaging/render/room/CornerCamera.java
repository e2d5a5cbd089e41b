package ai.realstaging.render.room;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.camera.CameraEstimate;
import java.util.Optional;

/// Camera and box from the corners that a person set: the feet of the left and right wall meet at
/// the vanishing point of the depth, which gives the horizon; the foot of the back wall gives the
/// second one, and both the focal length if the view is oblique.
final class CornerCamera {

  private static final double FRONTAL = Math.toRadians(4);

  private final Camera guess;
  private final double[] u = new double[4];
  private final double[] v = new double[4];

  /// `guess` is the camera found without the corners; it fills in what they leave open.
  CornerCamera(Camera guess, FloorCorners corners) {
    this.guess = guess;
    for (int i = 0; i < 4; i++) {
      u[i] = corners.u()[i] * guess.width();
      v[i] = corners.v()[i] * guess.height();
    }
  }

  /// The camera; empty where the corners make no floor seen from above.
  Optional<CameraEstimate> estimate() {
    double[] depth = crossing(u[0], v[0], u[1], v[1], u[3], v[3], u[2], v[2]);
    boolean usable = depth.length == 2 && depth[1] < Math.min(v[1], v[2]) - 2;
    if (!usable) {
      return Optional.empty();
    }
    double horizon = depth[1];
    double fromMiddle = depth[0] - guess.cx();
    double slope = Math.atan2(v[2] - v[1], u[2] - u[1]);
    double focal = guess.focal();
    boolean oblique = Math.abs(slope) > FRONTAL;
    if (oblique) {
      double across = u[1] + (horizon - v[1]) / Math.tan(slope) - guess.cx();
      double square = -across * fromMiddle;
      double longer = Math.max(guess.width(), guess.height());
      focal = Math.clamp(Math.sqrt(Math.max(0, square)), 0.36 * longer, 1.6 * longer);
    }
    double yaw = Math.atan2(-fromMiddle, focal);
    Camera camera =
        new Camera(guess.width(), guess.height(), focal, guess.cx(), horizon, yaw, 0, 0);
    return Optional.of(new CameraEstimate(camera, 1, oblique));
  }

  /// The walls through the corners, in camera heights, as seen by `camera`.
  BoxFit box(Camera camera) {
    FootLines lines = new FootLines(camera);
    double left = (floor(lines, 0)[0] + floor(lines, 1)[0]) / 2;
    double right = (floor(lines, 2)[0] + floor(lines, 3)[0]) / 2;
    double back = (floor(lines, 1)[1] + floor(lines, 2)[1]) / 2;
    return new BoxFit(Math.min(left, -0.1), Math.max(right, 0.1), Math.max(back, 0.4), 1);
  }

  private double[] floor(FootLines lines, int corner) {
    double[] point = lines.floorAt(u[corner], v[corner]);
    return point == null ? new double[] {0, 12} : point;
  }

  /// Where two lines, each through two points, cross; empty if they are parallel.
  private static double[] crossing(
      double u1, double v1, double u2, double v2, double u3, double v3, double u4, double v4) {
    double divisor = (u1 - u2) * (v3 - v4) - (v1 - v2) * (u3 - u4);
    if (Math.abs(divisor) < 1e-6) {
      return new double[0];
    }
    double one = u1 * v2 - v1 * u2;
    double other = u3 * v4 - v3 * u4;
    return new double[] {
      (one * (u3 - u4) - (u1 - u2) * other) / divisor,
      (one * (v3 - v4) - (v1 - v2) * other) / divisor
    };
  }
}
