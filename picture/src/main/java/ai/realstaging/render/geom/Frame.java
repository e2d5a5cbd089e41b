package ai.realstaging.render.geom;

/// A place and orientation in space: the affine map from local to outer coordinates, row by row.
public record Frame(
    double xx,
    double xy,
    double xz,
    double xo,
    double yx,
    double yy,
    double yz,
    double yo,
    double zx,
    double zy,
    double zz,
    double zo) {

  public static final Frame IDENTITY = new Frame(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0);

  /// The frame whose origin lies at a local point of this one.
  public Frame at(double x, double y, double z) {
    return new Frame(
        xx,
        xy,
        xz,
        xx * x + xy * y + xz * z + xo,
        yx,
        yy,
        yz,
        yx * x + yy * y + yz * z + yo,
        zx,
        zy,
        zz,
        zx * x + zy * y + zz * z + zo);
  }

  /// Turns about the local vertical axis; a quarter turn takes -z to +x. Radians.
  public Frame turned(double angle) {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    return columns(c, 0, s, 0, 1, 0, -s, 0, c);
  }

  /// Tips about the local x axis: a positive angle leans the top towards +z. Radians.
  public Frame tipped(double angle) {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    return columns(1, 0, 0, 0, c, s, 0, -s, c);
  }

  /// Rolls about the local z axis: a positive angle leans the top towards -x. Radians.
  public Frame rolled(double angle) {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    return columns(c, s, 0, -s, c, 0, 0, 0, 1);
  }

  /// Stretches along the local axes.
  public Frame scaled(double x, double y, double z) {
    return columns(x, 0, 0, 0, y, 0, 0, 0, z);
  }

  /// The outer coordinates of a local point, written to `out[0..2]`.
  public void map(double x, double y, double z, double[] out) {
    out[0] = xx * x + xy * y + xz * z + xo;
    out[1] = yx * x + yy * y + yz * z + yo;
    out[2] = zx * x + zy * y + zz * z + zo;
  }

  private Frame columns(
      double ax,
      double ay,
      double az,
      double bx,
      double by,
      double bz,
      double cx,
      double cy,
      double cz) {
    return new Frame(
        xx * ax + xy * ay + xz * az,
        xx * bx + xy * by + xz * bz,
        xx * cx + xy * cy + xz * cz,
        xo,
        yx * ax + yy * ay + yz * az,
        yx * bx + yy * by + yz * bz,
        yx * cx + yy * cy + yz * cz,
        yo,
        zx * ax + zy * ay + zz * az,
        zx * bx + zy * by + zz * bz,
        zx * cx + zy * cy + zz * cz,
        zo);
  }
}
