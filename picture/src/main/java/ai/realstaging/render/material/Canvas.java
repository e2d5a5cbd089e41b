package ai.realstaging.render.material;

/// A drawn picture in linear colour, such as a rug or a print, with smaller copies for distance.
public final class Canvas {
  private final int width;
  private final int height;
  private final float[][] levels;

  /// The colour at a place, each coordinate 0 to 1 from the lower left.
  @FunctionalInterface
  public interface Drawing {
    Colour at(double u, double v);
  }

  public Canvas(int width, int height, Drawing drawing) {
    this.width = width;
    this.height = height;
    int count = 1;
    while ((Math.min(width, height) >> count) >= 2) {
      count++;
    }
    levels = new float[count][];
    float[] finest = new float[width * height * 3];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        Colour c = drawing.at((x + 0.5) / width, (y + 0.5) / height);
        int p = 3 * (y * width + x);
        finest[p] = c.red();
        finest[p + 1] = c.green();
        finest[p + 2] = c.blue();
      }
    }
    levels[0] = finest;
    for (int l = 1; l < count; l++) {
      levels[l] = halved(levels[l - 1], width >> (l - 1), width >> l, height >> l);
    }
  }

  /// Writes the colour at (u, v), clamped to the edge, blurred over `footprint` of the width.
  void sample(float u, float v, float footprint, float[] out) {
    float texels = Math.max(1f, footprint * width);
    int level =
        Math.min(levels.length - 1, 31 - Integer.numberOfLeadingZeros((int) (texels * 1.42f)));
    int w = width >> level;
    int h = height >> level;
    float x = Math.clamp(u * w - 0.5f, 0f, w - 1.001f);
    float y = Math.clamp(v * h - 0.5f, 0f, h - 1.001f);
    int x0 = (int) x;
    int y0 = (int) y;
    int x1 = Math.min(w - 1, x0 + 1);
    int y1 = Math.min(h - 1, y0 + 1);
    float fx = x - x0;
    float fy = y - y0;
    float[] data = levels[level];
    for (int k = 0; k < 3; k++) {
      float a = data[3 * (y0 * w + x0) + k] * (1 - fx) + data[3 * (y0 * w + x1) + k] * fx;
      float b = data[3 * (y1 * w + x0) + k] * (1 - fx) + data[3 * (y1 * w + x1) + k] * fx;
      out[k] = a * (1 - fy) + b * fy;
    }
  }

  private static float[] halved(float[] data, int from, int width, int height) {
    float[] out = new float[width * height * 3];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int k = 0; k < 3; k++) {
          int p = 3 * (2 * y * from + 2 * x) + k;
          int q = p + 3 * from;
          out[3 * (y * width + x) + k] = 0.25f * (data[p] + data[p + 3] + data[q] + data[q + 3]);
        }
      }
    }
    return out;
  }
}
