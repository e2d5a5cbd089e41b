package ai.realstaging.render.trace;

import ai.realstaging.render.geom.Hit;
import ai.realstaging.render.light.RoomLight;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/// How much of its light the floor keeps under and beside furniture, 0 to 1, on a grid.
///
/// The photo shows a bare, lit floor. Without this the underside of a sofa would be lit by that
/// floor and light its own shadow up again, and everything would seem to float.
final class FloorShade {
  private static final double CELL = 0.05;
  private static final double MARGIN = 0.6;

  /// Rugs lie below this height above the floor, metres.
  private static final double LIFT = 0.035;
  private static final int SAMPLES = 28;

  /// What furniture that is in the way sends down in the mean, as a share of what it takes.
  private static final float SENT_ON = 0.1f;

  private final double floor;
  private final double left;
  private final double near;
  private final int columns;
  private final int rows;
  private final float[] kept;

  FloorShade(Scene scene, long seed, BooleanSupplier cancelled) {
    floor = scene.light().floor();
    double[] b = {1e9, 1e9, -1e9, -1e9};
    for (double[] e : scene.extents()) {
      b[0] = Math.min(b[0], e[0] - MARGIN);
      b[1] = Math.min(b[1], e[2] - MARGIN);
      b[2] = Math.max(b[2], e[3] + MARGIN);
      b[3] = Math.max(b[3], e[5] + MARGIN);
    }
    left = b[0];
    near = b[1];
    columns = Math.clamp((long) Math.ceil((b[2] - b[0]) / CELL), 0, 600);
    rows = Math.clamp((long) Math.ceil((b[3] - b[1]) / CELL), 0, 600);
    kept = new float[columns * rows];
    Arrays.fill(kept, 1);
    ThreadLocal<Gatherer> gatherers = ThreadLocal.withInitial(() -> new Gatherer(scene, null));
    Rows.each(rows, cancelled, j -> row(j, scene.light(), gatherers.get(), seed, scene));
  }

  /// The share of light that is left at a place of the floor.
  float at(double x, double z) {
    double u = (x - left) / CELL - 0.5;
    double v = (z - near) / CELL - 0.5;
    if (u < 0 || v < 0 || u >= columns - 1 || v >= rows - 1) {
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

  /// The same where a ray from a point meets the floor; 1 for a ray that does not go down.
  float seen(float x, float y, float z, float dx, float dy, float dz) {
    if (dy > -1e-4f) {
      return 1;
    }
    double t = (floor - y) / dy;
    return at(x + t * dx, z + t * dz);
  }

  private void row(int j, RoomLight light, Gatherer g, long seed, Scene scene) {
    float[] part = new float[3];
    float[] open = new float[3];
    float[] taken = new float[3];
    Hit hit = g.hit;
    float y = (float) (floor + LIFT);
    for (int i = 0; i < columns; i++) {
      float x = (float) (left + (i + 0.5) * CELL);
      float z = (float) (near + (j + 0.5) * CELL);
      g.dice.start(seed, j * columns + i, 5);
      Arrays.fill(open, 0);
      Arrays.fill(taken, 0);
      for (int k = 0; k < SAMPLES; k++) {
        g.dice.advance();
        g.cosine(0, 1, 0, g.dice.spreadA(), g.dice.spreadB());
        float[] d = g.direction;
        light.arriving(x, y, z, d[0], d[1], d[2], part);
        boolean blocked = scene.tree().blocked(x, y, z, d[0], d[1], d[2], 1e4f, hit);
        float pi = (float) Math.PI;
        for (int c = 0; c < 3; c++) {
          open[c] += pi * part[c];
          taken[c] += (blocked ? SENT_ON : 1) * pi * part[c];
        }
        g.direct(x, y, z, 0, 1, 0, open, taken);
      }
      float all = open[0] + open[1] + open[2];
      kept[j * columns + i] = all <= 0 ? 1 : (taken[0] + taken[1] + taken[2]) / all;
    }
  }
}
