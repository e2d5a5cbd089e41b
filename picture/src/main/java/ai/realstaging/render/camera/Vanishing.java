package ai.realstaging.render.camera;

/// A vanishing point in homogeneous pixels (u/w, v/w); w = 0 is at infinity.
record Vanishing(float u, float v, float w) {

  /// Where lines along a direction of the world seem to meet.
  static Vanishing of(Camera camera, double x, double y, double z) {
    Camera.Axes axes = camera.axes();
    double right = axes.right(x, y, z);
    double down = axes.down(x, y, z);
    double forward = axes.forward(x, y, z);
    double scale = 1.0 / camera.focal();
    return new Vanishing(
        (float) (right + camera.cx() * forward * scale),
        (float) (down + camera.cy() * forward * scale),
        (float) (forward * scale));
  }
}
