package ai.realstaging.render.geom;

/// A box with rounded edges whose faces may bulge and crease like upholstery.
///
/// Sizes in metres; the middle of the bottom lies on the origin. `puff` is how far the middle of a
/// face bulges, `crease` the height of random wrinkles.
public record RoundedBox(
    double width, double height, double depth, double radius, double puff, double crease) {

  private static final int ROUND = 3;

  /// A hard box: wood, metal, stone.
  public static RoundedBox hard(double width, double height, double depth) {
    double smallest = Math.min(width, Math.min(height, depth));
    return new RoundedBox(width, height, depth, Math.min(0.004, smallest * 0.25), 0, 0);
  }

  /// A stuffed box: seat, back, mattress.
  public static RoundedBox soft(double width, double height, double depth, double puff) {
    double smallest = Math.min(width, Math.min(height, depth));
    return new RoundedBox(width, height, depth, Math.min(0.055, smallest * 0.36), puff, 0.004);
  }

  public void addTo(MeshBuilder mesh, Frame frame, int material) {
    Frame middle = frame.at(0, height / 2, 0);
    double[] half = {width / 2, height / 2, depth / 2};
    for (int axis = 0; axis < 3; axis++) {
      for (int side = -1; side <= 1; side += 2) {
        face(mesh, middle, half, axis, side, material);
      }
    }
  }

  private void face(
      MeshBuilder mesh, Frame frame, double[] half, int axis, int side, int material) {
    int first = (axis + 1) % 3;
    int second = (axis + 2) % 3;
    boolean swap = half[second] > half[first];
    int along = swap ? second : first;
    int across = swap ? first : second;
    mesh.surface(
        frame,
        stops(half[along]),
        stops(half[across]),
        2 * half[along],
        2 * half[across],
        material,
        (s, t, out) -> {
          double p = (2 * s - 1) * half[along];
          double q = (2 * t - 1) * half[across];
          shape(half, axis, side, along, p, across, q, out);
        });
  }

  private void shape(
      double[] half, int axis, int side, int along, double p, int across, double q, double[] out) {
    double r = Math.min(radius, Math.min(half[0], Math.min(half[1], half[2])));
    double a = Math.clamp(p, -half[along] + r, half[along] - r);
    double b = Math.clamp(q, -half[across] + r, half[across] - r);
    double c = side * (half[axis] - r);
    double da = p - a;
    double db = q - b;
    double dc = side * r;
    double length = Math.max(1e-9, Math.sqrt(da * da + db * db + dc * dc));
    out[along] = a + da / length * r;
    out[across] = b + db / length * r;
    out[axis] = c + dc / length * r;
    if (puff != 0 || crease != 0) {
      double u = p / half[along];
      double v = q / half[across];
      double dome = (1 - u * u) * (1 - v * v);
      double wave = Noise.fractal(out[0] * 7 + axis * 3, out[1] * 7, out[2] * 7 + width * 31, 3);
      out[axis] +=
          side * (puff * Math.sqrt(Math.max(0, dome)) * dome0(u, v) + crease * wave * dome);
    }
  }

  private static double dome0(double u, double v) {
    return Math.sqrt(Math.max(0, 1 - u * u * u * u) * Math.max(0, 1 - v * v * v * v));
  }

  /// Parameter values along an edge: fine where it rounds, coarse between.
  private double[] stops(double half) {
    double r = Math.min(radius, half * 0.98);
    int middle = puff == 0 && crease == 0 ? 1 : Math.clamp(Math.round(half * 2 / 0.055), 4, 26);
    double[] out = new double[2 * ROUND + middle + 1];
    int n = 0;
    for (int i = 0; i < ROUND; i++) {
      double angle = Math.PI / 4 * (ROUND - i) / ROUND;
      out[n++] = 0.5 * (1 - (half - r + r * Math.tan(angle)) / half);
    }
    double inner = (half - r) / half;
    for (int i = 0; i <= middle; i++) {
      out[n++] = 0.5 * (1 - inner) + inner * i / middle;
    }
    for (int i = 1; i <= ROUND; i++) {
      double angle = Math.PI / 4 * i / ROUND;
      out[n++] = 0.5 * (1 + (half - r + r * Math.tan(angle)) / half);
    }
    out[0] = 0;
    out[out.length - 1] = 1;
    return out;
  }
}
