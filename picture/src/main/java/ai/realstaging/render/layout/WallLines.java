package ai.realstaging.render.layout;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.raster.Rgb;
import ai.realstaging.render.room.RoomBox;
import ai.realstaging.render.room.Wall;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Lines and colours of the walls, looked up in the photo: what must stay free of furniture and
/// pictures shows itself by straight edges. `from` and `to` run along a wall in metres (z for the
/// sides, x for the back), `low` and `high` are heights above the floor.
final class WallLines {
  private static final float STEP = 13;
  private static final double TINT = 0.16;
  private static final int STEPS = 360;
  private static final int ROWS = 12;

  /// A band of a wall between two heights.
  private record Zone(Wall wall, double low, double high) {}

  private final Map<Zone, float[]> profiles = new HashMap<>();

  private final Rgb photo;
  private final Camera camera;
  private final Camera.Axes axes;
  private final RoomBox box;
  private final double scale;
  private final double[] usual;

  WallLines(Rgb photo, Camera camera, RoomBox box) {
    this.photo = photo;
    this.camera = camera;
    axes = camera.axes();
    this.box = box;
    scale = (double) photo.width() / camera.width();
    usual = usual();
  }

  double upright(Wall wall, double from, double to, double low, double high) {
    float[] profile = profiles.computeIfAbsent(new Zone(wall, low, high), zone -> profile(zone));
    double start = start(wall);
    double step = (end(wall) - start) / STEPS;
    int first = Math.clamp((int) Math.floor((from - start) / step), 0, STEPS);
    int last = Math.clamp((int) Math.ceil((to - start) / step), 0, STEPS);
    float most = 0;
    for (int k = first; k <= last; k++) {
      most = Math.max(most, profile[k]);
    }
    return most;
  }

  /// The share of heights at which the brightness jumps, for each of many places along a wall.
  private float[] profile(Zone zone) {
    float[] out = new float[STEPS + 1];
    double start = start(zone.wall());
    double step = (end(zone.wall()) - start) / STEPS;
    for (int j = 0; j < ROWS; j++) {
      double height = zone.low() + (zone.high() - zone.low()) * (j + 0.5) / ROWS;
      float[] values = new float[STEPS + 1];
      for (int k = 0; k <= STEPS; k++) {
        values[k] = value(zone.wall(), start + k * step, height);
      }
      for (int k = 2; k <= STEPS - 2; k++) {
        if (jumps(values[k - 2], values[k + 2])) {
          out[k] += 1f / ROWS;
        }
      }
    }
    return out;
  }

  private double start(Wall wall) {
    return wall == Wall.BACK ? box.left() : 0.4;
  }

  private double end(Wall wall) {
    return wall == Wall.BACK ? box.right() : box.back();
  }

  private static boolean jumps(float before, float after) {
    return before >= 0 && after >= 0 && Math.abs(after - before) > STEP + 0.06f * before;
  }

  double level(Wall wall, double from, double to, double low, double high) {
    int lines = Math.clamp(Math.round(pixels(wall, from, low, from, high) / 1.5), 6, 220);
    int along = 12;
    return strongest(
        lines,
        along,
        (i, j, n) ->
            value(wall, from + (to - from) * (j + 0.5) / along, low + (high - low) * i / n));
  }

