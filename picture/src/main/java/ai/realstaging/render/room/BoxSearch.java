package ai.realstaging.render.room;

import ai.realstaging.render.camera.Camera;

/// Tries every box that the candidates allow and keeps the one that floor colour, lines, colour
/// steps and upright corners together bear out best; then moves its walls to the best place nearby.
final class BoxSearch {

  private static final float LINE = 0.65f;
  private static final float CONTRAST = 0.45f;
  private static final double CORNER = 0.10;

  private final Evidence evidence;
  private final Runnable checkpoint;

  BoxSearch(Evidence evidence, Runnable checkpoint) {
    this.evidence = evidence;
    this.checkpoint = checkpoint;
  }

  BoxFit best(BoxCandidates candidates) {
    WallTable left = new WallTable(Wall.LEFT, candidates.left(), evidence);
    WallTable right = new WallTable(Wall.RIGHT, candidates.right(), evidence);
    WallTable back = new WallTable(Wall.BACK, candidates.back(), evidence);
    double[][] leftCorner = corners(left, back);
    double[][] rightCorner = corners(right, back);
    double bestScore = -1e9;
    int[] best = new int[3];
    for (int l = 0; l < left.places.length; l++) {
      checkpoint.run();
      for (int r = 0; r < right.places.length; r++) {
        for (int b = 0; b < back.places.length; b++) {
          double score =
              sum(left, l, right, r, back, b)
                  + CORNER * (leftCorner[l][b] + rightCorner[r][b])
                  - shape(left.places[l], right.places[r], back.places[b]);
          if (score > bestScore) {
            bestScore = score;
            best = new int[] {l, r, b};
          }
        }
      }
    }
    double[] box = {left.places[best[0]], right.places[best[1]], back.places[best[2]]};
    for (double step : new double[] {0.05, 0.02, 0.008, 0.003}) {
      bestScore = polish(box, bestScore, step);
    }
    for (int wall = 0; wall < 3; wall++) {
      overSkirting(box, wall);
    }
    return new BoxFit(box[0], box[1], box[2], score(box));
  }

  /// A wall found at the upper edge of its skirting is moved to the lower one: where the strip
  /// between
  /// does not look like floor and ends in a line and a step of colour of its own.
  private void overSkirting(double[] box, int wall) {
    Wall name = new Wall[] {Wall.LEFT, Wall.RIGHT, Wall.BACK}[wall];
    FloorEdge edge = evidence.lines().edge(box[0], box[1], box[2]);
    double bestSupport = 0;
    double best = box[wall];
    for (int i = 3; i <= 12; i++) {
      double nearer = box[wall] * (1 - 0.01 * i);
      WallTable table = new WallTable(name, new double[] {box[wall], nearer}, evidence);
      double[] sums = new double[4];
      for (int column = 0; column < FootLines.COLUMNS; column++) {
        if (edge.walls()[column] == name && table.inside(1, column)) {
          sums[0]++;
          sums[1] += table.line[1][column];
          sums[2] += table.contrast[1][column];
          sums[3] += table.region[1][column] - table.region[0][column];
        }
      }
      double support = sums[1] / Math.max(1, sums[0]);
      boolean plain = sums[0] >= 3 && sums[3] > 0 && sums[2] > 0.35 * sums[0];
      if (plain && support > 0.25 && support > bestSupport) {
        bestSupport = support;
        best = nearer;
      }
    }
    box[wall] = best;
  }

  /// Very long or very wide rooms are a little less likely.
  private static double shape(double left, double right, double back) {
    return 0.01 * Math.abs(Math.log((right - left) / back));
  }

  private static double sum(WallTable left, int l, WallTable right, int r, WallTable back, int b) {
    float region = 0;
    float line = 0;
    float contrast = 0;
    int seen = 0;
    float[] leftRow = left.row[l];
    float[] rightRow = right.row[r];
    float[] backRow = back.row[b];
    for (int i = 0; i < leftRow.length; i++) {
      WallTable wall = back;
      int place = b;
      float row = backRow[i];
      if (leftRow[i] > row) {
        wall = left;
        place = l;
        row = leftRow[i];
      }
      if (rightRow[i] > row) {
        wall = right;
        place = r;
      }
      region += wall.region[place][i];
      float support = wall.line[place][i];
      float step = wall.contrast[place][i];
      line += support;
      contrast += step;
      if (wall.inside(place, i)) {
        seen++;
      }
    }
    float count = Math.max(seen, leftRow.length * 0.55f);
    return region + LINE * line / count + CONTRAST * contrast / count;
  }

  private double[][] corners(WallTable side, WallTable back) {
    double[][] result = new double[side.places.length][back.places.length];
    for (int s = 0; s < side.places.length; s++) {
      for (int b = 0; b < back.places.length; b++) {
        result[s][b] = corner(side.places[s], back.places[b]);
      }
    }
    return result;
  }

  /// The support of the upright edge between two walls; 0 where it is out of view.
  private double corner(double side, double back) {
    Camera camera = evidence.lines().camera;
    double[] foot = camera.project(side, -1, back);
    double[] head = camera.project(side, 0.3, back);
    boolean visible = foot[2] > 0 && head[2] > 0 && foot[0] > 0 && foot[0] < camera.width();
    if (!visible) {
      return 0;
    }
    double bottom = Math.min(foot[1], camera.height());
    return evidence.edges().uprightSupport(foot[0], bottom, head[0], Math.max(0, head[1]));
  }

  private double polish(double[] box, double score, double step) {
    double best = score;
    for (int turn = 0; turn < 3; turn++) {
      for (int wall = 0; wall < 3; wall++) {
        for (int way = -2; way <= 2; way++) {
          double[] moved = box.clone();
          moved[wall] *= 1 + way * step;
          double value = score(moved);
          if (value > best) {
            best = value;
            box[wall] = moved[wall];
          }
        }
      }
    }
    return best;
  }

  private double score(double[] box) {
    WallTable left = new WallTable(Wall.LEFT, new double[] {box[0]}, evidence);
    WallTable right = new WallTable(Wall.RIGHT, new double[] {box[1]}, evidence);
    WallTable back = new WallTable(Wall.BACK, new double[] {box[2]}, evidence);
    return sum(left, 0, right, 0, back, 0)
        + CORNER * (corner(box[0], box[2]) + corner(box[1], box[2]))
        - shape(box[0], box[1], box[2]);
  }
}
