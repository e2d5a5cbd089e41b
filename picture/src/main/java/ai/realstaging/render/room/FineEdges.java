package ai.realstaging.render.room;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.raster.Plane;

/// Steps of grey along an expected line, where no segment was found because the edge is faint, soft
/// or broken by noise: the mean of two narrow strips on either side of the line over one column.
final class FineEdges {

  private static final int ALONG = 11;
  private static final double STEP = 9;
  private static final int REACH = 3;

  private final Plane grey;
  private final Camera camera;
  private final double[] across;
  private final double[] along;

  FineEdges(Plane grey, Camera camera) {
    this.grey = grey;
    this.camera = camera;
    Camera.Axes axes = camera.axes();
    across = new double[] {axes.rx(), axes.dx(), axes.fx()};
    along = new double[] {axes.rz(), axes.dz(), axes.fz()};
  }

  /// 0 (nothing) to 1 (a plain step) for the foot or head of a wall at a place of the picture.
  float support(Wall wall, double u, double v) {
    double[] direction = wall == Wall.BACK ? across : along;
    double du = camera.focal() * direction[0] + (camera.cx() - u) * direction[2];
    double dv = camera.focal() * direction[1] + (camera.cy() - v) * direction[2];
    double norm = Math.hypot(du, dv);
    if (norm < 1e-9) {
      return 0;
    }
    du /= norm;
    dv /= norm;
    double half = 0.5 * camera.width() / FootLines.COLUMNS;
    double one = 0;
    double other = 0;
    for (int i = 0; i < ALONG; i++) {
      double t = half * (2.0 * i / (ALONG - 1) - 1);
      for (int d = 1; d <= REACH; d++) {
        one += at(u + t * du - d * dv, v + t * dv + d * du);
        other += at(u + t * du + d * dv, v + t * dv - d * du);
      }
    }
    double mean = (one + other) / (2.0 * ALONG * REACH);
    double step = STEP * Math.clamp(mean / 120, 0.5, 1);
    return (float) Math.tanh(Math.abs(one - other) / (ALONG * REACH) / step);
  }

  private float at(double u, double v) {
    int x = Math.clamp((int) u, 0, grey.width() - 1);
    int y = Math.clamp((int) v, 0, grey.height() - 1);
    return grey.at(x, y);
  }
}
