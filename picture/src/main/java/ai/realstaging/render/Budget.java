package ai.realstaging.render;

/// How much work a picture may cost.
///
/// `longestSide` caps the size at which furniture is traced (its layers are scaled up to the
/// photo's size), `shading` and `receivers` are samples a furniture and a floor or wall pixel.
public record Budget(int longestSide, int shading, int receivers) {

  public Budget {
    if (longestSide < 64 || longestSide > 4096 || shading < 1 || receivers < 2) {
      throw new IllegalArgumentException("not a budget that gives a picture");
    }
  }

  /// A picture to keep: about ten seconds of one core at 1600 x 1067.
  public static Budget standard() {
    return new Budget(1800, 5, 18);
  }

  /// The best picture of a photo of that size for about so many seconds of one core. What is given
  /// up first: samples on furniture, then samples on floor and walls, then the size at which
  /// furniture is traced. Decided beforehand from the pixels, never by the clock, so that the same
  /// request gives the same bytes.
  public static Budget within(double seconds, int width, int height) {
    Budget[] ladder = {
      standard(),
      new Budget(1800, 3, 18),
      new Budget(1800, 3, 10),
      new Budget(1400, 3, 10),
      new Budget(1000, 2, 8)
    };
    for (Budget budget : ladder) {
      if (budget.seconds(width, height) <= seconds) {
        return budget;
      }
    }
    return new Budget(640, 1, 6);
  }

  /// Seconds of one core that a usual room takes.
  double seconds(int width, int height) {
    double share = Math.min(1, (double) longestSide / Math.max(width, height));
    double traced = width * share * height * share / 1e6;
    return 1.2 + 0.1 * width * height / 1e6 + traced * (0.9 + 0.45 * shading + 0.085 * receivers);
  }

  /// A quick look.
  public static Budget draft() {
    return new Budget(900, 3, 12);
  }
}
