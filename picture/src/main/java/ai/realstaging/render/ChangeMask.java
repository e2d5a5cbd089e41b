package ai.realstaging.render;

import java.util.BitSet;

/// The pixels that staging has changed; every other pixel equals the photo exactly.
///
/// Bit `y * width + x` stands for pixel (x, y).
public record ChangeMask(int width, int height, BitSet changed) {

  public boolean at(int x, int y) {
    return changed.get(y * width + x);
  }

  /// The changed share of the picture, 0 to 1.
  public double share() {
    return (double) changed.cardinality() / ((long) width * height);
  }
}
