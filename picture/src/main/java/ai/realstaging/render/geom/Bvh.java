package ai.realstaging.render.geom;

/// A tree of boxes over triangles: finds the first triangle on a ray (binned surface-area
/// heuristic, Wald 2007; Möller and Trumbore 1997 for the triangles). Safe for many threads.
public final class Bvh {
  private static final int MISSED = Integer.MAX_VALUE;

  private final float[] bounds;
  private final int[] links;
  private final int[] counts;
  private final float[] corners;
  private final int[] order;

  public Bvh(Mesh mesh) {
    BvhSplitter splitter = new BvhSplitter(mesh);
    bounds = splitter.bounds();
    links = splitter.links();
    counts = splitter.counts();
    order = splitter.order();
    corners = new float[order.length * 9];
    for (int i = 0; i < order.length; i++) {
      int t = order[i] * 3;
      for (int k = 0; k < 3; k++) {
        float a = mesh.positions()[mesh.corners()[t] * 3 + k];
        corners[i * 9 + k] = a;
        corners[i * 9 + 3 + k] = mesh.positions()[mesh.corners()[t + 1] * 3 + k] - a;
        corners[i * 9 + 6 + k] = mesh.positions()[mesh.corners()[t + 2] * 3 + k] - a;
      }
    }
  }

  /// Finds the nearest triangle closer than `far`; false leaves the hit's triangle unset.
  public boolean nearest(
      float ox, float oy, float oz, float dx, float dy, float dz, float far, Hit hit) {
    hit.distance = far;
    hit.triangle = -1;
    walk(ox, oy, oz, dx, dy, dz, hit, false);
    return hit.triangle >= 0;
  }

  /// Whether anything lies on the ray closer than `far`.
  public boolean blocked(
      float ox, float oy, float oz, float dx, float dy, float dz, float far, Hit hit) {
    hit.distance = far;
    hit.triangle = -1;
    walk(ox, oy, oz, dx, dy, dz, hit, true);
    return hit.triangle >= 0;
  }

  private void walk(
      float ox, float oy, float oz, float dx, float dy, float dz, Hit hit, boolean any) {
    if (order.length == 0) {
      return;
    }
    float ix = 1 / dx;
    float iy = 1 / dy;
    float iz = 1 / dz;
    // where the side of a box that the ray meets first is kept, on each axis
    int sx = ix < 0 ? 3 : 0;
    int sy = iy < 0 ? 4 : 1;
    int sz = iz < 0 ? 5 : 2;
    int[] stack = hit.stack;
    int top = 0;
    int node = 0;
    int far = Float.floatToRawIntBits(hit.distance);
    while (true) {
      int count = counts[node];
      if (count > 0) {
        leaf(links[node], count, ox, oy, oz, dx, dy, dz, hit);
        if (any && hit.triangle >= 0) {
          return;
        }
        far = Float.floatToRawIntBits(hit.distance);
      } else {
        int left = links[node];
        int l = entry(6 * left, sx, sy, sz, ox, oy, oz, ix, iy, iz, far);
        int r = entry(6 * left + 6, sx, sy, sz, ox, oy, oz, ix, iy, iz, far);
        if (l != MISSED) {
          if (r == MISSED) {
            node = left;
          } else {
            boolean first = l <= r;
            stack[top++] = first ? r : l;
            stack[top++] = first ? left + 1 : left;
            node = first ? left : left + 1;
          }
          continue;
        }
        if (r != MISSED) {
          node = left + 1;
          continue;
        }
      }
      do {
        if (top == 0) {
          return;
        }
        top -= 2;
      } while (stack[top] > far);
      node = stack[top + 1];
    }
  }

  /// Where a ray enters a box, as the bits of a float that is not negative. Such floats are ordered
  /// as their bits are, and a negative one sorts before them all: whole numbers are compared
  /// several times as fast as floats, whose comparison must mind NaN and the sign of zero.
  private int entry(
      int p,
      int sx,
      int sy,
      int sz,
      float ox,
      float oy,
      float oz,
      float ix,
      float iy,
      float iz,
      int far) {
    int x0 = Float.floatToRawIntBits((bounds[p + sx] - ox) * ix);
    int y0 = Float.floatToRawIntBits((bounds[p + sy] - oy) * iy);
    int z0 = Float.floatToRawIntBits((bounds[p + sz] - oz) * iz);
    int x1 = Float.floatToRawIntBits((bounds[p + 3 - sx] - ox) * ix);
    int y1 = Float.floatToRawIntBits((bounds[p + 5 - sy] - oy) * iy);
    int z1 = Float.floatToRawIntBits((bounds[p + 7 - sz] - oz) * iz);
    int near = Math.max(Math.max(x0, y0), Math.max(z0, 0));
    int exit = Math.min(Math.min(x1, y1), Math.min(z1, far));
    return near <= exit ? near : MISSED;
  }

  private void leaf(
      int first, int count, float ox, float oy, float oz, float dx, float dy, float dz, Hit hit) {
    for (int i = first; i < first + count; i++) {
      int p = i * 9;
      float e1x = corners[p + 3];
      float e1y = corners[p + 4];
      float e1z = corners[p + 5];
      float e2x = corners[p + 6];
      float e2y = corners[p + 7];
      float e2z = corners[p + 8];
      float px = dy * e2z - dz * e2y;
      float py = dz * e2x - dx * e2z;
      float pz = dx * e2y - dy * e2x;
      float det = e1x * px + e1y * py + e1z * pz;
      if (det > -1e-12f && det < 1e-12f) {
        continue;
      }
      float inverse = 1 / det;
      float tx = ox - corners[p];
      float ty = oy - corners[p + 1];
      float tz = oz - corners[p + 2];
      float u = (tx * px + ty * py + tz * pz) * inverse;
      if (u < 0 || u > 1) {
        continue;
      }
      float qx = ty * e1z - tz * e1y;
      float qy = tz * e1x - tx * e1z;
      float qz = tx * e1y - ty * e1x;
      float v = (dx * qx + dy * qy + dz * qz) * inverse;
      if (v < 0 || u + v > 1) {
        continue;
      }
      float t = (e2x * qx + e2y * qy + e2z * qz) * inverse;
      if (t > 5e-4f && t < hit.distance) {
        hit.distance = t;
        hit.u = u;
        hit.v = v;
        hit.triangle = order[i];
      }
    }
  }
}
