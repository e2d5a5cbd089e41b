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

  /// A quick look.
  public static Budget draft() {
    return new Budget(900, 3, 12);
  }
}
