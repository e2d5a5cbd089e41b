package ai.realstaging.render.composite;

import ai.realstaging.render.geom.Noise;
import ai.realstaging.render.raster.Rgb;
import java.util.Arrays;

/// The photo's own noise, measured and given to what is drawn into it.
final class Grain {
  private static final int SAMPLES = 20_000;
  private final float sigma;
  private final int seed;

  Grain(Rgb photo, long seed) {
    this.seed = (int) (seed ^ (seed >>> 32));
    sigma = measured(photo);
  }

  /// A random offset in levels for a pixel, equal for its three channels.
  float at(int x, int y) {
    int h = Noise.hash(x, y, seed);
    float sum = (h & 255) + ((h >> 8) & 255) + ((h >> 16) & 255) + ((h >>> 24) & 255);
    return (sum - 510) * (sigma / 147f);
  }

  /// A robust standard deviation of luminance noise (median of small Laplacians, Immerkaer 1996).
  private static float measured(Rgb photo) {
    int w = photo.width();
    int h = photo.height();
    if (w < 8 || h < 8) {
      return 0.6f;
    }
    float[] found = new float[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      int x = 1 + Math.floorMod(Noise.hash(i, 1, 9), w - 2);
      int y = 1 + Math.floorMod(Noise.hash(i, 2, 9), h - 2);
      int p = y * w + x;
      int[] a = photo.argb();
      float v =
          4 * green(a[p])
              - 2 * (green(a[p - 1]) + green(a[p + 1]) + green(a[p - w]) + green(a[p + w]))
              + green(a[p - w - 1])
              + green(a[p - w + 1])
              + green(a[p + w - 1])
              + green(a[p + w + 1]);
      found[i] = Math.abs(v) / 6;
    }
    Arrays.sort(found);
    return Math.clamp(found[SAMPLES * 2 / 5] * 1.9f, 0.45f, 3.5f);
  }

  private static int green(int argb) {
    return (argb >> 8) & 255;
  }
}
