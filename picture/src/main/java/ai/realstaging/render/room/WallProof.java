package ai.realstaging.render.room;

import ai.realstaging.render.lines.Segment;

/// How far the photo bears out each wall: the share of its visible foot with a line or a plain step
/// of colour. A wall with hardly any line, or hardly any step, is never trusted, nor one through
/// whose foot upright edges run on downwards: such a foot is a reflection or lies on the floor.
final class WallProof {

  private static final double DOUBT = 0.55;

  /// Crossed columns among those that show a wall's foot, from which on it is doubted.
  private static final double CROSSED = 0.11;

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
    boolean doubtful =
        lines / seen < 0.12 || steps / seen < 0.15 || crossings(room, wall) >= CROSSED * seen;
    return doubtful ? Math.min(share, DOUBT) : share;
  }

  /// How many upright edges run through the visible foot of a wall: edges of doors, corners and
  /// cupboards end there.
  private static int crossings(Measured room, Wall wall) {
    double height = room.estimate().camera().height();
    int width = room.estimate().camera().width();
    boolean[] crossed = new boolean[FootLines.COLUMNS];
    for (Segment segment : room.evidence().edges().uprightSegments) {
      int column = (int) Math.clamp(segment.midU() / width * FootLines.COLUMNS, 0, 71);
      float row = room.edge().rows()[column];
      double top = Math.min(segment.v1(), segment.v2());
      double bottom = Math.max(segment.v1(), segment.v2());
      if (room.edge().walls()[column] == wall
          && top < row - 0.07 * height
          && bottom > row + 0.05 * height) {
        crossed[column] = true;
      }
    }
    int sum = 0;
    for (boolean one : crossed) {
      sum += one ? 1 : 0;
    }
    return sum;
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
