package ai.realstaging.render.room;

import ai.realstaging.render.lines.Segment;
import ai.realstaging.render.raster.Rgb;

/// The mean colours of the two strips, 2 to 5 pixels away, on either side of a segment; 0 to 255.
record Sides(double[] one, double[] other) {

  private static final double STEP = 40;
  private static final int SAMPLES = 12;

  static Sides of(Rgb picture, Segment segment) {
    double acrossU = -(segment.v2() - segment.v1()) / segment.length();
    double acrossV = (segment.u2() - segment.u1()) / segment.length();
    double[] one = new double[3];
    double[] other = new double[3];
    for (int i = 0; i < SAMPLES; i++) {
      double[] point = segment.along((i + 0.5) / SAMPLES);
      for (int distance = 2; distance <= 5; distance++) {
        double u = distance * acrossU;
        double v = distance * acrossV;
        add(picture, point[0] + u, point[1] + v, one);
        add(picture, point[0] - u, point[1] - v, other);
      }
    }
    return new Sides(one, other);
  }

  private static void add(Rgb picture, double u, double v, double[] sum) {
    int x = Math.clamp((int) u, 0, picture.width() - 1);
    int y = Math.clamp((int) v, 0, picture.height() - 1);
    int pixel = picture.at(x, y);
    double share = 0.25 / SAMPLES;
    sum[0] += share * Rgb.red(pixel);
    sum[1] += share * Rgb.green(pixel);
    sum[2] += share * Rgb.blue(pixel);
  }

  /// How plainly the colours differ, 0 to 1.
  double strength() {
    double square = 0;
    for (int c = 0; c < 3; c++) {
      square += (one[c] - other[c]) * (one[c] - other[c]) / 3;
    }
    return Math.tanh(square / (STEP * STEP));
  }

  /// Whether this may be the rim of a patch of sun: one side bright, and brighter in every channel,
  /// not least in the warm ones.
  boolean sunlit() {
    boolean oneBrighter = one[1] > other[1];
    double[] bright = oneBrighter ? one : other;
    double[] dim = oneBrighter ? other : one;
    double[] gain = new double[3];
    for (int c = 0; c < 3; c++) {
      gain[c] = (bright[c] + 1) / (dim[c] + 1);
    }
    return bright[0] > 165 && gain[0] > 1.18 && gain[1] > 1.18 && gain[2] > 1.1;
  }
}
