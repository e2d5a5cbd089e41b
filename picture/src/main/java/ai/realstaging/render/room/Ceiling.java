package ai.realstaging.render.room;

/// The height of the room from floor to ceiling in camera heights, and how well lines and colour
/// steps support it, 0 to 1. A low support means that the ceiling was not seen.
record Ceiling(double ratio, double support) {

  private static final int STEPS = 160;
  private static final int GLANCE = 90;
  private static final double LOWEST = 1.35;
  private static final double HIGHEST = 3.4;
  private static final double USUAL = 1.85;

  static Ceiling scan(Evidence evidence, BoxFit box) {
    return scan(evidence, box, STEPS, evidence::line);
  }

  /// The support of the best ceiling for a box, roughly: for comparing many boxes.
  static double glance(Evidence evidence, BoxFit box) {
    return scan(evidence, box, GLANCE, evidence.edges()::support).support();
  }

  /// How well lines support the head of a wall at a column and row.
  private interface Heads {
    float support(Wall wall, int column, float row);
  }

  private static Ceiling scan(Evidence evidence, BoxFit box, int steps, Heads heads) {
    FloorEdge edge = evidence.lines().edge(box.left(), box.right(), box.back());
    Ceiling best = new Ceiling(USUAL, 0);
    double bestScore = -1e9;
    for (int step = 0; step < steps; step++) {
      double ratio = LOWEST * Math.pow(HIGHEST / LOWEST, step / (steps - 1.0));
      double support = support(evidence, box, edge, ratio - 1, heads);
      double off = Math.log(ratio / USUAL) / 0.22;
      double score = support - 0.05 * off * off;
      if (score > bestScore) {
        bestScore = score;
        best = new Ceiling(ratio, support);
      }
    }
    return best;
  }

  private static double support(
      Evidence evidence, BoxFit box, FloorEdge edge, double rise, Heads heads) {
    FootLines lines = evidence.lines();
    double sum = 0;
    int seen = 0;
    for (int i = 0; i < FootLines.COLUMNS; i++) {
      Wall wall = edge.walls()[i];
      float row = lines.head(wall, box.at(wall), rise, i);
      if (evidence.inside(row)) {
        seen++;
        float line = heads.support(wall, i, row);
        float step = evidence.colours().contrast(i, row);
        sum += 0.75 * line + 0.25 * step;
      }
    }
    return sum / Math.max(seen, 0.4 * FootLines.COLUMNS);
  }

  boolean seen() {
    return support > 0.22;
  }
}
