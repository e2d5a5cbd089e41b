package ai.realstaging.render.lines;

import ai.realstaging.render.raster.Plane;

/// The gradient of a blurred grey picture: its size in grey levels a pixel, and its unit direction.
/// Where the size is under the threshold all three are zero.
final class Gradient {

  private static final double SIGMA = 0.9;
  private static final float THRESHOLD = 1.4f;

  final int width;
  final int height;
  final float[] size;
  final float[] dirX;
  final float[] dirY;

  Gradient(Plane grey) {
    width = grey.width();
    height = grey.height();
    size = new float[width * height];
    dirX = new float[width * height];
    dirY = new float[width * height];
    float[] smooth = blurred(grey);
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        int i = y * width + x;
        float gx = (smooth[i + 1] - smooth[i - 1]) / 2;
        float gy = (smooth[i + width] - smooth[i - width]) / 2;
        float length = (float) Math.sqrt(gx * gx + gy * gy);
        if (length >= THRESHOLD) {
          size[i] = length;
          dirX[i] = gx / length;
          dirY[i] = gy / length;
        }
      }
    }
  }

  private static float[] blurred(Plane grey) {
    int radius = 3;
    float[] kernel = new float[2 * radius + 1];
    float sum = 0;
    for (int i = -radius; i <= radius; i++) {
      kernel[i + radius] = (float) Math.exp(-i * i / (2 * SIGMA * SIGMA));
      sum += kernel[i + radius];
    }
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] /= sum;
    }
    int width = grey.width();
    int height = grey.height();
    float[] across = new float[width * height];
    float[] result = new float[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        float value = 0;
        for (int k = -radius; k <= radius; k++) {
          value += kernel[k + radius] * grey.at(Math.clamp(x + k, 0, width - 1), y);
        }
        across[y * width + x] = value;
      }
    }
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        float value = 0;
        for (int k = -radius; k <= radius; k++) {
          value += kernel[k + radius] * across[Math.clamp(y + k, 0, height - 1) * width + x];
        }
        result[y * width + x] = value;
      }
    }
    return result;
  }

  /// Pixels with a gradient, strongest first, in 512 steps of strength.
  int[] strongestFirst() {
    int buckets = 512;
    float strongest = 0;
    for (float value : size) {
      strongest = Math.max(strongest, value);
    }
    int[] starts = new int[buckets + 1];
    float step = (buckets - 1) / Math.max(strongest, 1e-6f);
    for (float value : size) {
      if (value > 0) {
        starts[buckets - (int) (value * step)]++;
      }
    }
    for (int b = 0; b < buckets; b++) {
      starts[b + 1] += starts[b];
    }
    int[] order = new int[starts[buckets]];
    for (int i = size.length - 1; i >= 0; i--) {
      if (size[i] > 0) {
        order[--starts[buckets - (int) (size[i] * step)]] = i;
      }
    }
    return order;
  }
}
