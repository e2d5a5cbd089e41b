package ai.realstaging.render.sample;

/// A window as it is seen: the reveal of the wall, the white frame with its bars, and a bright,
/// blurred outside.
final class WindowView {

  static final double REVEAL = 0.16;
  private static final double FRAME = 0.055;
  private static final double BAR = 0.028;

  private WindowView() {}

  /// How far a point in the plane of the glass lies inside a pane; negative on frame and bars.
  static double glass(Opening opening, double along, double high) {
    double inside = opening.depth(along, high) - FRAME;
    double width = opening.to() - opening.from();
    int panes = Math.max(1, (int) Math.round(width / 0.75));
    double pane = width / panes;
    double place = along - opening.from();
    double mullion =
        Math.abs(place - pane * Math.clamp(Math.round(place / pane), 1, Math.max(1, panes - 1)));
    double bars = panes > 1 ? mullion - BAR : inside;
    double transom = Math.abs(high - opening.bottom() - 0.68 * (opening.top() - opening.bottom()));
    return Math.min(inside, Math.min(bars, transom - 0.8 * BAR));
  }

  /// The light from a window where a ray enters its opening; `enter` is the point on the wall,
  /// `out` the direction across the wall (positive outwards) and along it, `light` what falls on
  /// the wall nearby.
  static void see(
      Opening opening, double[] enter, double[] out, float[] light, long seed, float[] result) {
    // out: {across, along, up}; enter: {along, high}
    double t = REVEAL / Math.max(out[0], 1e-4);
    double along = enter[0] + t * out[1];
    double high = enter[1] + t * out[2];
    if (opening.depth(along, high) < 0) {
      reveal(opening, enter, out, result);
      return;
    }
    double glass = glass(opening, along, high);
    if (glass < 0) {
      double round = Math.clamp(1 + glass / 0.03, 0, 1);
      double shade = 0.62 + 0.16 * round;
      result[0] = (float) (shade * (0.55 + 0.5 * light[0]));
      result[1] = (float) (shade * (0.55 + 0.5 * light[1]));
      result[2] = (float) (shade * (0.57 + 0.5 * light[2]));
      return;
    }
    outside(out, along, seed, result);
  }

  private static void reveal(Opening opening, double[] enter, double[] out, float[] result) {
    // which side of the reveal is met first
    double toSide =
        out[1] > 0 ? (opening.to() - enter[0]) / out[1] : (opening.from() - enter[0]) / out[1];
    double toUpper =
        out[2] > 0 ? (opening.top() - enter[1]) / out[2] : (opening.bottom() - enter[1]) / out[2];
    boolean side = toSide < toUpper;
    double deep = Math.min(toSide, toUpper) * out[0] / REVEAL;
    double shade = side ? 0.92 : out[2] > 0 ? 0.66 : 1.12;
    double value = shade * (0.72 + 0.38 * deep);
    result[0] = (float) (value * 0.98);
    result[1] = (float) value;
    result[2] = (float) (value * 1.02);
  }

  private static void outside(double[] out, double along, long seed, float[] result) {
    double length = Math.sqrt(out[0] * out[0] + out[1] * out[1] + out[2] * out[2]);
    double up = out[2] / length;
    double aside = out[1] / length;
    double crowns = 0.10 + 0.10 * Noise.rough(aside * 9 + along * 0.3, 3, seed + 21);
    double tree = Math.clamp((crowns - up) / 0.05, 0, 1);
    double leaf = 0.55 + 0.9 * Noise.rough(aside * 22, up * 22, seed + 22);
    double lawn = Math.clamp((-0.04 - up) / 0.05, 0, 1);
    double sky = 2.1 + 0.8 * Math.clamp(up * 2, 0, 1);
    float[] green = {(float) (0.66 * leaf), (float) (0.84 * leaf), (float) (0.50 * leaf)};
    float[] grass = {0.82f, 1.0f, 0.58f};
    float[] air = {(float) (sky * 0.97), (float) sky, (float) (sky * 1.04)};
    for (int c = 0; c < 3; c++) {
      double far = air[c] * (1 - tree) + green[c] * tree;
      result[c] = (float) (0.80 * (far * (1 - lawn) + grass[c] * lawn) + 0.14);
    }
  }
}
