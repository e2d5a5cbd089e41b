package ai.realstaging.render.room;

import ai.realstaging.render.lines.Segment;
import java.util.ArrayList;
import java.util.List;

/// How far the photo bears out each wall: the share of its visible foot with a line or a plain step
/// of colour. A wall with hardly any line, or hardly any step, is never trusted, nor one through
/// whose foot upright edges run on downwards: such a foot is a reflection or lies on the floor.
final class WallProof {

  /// Crossed columns among those that show a wall's foot, from which on it is doubted.
  private static final double CROSSED = 0.11;

  /// Edges that end nearer to the camera than this share of the way belong to something else.
  private static final double LEAST_WAY = 0.15;

  private WallProof() {}

  static WallTrust of(Measured room) {
    return new WallTrust(
        share(room, Wall.LEFT),
        share(room, Wall.BACK),
        share(room, Wall.RIGHT),
        floorTo(room, Wall.LEFT),
        floorTo(room, Wall.BACK),
        floorTo(room, Wall.RIGHT));
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
    return doubtful ? Math.min(share, WallTrust.DOUBT) : share;
  }

  /// In how many columns an upright edge runs through the visible foot of a wall.
  private static int crossings(Measured room, Wall wall) {
    long columns =
        crossing(room).stream()
            .mapToInt(edge -> column(room, edge))
            .filter(column -> room.edge().walls()[column] == wall)
            .distinct()
            .count();
    return (int) columns;
  }

  /// Upright edges that run through the visible foot of a wall and on downwards: edges of doors,
  /// corners and cupboards end at a foot, so the true one is where these end.
  private static List<Segment> crossing(Measured room) {
    double height = room.estimate().camera().height();
    List<Segment> found = new ArrayList<>();
    for (Segment edge : room.evidence().edges().uprightSegments) {
      float row = room.edge().rows()[column(room, edge)];
      if (Math.min(edge.v1(), edge.v2()) < row - 0.07 * height
          && Math.max(edge.v1(), edge.v2()) > row + 0.05 * height) {
        found.add(edge);
      }
    }
    return found;
  }

  private static int column(Measured room, Segment edge) {
    int width = room.estimate().camera().width();
    int last = FootLines.COLUMNS - 1;
    return (int) Math.clamp(edge.midU() / width * FootLines.COLUMNS, 0, last);
  }

  /// The share of the way to a wall at which edges that run through a foot end, in the middle of
  /// them; 1 without such edges. Before a side wall they may cross the foot of the back wall.
  private static double floorTo(Measured room, Wall wall) {
    double[] shares =
        crossing(room).stream()
            .mapToDouble(edge -> wayTo(room, wall, edge))
            .filter(share -> share > LEAST_WAY && share < 1)
            .sorted()
            .toArray();
    return shares.length < 2 ? 1 : shares[shares.length / 2];
  }

  private static double wayTo(Measured room, Wall wall, Segment edge) {
    boolean first = edge.v1() > edge.v2();
    double u = first ? edge.u1() : edge.u2();
    double[] ray = room.estimate().camera().ray(u, Math.max(edge.v1(), edge.v2()));
    double along = wall == Wall.BACK ? ray[2] : ray[0];
    return ray[1] >= 0 ? 1 : -along / ray[1] / room.fit().at(wall); // the floor is at -1
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
