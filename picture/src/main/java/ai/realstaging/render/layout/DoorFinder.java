package ai.realstaging.render.layout;

import ai.realstaging.render.room.Wall;
import java.util.ArrayList;
import java.util.List;

/// Looks along one wall for doors and openings: two upright edges that begin at the floor and end
/// at a level one, higher than people are tall. A frame and the leaf in it are both found.
final class DoorFinder {
  /// Most skirtings end below and window sills begin above these heights, metres.
  private static final double FOOT = 0.12;

  private static final double SILL = 0.25;
  private static final double HIGHEST_SILL = 1;

  /// Uprights are looked at in bands of this height, metres.
  private static final double BAND = 0.2;

  private static final int FEWEST_BANDS = 4;
  private static final double MOST_BANDS = 0.85;

  private static final double LEAST_TOP = 1.75;

  /// An opening is no higher than this, and one that is wider than most doors are than `USUAL_TOP`.
  private static final double MOST_TOP = 2.75;

  private static final double USUAL_TOP = 2.45;
  private static final double LEAST_WIDTH = 0.5;
  private static final double MOST_WIDTH = 2;

  private static final double NARROW = 1.3;

  /// What must be in view of a door that the picture cuts off, and what may be, metres.
  private static final double LEAST_SEEN = 0.2;

  private static final double LEAST_BESIDE_CORNER = 0.35;

  private static final double MOST_SEEN = 1.3;

  /// How wide such a door is at least, with what is out of view.
  private static final double USUAL_WIDTH = 0.8;

  /// A level edge is looked at in this many parts.
  private static final int PARTS = 5;

  /// Where more of the rows than this are level edges there are bricks or shelves.
  private static final double MOST_LEVELS = 0.5;

  /// How far beside a lintel it must have ended, in columns.
  private static final int BESIDE = 6;

  private static final int BESIDE_TO = 14;

  /// An upright edge, or the end of what is in view: the picture's edge, beyond which a door may go
  /// on, or a corner of the room, which hides its far frame.
  private record Side(int column, boolean upright) {}

  private final Wall wall;
  private final WallEdges edges;

  DoorFinder(WallView view, Wall wall) {
    this.wall = wall;
    edges = new WallEdges(view, wall);
  }

  List<Doorway> doorways() {
    List<Side> sides = sides();
    List<Doorway> found = new ArrayList<>();
    for (Side from : sides) {
      for (Side to : sides) {
        if (asWideAsADoor(from, to) && isDoor(from, to)) {
          found.add(between(from, to));
        }
      }
    }
    return found;
  }

  private List<Side> sides() {
    double[] strength = new double[edges.wide()];
    int first = -1;
    int last = -1;
    for (int column = 0; column < strength.length; column++) {
      strength[column] = strength(column, LEAST_TOP - 0.1);
      if (edges.inView(column, LEAST_TOP - BAND)) {
        first = first < 0 ? column : first;
        last = column;
      }
    }
    List<Side> found = new ArrayList<>();
    for (int column = 0; column < strength.length; column++) {
      if (strength[column] > 0 && column == strongest(strength, column)) {
        found.add(new Side(column, true));
      }
    }
    if (first >= 0) {
      found.add(new Side(first, false));
      found.add(new Side(last, false));
    }
    return found;
  }

  private static int strongest(double[] strength, int column) {
    int best = Math.max(0, column - 2);
    for (int k = best; k <= Math.min(strength.length - 1, column + 2); k++) {
      best = strength[k] > strength[best] ? k : best;
    }
    return best;
  }

