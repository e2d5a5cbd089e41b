package ai.realstaging.render.trace;

import ai.realstaging.render.camera.Camera;

/// A camera's rays, its axes worked out once.
final class Lens {
  private final Camera camera;
  private final Camera.Axes axes;

  Lens(Camera camera) {
    this.camera = camera;
    axes = camera.axes();
  }

  /// Writes the unit direction of pixel (u, v) to `out[0..2]`.
  void ray(double u, double v, float[] out) {
    double a = (u - camera.cx()) / camera.focal();
    double b = (v - camera.cy()) / camera.focal();
    double norm = 1 / Math.sqrt(a * a + b * b + 1);
    out[0] = (float) (norm * (a * axes.rx() + b * axes.dx() + axes.fx()));
    out[1] = (float) (norm * (a * axes.ry() + b * axes.dy() + axes.fy()));
    out[2] = (float) (norm * (a * axes.rz() + b * axes.dz() + axes.fz()));
  }
}
