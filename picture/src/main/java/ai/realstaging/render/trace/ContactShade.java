package ai.realstaging.render.trace;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/// The dark seam where furniture meets the floor, as a factor on a fine grid of the floor.
///
/// Few samples and the denoiser together smear out the last centimetres of a shadow, which are what
/// tells the eye that a leg stands. Short rays on a grid that is fixed in the world keep them:
/// ambient obscurance (Zhukov et al. 1998), the nearer the stronger.
final class ContactShade {
  private static final double CELL = 0.022;
  private static final int MOST_CELLS = 420;

  /// Rugs lie below this height above the floor, metres.
  private static final double LIFT = 0.03;

  /// How far away furniture still darkens, metres.
  private static final float REACH = 0.26f;
  private static final int RAYS = 30;
  private static final float STRENGTH = 0.62f;

  private final Scene scene;
  private final double floor;
  private final double left;
  private final double near;
  private final double cell;
  private final int columns;
  private final int rows;
  private final float[] kept;

  ContactShade(Scene scene, BooleanSupplier cancelled) {
    this.scene = scene;
    floor = scene.light().floor();
    double[] b = {1e9, 1e9, -1e9, -1e9};
    for (double[] e : scene.extents()) {
      b[0] = Math.min(b[0], e[0] - REACH);
      b[1] = Math.min(b[1], e[2] - REACH);
      b[2] = Math.max(b[2], e[3] + REACH);
      b[3] = Math.max(b[3], e[5] + REACH);
    }
    left = b[0];
    near = b[1];
    cell = Math.max(CELL, Math.max(b[2] - b[0], b[3] - b[1]) / MOST_CELLS);
    columns = (int) Math.max(0, Math.ceil((b[2] - b[0]) / cell));
    rows = (int) Math.max(0, Math.ceil((b[3] - b[1]) / cell));
    float[] raw = new float[columns * rows];
    Arrays.fill(raw, 1);
    ThreadLocal<Gatherer> gatherers = ThreadLocal.withInitial(() -> new Gatherer(scene, null));
    Rows.each(rows, cancelled, j -> row(j, gatherers.get(), raw));
    kept = smoothed(raw);
  }

  /// The share of light that is left at a place of the floor, or of a rug on it.
  float at(double x, double z) {
    double u = (x - left) / cell - 0.5;
    double v = (z - near) / cell - 0.5;
    if (!(u >= 0 && v >= 0 && u < columns - 1 && v < rows - 1)) {
      return 1;
    }
    int i = (int) u;
    int j = (int) v;
    float a = (float) (u - i);
    float b = (float) (v - j);
    int p = j * columns + i;
    float upper = kept[p] + a * (kept[p + 1] - kept[p]);
    float lower = kept[p + columns] + a * (kept[p + columns + 1] - kept[p + columns]);
    return upper + b * (lower - upper);
  }

  /// Whether a point lies so low that it belongs to the floor's coverings.
  boolean low(float y) {
    return y < floor + LIFT;
  }

  private void row(int j, Gatherer g, float[] raw) {
    float y = (float) (floor + LIFT);
    float z = (float) (near + (j + 0.5) * cell);
    for (int i = 0; i < columns; i++) {
      float x = (float) (left + (i + 0.5) * cell);
      if (!reached(x, z)) {
        continue;
      }
      g.dice.start(1, j * columns + i, 6);
      float lost = 0;
      for (int k = 0; k < RAYS; k++) {
        g.dice.advance();
        g.cosine(0, 1, 0, g.dice.spreadA(), g.dice.spreadB());
        float[] d = g.direction;
        if (scene.tree().nearest(x, y, z, d[0], d[1], d[2], REACH, g.hit)) {
          lost += 1 - 0.7f * g.hit.distance / REACH;
        }
      }
      raw[j * columns + i] = 1 - STRENGTH * lost / RAYS;
    }
  }

  private boolean reached(double x, double z) {
    for (double[] e : scene.extents()) {
      if (e[1] < floor + REACH
          && e[4] > floor + LIFT
          && x > e[0] - REACH
          && x < e[3] + REACH
          && z > e[2] - REACH
          && z < e[5] + REACH) {
        return true;
      }
    }
    return false;
  }

  private float[] smoothed(float[] raw) {
    float[] out = raw.clone();
    for (int j = 1; j < rows - 1; j++) {
      for (int i = 1; i < columns - 1; i++) {
        int p = j * columns + i;
        float cross = raw[p - 1] + raw[p + 1] + raw[p - columns] + raw[p + columns];
        float corners =
            raw[p - columns - 1]
                + raw[p - columns + 1]
                + raw[p + columns - 1]
                + raw[p + columns + 1];
        out[p] = (4 * raw[p] + 2 * cross + corners) / 16;
      }
    }
    return out;
  }
}
