package ai.realstaging.render.room;

/// Tries every box that the candidates allow and keeps the one that floor colour, lines, colour
/// steps and upright corners together bear out best; then moves its walls to the best place nearby.
final class BoxSearch {

  private static final float LINE = 0.65f;
  private static final float CONTRAST = 0.45f;
  private static final double CORNER = 0.25;

  // a corner in view with less support than this speaks against its box
  private static final double EXPECTED = 0.35;
  private static final double CEILING = 0.3;

  // a column that a wall fills down to the picture's edge shows nothing for it
  private static final float BLIND = 0.5f;
  private static final int FINALISTS = 300;

  private final Evidence evidence;
  private final BoxCandidates candidates;
  private final Runnable checkpoint;

  // of each side place with each back place; the same whatever the floor's colours are
  private final double[][] leftCorner;
  private final double[][] rightCorner;

  BoxSearch(Evidence evidence, BoxCandidates candidates, Runnable checkpoint) {
    this.evidence = evidence;
    this.candidates = candidates;
    this.checkpoint = checkpoint;
    this.leftCorner = corners(candidates.left(), candidates.back());
    this.rightCorner = corners(candidates.right(), candidates.back());
  }

  BoxFit best() {
    WallTable left = new WallTable(Wall.LEFT, candidates.left(), evidence);
    WallTable right = new WallTable(Wall.RIGHT, candidates.right(), evidence);
    WallTable back = new WallTable(Wall.BACK, candidates.back(), evidence);
    Finalists finalists = new Finalists(FINALISTS);
    for (int l = 0; l < left.places.length; l++) {
      checkpoint.run();
      for (int r = 0; r < right.places.length; r++) {
        for (int b = 0; b < back.places.length; b++) {
          double score =
              sum(left, l, right, r, back, b)
                  + leftCorner[l][b]
                  + rightCorner[r][b]
                  - shape(left.places[l], right.places[r], back.places[b]);
          finalists.offer(score, left.places[l], right.places[r], back.places[b]);
        }
      }
    }
    BoxFit chosen = finalists.best(fit -> CEILING * Ceiling.glance(evidence, fit));
    double[] box = {chosen.left(), chosen.right(), chosen.back()};
    double bestScore = score(box);
    for (double step : new double[] {0.05, 0.02, 0.008, 0.003}) {
      bestScore = polish(box, bestScore, step);
    }
    for (int wall = 0; wall < 3; wall++) {
      overSkirting(box, wall);
    }
    BoxFit fit = new BoxFit(box[0], box[1], box[2], 0);
    double total = score(box) + CEILING * Ceiling.glance(evidence, fit);
    return new BoxFit(box[0], box[1], box[2], total);
  }

  /// A wall found at the upper edge of its skirting is moved to the lower one: where the strip
  /// between does not look like floor and ends in a line and a step of colour of its own.
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
    int blind = 0;
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
      } else if (wall.below(place, i)) {
        blind++;
      }
    }
    float count = Math.max(seen + BLIND * blind, leftRow.length * 0.55f);
    return region + LINE * line / count + CONTRAST * contrast / count;
  }

  private double[][] corners(double[] sides, double[] backs) {
    double[][] result = new double[sides.length][backs.length];
    for (int s = 0; s < sides.length; s++) {
      for (int b = 0; b < backs.length; b++) {
        result[s][b] = corner(sides[s], backs[b]);
      }
    }
    return result;
  }

  /// What the upright edge between two walls adds: less than nothing if it should be seen and is
  /// not, nothing where it is out of view.
  private double corner(double side, double back) {
    double support = evidence.corners().support(side, back);
    return Double.isNaN(support) ? 0 : CORNER * (support - EXPECTED);
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
        + corner(box[0], box[2])
        + corner(box[1], box[2])
        - shape(box[0], box[1], box[2]);
  }
}
