package ai.realstaging.render.sample;

/// Repeatable noise: the same place always gives the same value.
final class Noise {

  private Noise() {}

  /// 0 to 1 for whole numbers.
  static double hash(long a, long b, long seed) {
    long h = seed * 0x9E3779B97F4A7C15L + a * 0xBF58476D1CE4E5B9L + b * 0x94D049BB133111EBL;
    h = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
    h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
    return ((h ^ (h >>> 31)) >>> 11) * 0x1.0p-53;
  }

  /// Smooth noise of 0 to 1 with features of size 1.
  static double smooth(double x, double y, long seed) {
    long ix = (long) Math.floor(x);
    long iy = (long) Math.floor(y);
    double fx = x - ix;
    double fy = y - iy;
    fx = fx * fx * (3 - 2 * fx);
    fy = fy * fy * (3 - 2 * fy);
    double top = hash(ix, iy, seed) * (1 - fx) + hash(ix + 1, iy, seed) * fx;
    double bottom = hash(ix, iy + 1, seed) * (1 - fx) + hash(ix + 1, iy + 1, seed) * fx;
    return top * (1 - fy) + bottom * fy;
  }

  /// Three octaves of smooth noise, 0 to 1.
  static double rough(double x, double y, long seed) {
    return 0.57 * smooth(x, y, seed)
        + 0.29 * smooth(2.1 * x, 2.1 * y, seed + 1)
        + 0.14 * smooth(4.3 * x, 4.3 * y, seed + 2);
  }
}