  boolean ownColour(Wall wall, double from, double to, double low, double high) {
    double[] sum = new double[4];
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 8; j++) {
        double along = from + (to - from) * (i + 0.5) / 8;
        add(wall, along, low + (high - low) * (j + 0.5) / 8, sum);
      }
    }
    if (sum[3] < 24) {
      return false;
    }
    double[] t = tints(sum[0], sum[1], sum[2]);
    double brighter = (sum[1] / sum[3] + 4) / (usual[2] + 4);
    return Math.abs(t[0] - usual[0]) < TINT
        && Math.abs(t[1] - usual[1]) < TINT
        && brighter > 0.5
        && brighter < 2;
  }

  /// The share of a patch that is near white and plainly brighter than the walls; 0 for a patch
  /// that is not wholly in the picture.
  double glass(Wall wall, double from, double to, double low, double high) {
    return bright(wall, from, to, low, high, 205, true);
  }

  /// Whether a fifth of a patch is near white and plainly brighter than the walls.
  boolean glazed(Wall wall, double from, double to, double low, double high) {
    return bright(wall, from, to, low, high, 228, false) > 0.2;
  }

  private double bright(
      Wall wall, double from, double to, double low, double high, double least, boolean whole) {
    int bright = 0;
    int seen = 0;
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < 12; j++) {
        double along = from + (to - from) * (i + 0.5) / 12;
        float value = value(wall, along, low + (high - low) * (j + 0.5) / 12);
        seen += value >= 0 ? 1 : 0;
        bright += value > least && value > usual[2] + 22 ? 1 : 0;
      }
    }
    boolean cut = whole && seen < 144;
    return seen == 0 || cut ? 0 : (double) bright / seen;
  }

  private interface Look {
    float at(int i, int j, int n);
  }

  /// The largest share of samples along one line at which the brightness jumps.
  private static double strongest(int lines, int samples, Look look) {
    int most = 0;
    for (int i = 1; i < lines; i++) {
      int jumps = 0;
      for (int j = 0; j < samples; j++) {
        float before = look.at(i - 1, j, lines);
        float after = look.at(i + 1, j, lines);
        if (jumps(before, after)) {
          jumps++;
        }
      }
      most = Math.max(most, jumps);
    }
    return (double) most / samples;
  }

  private double[] usual() {
    double[][] all = new double[3][3 * 30 * 12];
    int n = 0;
    for (Wall wall : Wall.values()) {
      for (int i = 0; i < 30; i++) {
        for (int j = 0; j < 12; j++) {
          double from = wall == Wall.BACK ? box.left() : 0.5;
          double to = wall == Wall.BACK ? box.right() : box.back();
          double[] sum = new double[4];
          add(wall, from + (to - from) * (i + 0.5) / 30, 0.3 + 1.8 * j / 11, sum);
          if (sum[3] > 0) {
            double[] t = tints(sum[0], sum[1], sum[2]);
            all[0][n] = t[0];
            all[1][n] = t[1];
            all[2][n++] = sum[1];
          }
        }
      }
    }
    double[] out = {1, 1, 160};
    for (int k = 0; k < 3 && n > 0; k++) {
      Arrays.sort(all[k], 0, n);
      out[k] = all[k][n / 2];
    }
    return out;
  }

  private static double[] tints(double r, double g, double b) {
    return new double[] {(r + 6) / (g + 6), (b + 6) / (g + 6)};
  }

  private double pixels(Wall wall, double from, double low, double to, double high) {
    double[] a = project(wall, from, low);
    double[] b = project(wall, to, high);
    return a[2] < 0.2 || b[2] < 0.2 ? 60 : Math.hypot(a[0] - b[0], a[1] - b[1]) * scale;
  }

  private double[] project(Wall wall, double along, double height) {
    double x = wall == Wall.LEFT ? box.left() : wall == Wall.RIGHT ? box.right() : along;
    double z = wall == Wall.BACK ? box.back() : along;
    double y = box.floor() + height;
    double depth = axes.forward(x, y, z);
    double safe = Math.abs(depth) < 1e-9 ? 1e-9 : depth;
    return new double[] {
      camera.cx() + camera.focal() * axes.right(x, y, z) / safe,
      camera.cy() + camera.focal() * axes.down(x, y, z) / safe,
      depth
    };
  }

  private float value(Wall wall, double along, double height) {
    double[] sum = new double[4];
    add(wall, along, height, sum);
    return sum[3] == 0 ? -1 : (float) (0.3 * sum[0] + 0.6 * sum[1] + 0.1 * sum[2]);
  }

  private void add(Wall wall, double along, double height, double[] sum) {
    double[] pixel = project(wall, along, height);
    int u = (int) Math.floor(pixel[0] * scale);
    int v = (int) Math.floor(pixel[1] * scale);
    if (pixel[2] > 0.2 && u >= 0 && v >= 0 && u < photo.width() && v < photo.height()) {
      int p = photo.at(u, v);
      sum[0] += Rgb.red(p);
      sum[1] += Rgb.green(p);
      sum[2] += Rgb.blue(p);
      sum[3]++;
    }
  }
}
