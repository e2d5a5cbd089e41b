package ai.realstaging.render.geom;

import java.util.Arrays;

/// Builds the nodes of a [Bvh] top-down. A node's children lie side by side; a leaf has a count.
final class BvhSplitter {
  private static final int BINS = 12;
  private static final int LEAF = 3;

  private final float[] low;
  private final float[] high;
  private final int[] order;
  private float[] bounds;
  private int[] links;
  private int[] counts;
  private int nodes = 1;

  BvhSplitter(Mesh mesh) {
    int n = mesh.triangles();
    low = new float[n * 3];
    high = new float[n * 3];
    order = new int[n];
    for (int t = 0; t < n; t++) {
      order[t] = t;
      for (int k = 0; k < 3; k++) {
        float a = mesh.positions()[mesh.corners()[t * 3] * 3 + k];
        float b = mesh.positions()[mesh.corners()[t * 3 + 1] * 3 + k];
        float c = mesh.positions()[mesh.corners()[t * 3 + 2] * 3 + k];
        low[t * 3 + k] = Math.min(a, Math.min(b, c)) - 1e-5f;
        high[t * 3 + k] = Math.max(a, Math.max(b, c)) + 1e-5f;
      }
    }
    int most = Math.max(1, 2 * n);
    bounds = new float[most * 6];
    links = new int[most];
    counts = new int[most];
    if (n > 0) {
      split(0, 0, n, 0);
    }
    bounds = Arrays.copyOf(bounds, nodes * 6);
    links = Arrays.copyOf(links, nodes);
    counts = Arrays.copyOf(counts, nodes);
  }

  float[] bounds() {
    return bounds;
  }

  int[] links() {
    return links;
  }

  int[] counts() {
    return counts;
  }

  int[] order() {
    return order;
  }

  private void split(int node, int from, int to, int depth) {
    float[] box = empty();
    float[] middles = empty();
    for (int i = from; i < to; i++) {
      grow(box, order[i]);
      for (int k = 0; k < 3; k++) {
        float m = middle(order[i], k);
        middles[k] = Math.min(middles[k], m);
        middles[k + 3] = Math.max(middles[k + 3], m);
      }
    }
    System.arraycopy(box, 0, bounds, node * 6, 6);
    int cut = from;
    if (to - from > LEAF && depth < 80) {
      cut = partition(from, to, middles, box);
    }
    if (cut <= from || cut >= to) {
      links[node] = from;
      counts[node] = to - from;
      return;
    }
    int left = nodes;
    nodes += 2;
    links[node] = left;
    split(left, from, cut, depth + 1);
    split(left + 1, cut, to, depth + 1);
  }

  /// Moves the triangles of the cheapest cut's lower side to the front and returns where its upper
  /// side begins; `from` when no cut is cheaper than a leaf.
  private int partition(int from, int to, float[] middles, float[] box) {
    float cost = to - from <= 8 ? (to - from) * area(box) : Float.MAX_VALUE;
    int axis = -1;
    int best = -1;
    float[] costs = new float[BINS - 1];
    for (int k = 0; k < 3; k++) {
      float extent = middles[k + 3] - middles[k];
      if (extent <= 1e-7f) {
        continue;
      }
      costs(from, to, k, middles[k], BINS / extent, costs);
      for (int b = 0; b < BINS - 1; b++) {
        if (costs[b] < cost) {
          cost = costs[b];
          axis = k;
          best = b;
        }
      }
    }
    if (axis < 0) {
      return from;
    }
    float start = middles[axis];
    float scale = BINS / (middles[axis + 3] - start);
    int i = from;
    int j = to - 1;
    while (i <= j) {
      if (bin(order[i], axis, start, scale) <= best) {
        i++;
      } else {
        int swap = order[i];
        order[i] = order[j];
        order[j--] = swap;
      }
    }
    return i;
  }

  /// Writes what each of the cuts across an axis costs; infinite for one that parts nothing.
  private void costs(int from, int to, int axis, float start, float scale, float[] out) {
    int[] filled = new int[BINS];
    float[][] boxes = new float[BINS][];
    for (int b = 0; b < BINS; b++) {
      boxes[b] = empty();
    }
    for (int i = from; i < to; i++) {
      int b = bin(order[i], axis, start, scale);
      filled[b]++;
      grow(boxes[b], order[i]);
    }
    float[] sweep = empty();
    int count = 0;
    for (int b = BINS - 1; b > 0; b--) {
      merge(sweep, boxes[b]);
      count += filled[b];
      out[b - 1] = count == 0 ? Float.POSITIVE_INFINITY : count * area(sweep);
    }
    sweep = empty();
    count = 0;
    for (int b = 0; b + 1 < BINS; b++) {
      merge(sweep, boxes[b]);
      count += filled[b];
      out[b] = count == 0 ? Float.POSITIVE_INFINITY : out[b] + count * area(sweep);
    }
  }

  private int bin(int triangle, int axis, float start, float scale) {
    return Math.clamp((int) ((middle(triangle, axis) - start) * scale), 0, BINS - 1);
  }

  private float middle(int triangle, int axis) {
    return 0.5f * (low[triangle * 3 + axis] + high[triangle * 3 + axis]);
  }

  private void grow(float[] box, int triangle) {
    for (int k = 0; k < 3; k++) {
      box[k] = Math.min(box[k], low[triangle * 3 + k]);
      box[k + 3] = Math.max(box[k + 3], high[triangle * 3 + k]);
    }
  }

  private static void merge(float[] box, float[] other) {
    for (int k = 0; k < 3; k++) {
      box[k] = Math.min(box[k], other[k]);
      box[k + 3] = Math.max(box[k + 3], other[k + 3]);
    }
  }

  private static float area(float[] box) {
    float x = box[3] - box[0];
    float y = box[4] - box[1];
    float z = box[5] - box[2];
    return x < 0 ? 0 : x * y + y * z + z * x;
  }

  private static float[] empty() {
    float big = Float.MAX_VALUE;
    return new float[] {big, big, big, -big, -big, -big};
  }
}
