package ai.realstaging.render.room;

/// The height of the room from floor to ceiling in camera heights, and how well lines and colour
/// steps support it, 0 to 1. A low support means that the ceiling was not seen.
record Ceiling(double ratio, double support) {

  private static final int STEPS = 160;
  private static final double LOWEST = 1.35;
  private static final double HIGHEST = 3.4;
  private static final double USUAL = 1.85;

  static Ceiling scan(Evidence evidence, BoxFit box) {
    Ceiling best = new Ceiling(USUAL, 0);
    double bestScore = -1e9;
    for (int step = 0; step < STEPS; step++) {
      double ratio = LOWEST * Math.pow(HIGHEST / LOWEST, step / (STEPS - 1.0));
      double support = support(evidence, box, ratio - 1);
      double off = Math.log(ratio / USUAL) / 0.22;
      double score = support - 0.05 * off * off;
      if (score > bestScore) {
        bestScore = score;
        best = new Ceiling(ratio, support);
      }
    }
    return best;
  }

  private static double support(Evidence evidence, BoxFit box, double rise) {
    FootLines lines = evidence.lines();
    FloorEdge edge = lines.edge(box.left(), box.right(), box.back());
    double sum = 0;
    int seen = 0;
    for (int i = 0; i < FootLines.COLUMNS; i++) {
      Wall wall = edge.walls()[i];
      float row = lines.head(wall, box.at(wall), rise, i);
      if (evidence.inside(row)) {
        seen++;
        float line = evidence.edges().support(wall, i, row);
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