  /// How plain an upright edge is from the floor to a height; 0 where it does not begin at the
  /// floor or has gaps.
  private double strength(int column, double top) {
    double foot = edges.upright(column, FOOT, SILL);
    int seen = 0;
    int plain = 0;
    double sum = 0;
    for (double low = SILL; low + BAND <= top + 0.01; low += BAND) {
      double edge = edges.upright(column, low, low + BAND);
      seen += edge >= 0 ? 1 : 0;
      plain += edge > 1 ? 1 : 0;
      sum += Math.clamp(edge, 0, 8);
    }
    boolean stands = foot > 1 || foot < 0;
    return stands && seen >= FEWEST_BANDS && plain >= MOST_BANDS * seen ? sum / seen : 0;
  }

  private boolean asWideAsADoor(Side from, Side to) {
    double width = (to.column() - from.column()) * WallEdges.CELL;
    if (from.upright() && to.upright()) {
      return width >= LEAST_WIDTH && width <= MOST_WIDTH;
    }
    boolean cutOff = from.upright() || to.upright();
    boolean corner = from.column() == 0 || to.column() == edges.wide() - 1;
    return cutOff && width >= (corner ? LEAST_BESIDE_CORNER : LEAST_SEEN) && width <= MOST_SEEN;
  }

  private boolean isDoor(Side from, Side to) {
    int most = WallEdges.row(MOST_TOP);
    int sill = WallEdges.row(SILL);
    boolean[] level = new boolean[most];
    int levels = 0;
    for (int row = WallEdges.row(FOOT); row < most; row++) {
      level[row] = level(from, to, row);
      levels += level[row] && row > sill ? 1 : 0;
    }
    if (levels > MOST_LEVELS * (most - sill) || isWindow(from, to, level)) {
      return false;
    }
    double width = (to.column() - from.column()) * WallEdges.CELL;
    int highest = width > NARROW ? WallEdges.row(USUAL_TOP) : most;
    for (int row = WallEdges.row(LEAST_TOP); row < highest; row++) {
      double top = row * WallEdges.CELL;
      if (level[row] && endsAt(from, top) && endsAt(to, top) && !goesOn(from, to, row)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a level edge runs from one side to the other.
  private boolean level(Side from, Side to, int row) {
    int left = from.column() + 2;
    int width = to.column() - 2 - left;
    int seen = 0;
    int plain = 0;
    for (int i = 0; i < PARTS; i++) {
      double edge = edges.level(left + width * i / PARTS, left + width * (i + 1) / PARTS, row);
      seen += edge >= 0 ? 1 : 0;
      plain += edge > 1 ? 1 : 0;
    }
    return seen >= 3 && plain == seen;
  }

  /// Whether the sides begin at a sill.
  private boolean isWindow(Side from, Side to, boolean[] level) {
    for (int row = WallEdges.row(FOOT); row < WallEdges.row(HIGHEST_SILL); row++) {
      if (level[row] && beginsAt(from, row) && beginsAt(to, row)) {
        return true;
      }
    }
    return false;
  }

  private boolean beginsAt(Side side, int row) {
    double sill = row * WallEdges.CELL;
    return !side.upright() || edges.upright(side.column(), sill - 0.12, sill - 0.02) < 1;
  }

  private boolean endsAt(Side side, double top) {
    return !side.upright()
        || (strength(side.column(), top - 0.08) > 0
            && edges.upright(side.column(), top + 0.1, top + 0.3) <= 1);
  }

  /// Whether a level edge goes on to both sides, as far as they are in view: a moulding, a beam or
  /// the ceiling.
  private boolean goesOn(Side from, Side to, int row) {
    double before = edges.level(from.column() - BESIDE_TO, from.column() - BESIDE, row);
    double after = edges.level(to.column() + BESIDE, to.column() + BESIDE_TO, row);
    return (before > 1 || after > 1) && (before > 1 || before < 0) && (after > 1 || after < 0);
  }

  private Doorway between(Side from, Side to) {
    double left = edges.at(from.column());
    double right = edges.at(to.column());
    return new Doorway(
        wall,
        from.upright() ? left : Math.min(left, right - USUAL_WIDTH),
        to.upright() ? right : Math.max(right, left + USUAL_WIDTH));
  }
}
