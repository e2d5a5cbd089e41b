package ai.realstaging.render.geom;

/// A rod along a smooth path: legs, frames, stems, piping.
///
/// `path` alternates x, y, z in metres; the radius runs from `start` to `end`. Two points make a
/// straight tapered rod with closed ends.
public record Tube(double start, double end, double... path) {

  public void addTo(MeshBuilder mesh, Frame frame, int sides, int material) {
    int spans = path.length / 3 - 1;
    int rows = spans == 1 ? 1 : spans * 4;
    double length = 0;
    for (int i = 0; i < spans; i++) {
      length += Math.sqrt(square(i, 0) + square(i, 1) + square(i, 2));
    }
    mesh.surface(
        frame,
        rows,
        sides,
        length,
        2 * Math.PI * start,
        material,
        (s, t, out) -> ring(s, t, 1, out));
    for (int side = 0; side <= 1; side++) {
      int end = side;
      mesh.surface(
          frame,
          1,
          sides,
          0.02,
          0.02,
          material,
          (s, t, out) -> ring(end, t, Math.max(1e-3, s), out));
    }
  }

  private void ring(double along, double around, double scale, double[] out) {
    double[] tangent = new double[3];
    double step = 0.01;
    for (int k = 0; k < 3; k++) {
      tangent[k] = at(Math.min(1, along + step), k) - at(Math.max(0, along - step), k);
    }
    double tl = Math.max(1e-9, Math.hypot(Math.hypot(tangent[0], tangent[1]), tangent[2]));
    double tx = tangent[0] / tl;
    double ty = tangent[1] / tl;
    double tz = tangent[2] / tl;
    boolean upright = Math.abs(ty) > 0.9;
    double ux = upright ? 1 : 0;
    double uy = upright ? 0 : 1;
    double ax = uy * tz;
    double ay = -ux * tz;
    double az = ux * ty - uy * tx;
    double al = Math.max(1e-9, Math.sqrt(ax * ax + ay * ay + az * az));
    ax /= al;
    ay /= al;
    az /= al;
    double bx = ty * az - tz * ay;
    double by = tz * ax - tx * az;
    double bz = tx * ay - ty * ax;
    double radius = (start + (end - start) * along) * scale;
    double c = Math.cos(2 * Math.PI * around) * radius;
    double s = Math.sin(2 * Math.PI * around) * radius;
    out[0] = at(along, 0) + ax * c + bx * s;
    out[1] = at(along, 1) + ay * c + by * s;
    out[2] = at(along, 2) + az * c + bz * s;
  }

  private double at(double along, int axis) {
    int spans = path.length / 3 - 1;
    double scaled = along * spans;
    int i = Math.min(spans - 1, (int) scaled);
    double f = scaled - i;
    double b = path[3 * i + axis];
    double c = path[3 * i + 3 + axis];
    if (spans == 1) {
      return b + (c - b) * f;
    }
    double a = path[3 * Math.max(0, i - 1) + axis];
    double d = path[3 * Math.min(spans, i + 2) + axis];
    return 0.5
        * (2 * b
            + (c - a) * f
            + (2 * a - 5 * b + 4 * c - d) * f * f
            + (3 * b - 3 * c + d - a) * f * f * f);
  }

  private double square(int i, int axis) {
    double d = path[3 * i + 3 + axis] - path[3 * i + axis];
    return d * d;
  }
}
