package ai.realstaging.render.camera;

/// A pinhole camera with a free principal point, standing at the origin of the world. `focal`, `cx`
/// and `cy` are pixels; angles are radians: `yaw` turns the view to the right, `pitch` tips it
/// down, `roll` turns the camera clockwise.
public record Camera(
    int width,
    int height,
    double focal,
    double cx,
    double cy,
    double yaw,
    double pitch,
    double roll) {

  public Camera {
    if (width < 1 || height < 1 || !(focal > 0)) {
      throw new IllegalArgumentException("no such camera");
    }
  }

  /// A level camera that looks straight at the back wall.
  public static Camera level(int width, int height, double focal) {
    return new Camera(width, height, focal, width / 2.0, height / 2.0, 0, 0, 0);
  }

  /// Pixel and depth `{u, v, depth}` of a point of the world; `depth` is the distance along the
  /// camera's axis and not positive for points behind it, whose pixel means nothing.
  public double[] project(double x, double y, double z) {
    Axes axes = axes();
    double right = axes.right(x, y, z);
    double down = axes.down(x, y, z);
    double depth = axes.forward(x, y, z);
    double safe = Math.abs(depth) < 1e-9 ? 1e-9 : depth;
    return new double[] {cx + focal * right / safe, cy + focal * down / safe, depth};
  }

  /// The unit direction in the world of what is seen at a pixel.
  public double[] ray(double u, double v) {
    double a = (u - cx) / focal;
    double b = (v - cy) / focal;
    double norm = 1 / Math.sqrt(a * a + b * b + 1);
    Axes axes = axes();
    return new double[] {
      norm * (a * axes.rx + b * axes.dx + axes.fx),
      norm * (a * axes.ry + b * axes.dy + axes.fy),
      norm * (a * axes.rz + b * axes.dz + axes.fz)
    };
  }

  /// The row of the horizon at a column.
  public double horizonRow(double u) {
    return cy - focal * Math.tan(pitch) / Math.cos(roll) - (u - cx) * Math.tan(roll);
  }

  /// The same camera for a picture scaled to another size.
  public Camera scaledTo(int newWidth, int newHeight) {
    double sx = (double) newWidth / width;
    double sy = (double) newHeight / height;
    return new Camera(
        newWidth, newHeight, focal * (sx + sy) / 2, cx * sx, cy * sy, yaw, pitch, roll);
  }

  /// The angle from the left to the right edge of the picture, radians.
  public double horizontalFieldOfView() {
    return Math.atan((width - cx) / focal) + Math.atan(cx / focal);
  }

  /// The camera's axes in the world; make it once when many points are projected.
  public Axes axes() {
    double sy = Math.sin(yaw);
    double cyaw = Math.cos(yaw);
    double sp = Math.sin(pitch);
    double cp = Math.cos(pitch);
    double sr = Math.sin(roll);
    double cr = Math.cos(roll);
    double downX = -sy * sp;
    double downY = -cp;
    double downZ = -cyaw * sp;
    return new Axes(
        cr * cyaw + sr * downX,
        sr * downY,
        -cr * sy + sr * downZ,
        -sr * cyaw + cr * downX,
        cr * downY,
        sr * sy + cr * downZ,
        sy * cp,
        -sp,
        cyaw * cp);
  }

  /// Unit vectors of the world: the camera's right (r), down (d) and forward (f).
  public record Axes(
      double rx,
      double ry,
      double rz,
      double dx,
      double dy,
      double dz,
      double fx,
      double fy,
      double fz) {

    public double right(double x, double y, double z) {
      return rx * x + ry * y + rz * z;
    }

    public double down(double x, double y, double z) {
      return dx * x + dy * y + dz * z;
    }

    public double forward(double x, double y, double z) {
      return fx * x + fy * y + fz * z;
    }
  }
}
