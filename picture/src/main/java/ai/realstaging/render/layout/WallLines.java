package ai.realstaging.render.layout;

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

  private final WallView view;
  private final RoomBox box;
  private final double[] usual;

  WallLines(WallView view) {
    this.view = view;
    box = view.box();
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
        values[k] = view.value(zone.wall(), start + k * step, height);
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
    int lines = Math.clamp(Math.round(view.pixels(wall, from, low, from, high) / 1.5), 6, 220);
    int along = 12;
    return strongest(
        lines,
        along,
        (i, j, n) ->
            view.value(wall, from + (to - from) * (j + 0.5) / along, low + (high - low) * i / n));
  }

  boolean ownColour(Wall wall, double from, double to, double low, double high) {
    double[] sum = new double[4];
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 8; j++) {
        double along = from + (to - from) * (i + 0.5) / 8;
        view.add(wall, along, low + (high - low) * (j + 0.5) / 8, sum);
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
        float value = view.value(wall, along, low + (high - low) * (j + 0.5) / 12);
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
          view.add(wall, from + (to - from) * (i + 0.5) / 30, 0.3 + 1.8 * j / 11, sum);
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
}
