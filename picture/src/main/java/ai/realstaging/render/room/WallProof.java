package ai.realstaging.render.room;

/// How far the photo bears out each wall: the share of its visible foot with a line or a plain step
/// of colour. A wall with hardly any line, or hardly any step, is never trusted.
final class WallProof {

  private static final double DOUBT = 0.55;

  private WallProof() {}

  static WallTrust of(Measured room) {
    return new WallTrust(share(room, Wall.LEFT), share(room, Wall.BACK), share(room, Wall.RIGHT));
  }

  private static double share(Measured room, Wall wall) {
    Evidence evidence = room.evidence();
    int seen = 0;
    int borneOut = 0;
    double lines = 0;
    double steps = 0;
    for (int i = 0; i < FootLines.COLUMNS; i++) {
      float row = room.edge().rows()[i];
      if (room.edge().walls()[i] == wall && evidence.inside(row)) {
        float line = evidence.line(wall, i, row);
        float step = evidence.colours().contrast(i, row);
        seen++;
        lines += line;
        steps += step;
        if (line > 0.3 || step > 0.55) {
          borneOut++;
        }
      }
    }
    if (seen < 3) {
      return 0;
    }
    double share = (double) borneOut / seen;
    boolean doubtful = lines / seen < 0.12 || steps / seen < 0.15;
    return doubtful ? Math.min(share, DOUBT) : share;
  }

  /// The mean line support and colour step over the whole visible edge, and the share of columns
  /// that have either: `{line, step, share}`.
  static double[] overall(Measured room) {
    Evidence evidence = room.evidence();
    double[] sum = new double[3];
    int seen = 0;
    for (int i = 0; i < FootLines.COLUMNS; i++) {
      float row = room.edge().rows()[i];
      if (evidence.inside(row)) {
        float line = evidence.line(room.edge().walls()[i], i, row);
        float step = evidence.colours().contrast(i, row);
        seen++;
        sum[0] += line;
        sum[1] += step;
        sum[2] += line > 0.3 || step > 0.55 ? 1 : 0;
      }
    }
    for (int i = 0; i < 3; i++) {
      sum[i] /= Math.max(1, seen);
    }
    return sum;
  }
}
