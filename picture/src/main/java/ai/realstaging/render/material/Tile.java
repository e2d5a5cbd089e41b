package ai.realstaging.render.material;

/// A square, endlessly repeating pattern of weights 0 to 1, kept in ever smaller copies so that a
/// distant surface does not flicker.
public final class Tile {
  static final int SIZE = 256;
  private static final int LEVELS = 9;

  private final byte[][] levels = new byte[LEVELS][];

  /// A weight at a texel; called once for each of the 256 x 256 texels.
  @FunctionalInterface
  interface Pattern {
    double at(double u, double v);
  }

  Tile(Pattern pattern) {
    byte[] finest = new byte[SIZE * SIZE];
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        double weight = pattern.at((x + 0.5) / SIZE, (y + 0.5) / SIZE);
        finest[y * SIZE + x] = (byte) Math.round(255 * Math.clamp(weight, 0.0, 1.0));
      }
    }
    levels[0] = finest;
    for (int l = 1; l < LEVELS; l++) {
      levels[l] = halved(levels[l - 1], SIZE >> (l - 1));
    }
  }

  /// The weight at a place of the tile (1 = one repeat), blurred over `footprint` of a repeat.
  public float at(float u, float v, float footprint) {
    float texels = Math.max(1f, footprint * SIZE);
    int level = Math.min(LEVELS - 1, 31 - Integer.numberOfLeadingZeros((int) (texels * 1.42f)));
    int size = SIZE >> level;
    byte[] data = levels[level];
    float x = (u - (float) Math.floor(u)) * size - 0.5f;
    float y = (v - (float) Math.floor(v)) * size - 0.5f;
    int x0 = (int) Math.floor(x);
    int y0 = (int) Math.floor(y);
    float fx = x - x0;
    float fy = y - y0;
    int mask = size - 1;
    int row0 = (y0 & mask) * size;
    int row1 = ((y0 + 1) & mask) * size;
    int c0 = x0 & mask;
    int c1 = (x0 + 1) & mask;
    float a = (data[row0 + c0] & 255) * (1 - fx) + (data[row0 + c1] & 255) * fx;
    float b = (data[row1 + c0] & 255) * (1 - fx) + (data[row1 + c1] & 255) * fx;
    return (a * (1 - fy) + b * fy) * (1f / 255);
  }

  private static byte[] halved(byte[] data, int size) {
    int half = size / 2;
    byte[] out = new byte[half * half];
    for (int y = 0; y < half; y++) {
      for (int x = 0; x < half; x++) {
        int p = 2 * y * size + 2 * x;
        int sum = (data[p] & 255) + (data[p + 1] & 255);
        sum += (data[p + size] & 255) + (data[p + size + 1] & 255);
        out[y * half + x] = (byte) ((sum + 2) / 4);
      }
    }
    return out;
  }
}
