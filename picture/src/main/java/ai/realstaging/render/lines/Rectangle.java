package ai.realstaging.render.lines;

/// The rectangle about the pixels of a region: centre, unit direction, extent along it, root mean
/// square deviation across it, and the share of it that the region fills.
record Rectangle(
    double u,
    double v,
    double dirU,
    double dirV,
    double start,
    double end,
    double deviation,
    double density) {

  /// The principal axes of `region[from..to)`, each pixel weighted by its gradient.
  static Rectangle around(Gradient gradient, int[] region, int from, int to) {
    int width = gradient.width;
    double sum = 0;
    double u = 0;
    double v = 0;
    for (int i = from; i < to; i++) {
      double weight = gradient.size[region[i]];
      sum += weight;
      u += weight * (region[i] % width);
      v += weight * row(region[i], width);
    }
    sum = Math.max(sum, 1e-9);
    u /= sum;
    v /= sum;
    double uu = 0;
    double vv = 0;
    double uv = 0;
    for (int i = from; i < to; i++) {
      double weight = gradient.size[region[i]] / sum;
      double du = region[i] % width - u;
      double dv = row(region[i], width) - v;
      uu += weight * du * du;
      vv += weight * dv * dv;
      uv += weight * du * dv;
    }
    double angle = 0.5 * Math.atan2(2 * uv, uu - vv);
    double dirU = Math.cos(angle);
    double dirV = Math.sin(angle);
    double start = Double.MAX_VALUE;
    double end = -Double.MAX_VALUE;
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (int i = from; i < to; i++) {
      double du = region[i] % width - u;
      double dv = row(region[i], width) - v;
      double along = du * dirU + dv * dirV;
      double across = dv * dirU - du * dirV;
      start = Math.min(start, along);
      end = Math.max(end, along);
      low = Math.min(low, across);
      high = Math.max(high, across);
    }
    double minor = (uu + vv) / 2 - Math.hypot((uu - vv) / 2, uv);
    double density = (to - from) / Math.max(1, (end - start + 1) * (high - low + 1));
    return new Rectangle(u, v, dirU, dirV, start, end, Math.sqrt(Math.max(0, minor)), density);
  }

  double length() {
    return end - start;
  }

  Segment segment() {
    return new Segment(
        u + 0.5 + start * dirU, v + 0.5 + start * dirV, u + 0.5 + end * dirU, v + 0.5 + end * dirV);
  }

  /// Brings the pixels of the first half to the front; the index where the second half begins.
  int partition(int width, int[] region, int from, int to) {
    double half = (start + end) / 2;
    int front = from;
    for (int i = from; i < to; i++) {
      int pixel = region[i];
      if ((pixel % width - u) * dirU + (row(pixel, width) - v) * dirV < half) {
        region[i] = region[front];
        region[front++] = pixel;
      }
    }
    return front;
  }

  private static int row(int pixel, int width) {
    return pixel / width;
  }
}
