package ai.realstaging.render.trace;

import java.util.function.BooleanSupplier;

/// Smooths noisy light along surfaces but not across their edges (edge-avoiding à-trous wavelets,
/// Dammertz et al. 2010). The colour of the surface is not part of what is smoothed.
final class Denoiser {
  private static final float[] KERNEL = {3f / 8, 1f / 4, 1f / 16};

  private final Layers layers;
  private final BooleanSupplier cancelled;

  Denoiser(Layers layers, BooleanSupplier cancelled) {
    this.layers = layers;
    this.cancelled = cancelled;
    normalise(layers.normal);
  }

  /// Returns the smoothed values (three a pixel) after the given number of passes; `tolerance` is
  /// the relative difference of luminance that still counts as noise in the first pass.
  float[] smoothed(float[] values, int passes, float tolerance) {
    float[] from = values;
    float[] to = new float[values.length];
    float allowed = tolerance;
    for (int pass = 0; pass < passes; pass++) {
      boolean first = pass == 0;
      int step = 1 << pass;
      float[] source = from;
      float[] target = to;
      float limit = allowed;
      float[] guide = guide(source, first);
      Rows.each(layers.height, cancelled, y -> row(y, step, limit, first, source, guide, target));
      from = target;
      to = first ? new float[values.length] : source;
      allowed *= 0.62f;
    }
    return from;
  }

  /// The luminance of each pixel averaged with its neighbours on the same surface: a single odd
  /// sample shall not keep itself alive.
  private float[] guide(float[] from, boolean first) {
    float[] out = new float[layers.coverage.length];
    Rows.each(
        layers.height,
        cancelled,
        y -> {
          for (int x = 0; x < layers.width; x++) {
            int p = y * layers.width + x;
            if (layers.coverage[p] > 0) {
              out[p] = around(x, y, p, first, from);
            }
          }
        });
    return out;
  }

  private float around(int x, int y, int p, boolean first, float[] from) {
    float near = 0.02f * layers.depth[p];
    float sum = 0;
    int n = 0;
    for (int v = Math.max(0, y - 1); v <= Math.min(layers.height - 1, y + 1); v++) {
      for (int u = Math.max(0, x - 1); u <= Math.min(layers.width - 1, x + 1); u++) {
        int q = v * layers.width + u;
        if (counts(q, first) && Math.abs(layers.depth[q] - layers.depth[p]) < near) {
          sum += grey(from, q);
          n++;
        }
      }
    }
    return n == 0 ? grey(from, p) : sum / n;
  }

  /// Whether a pixel has light of its own to lend; after the first pass all furniture has.
  private boolean counts(int q, boolean first) {
    return first ? layers.lit[q] : layers.coverage[q] > 0;
  }

  private void row(
      int y, int step, float tolerance, boolean first, float[] from, float[] guide, float[] to) {
    int width = layers.width;
    for (int x = 0; x < width; x++) {
      int p = y * width + x;
      if (layers.coverage[p] > 0) {
        pixel(x, y, step, tolerance, first, from, guide, to);
      }
    }
  }

  private void pixel(
      int x,
      int y,
      int step,
      float tolerance,
      boolean first,
      float[] from,
      float[] guide,
      float[] to) {
    int width = layers.width;
    int p = y * width + x;
    float[] n = layers.normal;
    float depth = layers.depth[p];
    float mine = guide[p];
    float soft = tolerance * Math.max(mine, 0.02f) + 0.01f;
    float r = 0;
    float g = 0;
    float b = 0;
    float sum = 0;
    for (int dy = -2; dy <= 2; dy++) {
      int v = y + dy * step;
      if (v < 0 || v >= layers.height) {
        continue;
      }
      for (int dx = -2; dx <= 2; dx++) {
        int u = x + dx * step;
        int q = v * width + u;
        if (u < 0 || u >= width || !counts(q, first)) {
          continue;
        }
        float w = KERNEL[Math.abs(dx)] * KERNEL[Math.abs(dy)];
        if (q != p) {
          float dot =
              n[3 * p] * n[3 * q] + n[3 * p + 1] * n[3 * q + 1] + n[3 * p + 2] * n[3 * q + 2];
          if (dot <= 0.2f) {
            continue;
          }
          dot *= dot;
          dot *= dot;
          dot *= dot;
          float apart = (layers.depth[q] - depth) / (0.012f * step * depth + 0.01f);
          float differ = (guide[q] - mine) / soft;
          w *= dot * dot / ((1 + apart * apart) * (1 + differ * differ));
        }
        r += w * from[3 * q];
        g += w * from[3 * q + 1];
        b += w * from[3 * q + 2];
        sum += w;
      }
    }
    if (sum > 0) {
      to[3 * p] = r / sum;
      to[3 * p + 1] = g / sum;
      to[3 * p + 2] = b / sum;
    } else {
      beside(x, y, from, to);
    }
  }

  /// The plain mean of the lit pixels around one that is unlike them all.
  private void beside(int x, int y, float[] from, float[] to) {
    int p = y * layers.width + x;
    int n = 0;
    for (int v = Math.max(0, y - 1); v <= Math.min(layers.height - 1, y + 1); v++) {
      for (int u = Math.max(0, x - 1); u <= Math.min(layers.width - 1, x + 1); u++) {
        int q = v * layers.width + u;
        if (layers.lit[q]) {
          n++;
          for (int k = 0; k < 3; k++) {
            to[3 * p + k] += (from[3 * q + k] - to[3 * p + k]) / n;
          }
        }
      }
    }
  }

  private static float grey(float[] v, int p) {
    return 0.2126f * v[3 * p] + 0.7152f * v[3 * p + 1] + 0.0722f * v[3 * p + 2];
  }

  private static void normalise(float[] n) {
    for (int i = 0; i < n.length; i += 3) {
      float l = (float) Math.sqrt(n[i] * n[i] + n[i + 1] * n[i + 1] + n[i + 2] * n[i + 2]);
      if (l > 1e-6f) {
        n[i] /= l;
        n[i + 1] /= l;
        n[i + 2] /= l;
      }
    }
  }
}
