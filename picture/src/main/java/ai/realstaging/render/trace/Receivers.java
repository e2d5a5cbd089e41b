package ai.realstaging.render.trace;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/// Factor and mirrored light on floor and walls, three channels a pixel, on a coarser grid than the
/// picture. `face` names the side of the room that a pixel shows.
final class Receivers {
  private static final float[] KERNEL = {3f / 8, 1f / 4, 1f / 16};

  final int width;
  final int height;
  final byte[] face;
  float[] ratio;
  float[] mirror;

  Receivers(int width, int height) {
    this.width = width;
    this.height = height;
    face = new byte[width * height];
    ratio = new float[3 * width * height];
    Arrays.fill(ratio, 1);
    mirror = new float[3 * width * height];
  }

  /// Smooths the noise of few samples without mixing sides of the room.
  void smooth(BooleanSupplier cancelled) {
    for (int pass = 0; pass < 3; pass++) {
      int step = 1 << pass;
      float tolerance = 0.22f / (1 << pass);
      ratio = passed(ratio, step, tolerance, cancelled);
      if (pass < 2) {
        mirror = passed(mirror, step, 0.05f, cancelled);
      }
    }
  }

  private float[] passed(float[] from, int step, float tolerance, BooleanSupplier cancelled) {
    float[] to = new float[from.length];
    Rows.each(
        height,
        cancelled,
        y -> {
          for (int x = 0; x < width; x++) {
            pixel(x, y, step, tolerance, from, to);
          }
        });
    return to;
  }

  private void pixel(int x, int y, int step, float tolerance, float[] from, float[] to) {
    int p = y * width + x;
    float sum = 0;
    float r = 0;
    float g = 0;
    float b = 0;
    for (int dy = -2; dy <= 2; dy++) {
      for (int dx = -2; dx <= 2; dx++) {
        int u = x + dx * step;
        int v = y + dy * step;
        if (u < 0 || v < 0 || u >= width || v >= height || face[v * width + u] != face[p]) {
          continue;
        }
        int q = v * width + u;
        float differ = (from[3 * q + 1] - from[3 * p + 1]) / tolerance;
        float w = KERNEL[Math.abs(dx)] * KERNEL[Math.abs(dy)] / (1 + differ * differ);
        r += w * from[3 * q];
        g += w * from[3 * q + 1];
        b += w * from[3 * q + 2];
        sum += w;
      }
    }
    to[3 * p] = r / sum;
    to[3 * p + 1] = g / sum;
    to[3 * p + 2] = b / sum;
  }
}
