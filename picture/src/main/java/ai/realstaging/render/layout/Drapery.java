package ai.realstaging.render.layout;

import ai.realstaging.render.catalog.Curtains;
import ai.realstaging.render.catalog.Piece;
import ai.realstaging.render.room.RoomBox;
import ai.realstaging.render.room.Wall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Curtains at windows that are beyond doubt: bright glass with an upright edge on both sides and
/// plain wall under it, whole in the picture, with room for both panels.
final class Drapery {
  private static final double STEP = 0.05;

  /// A glazing bar or a post within one window is no wider than this, metres.
  private static final double BAR = 0.2;

  private static final double LEAST_WIDTH = 0.7;
  private static final double MOST_WIDTH = 4;

  /// The heights above the floor at which every window has glass, metres.
  private static final double LOW = 1.15;

  private static final double HIGH = 1.75;
  private static final double FRAME = 0.07;

  /// Glass along a wall, metres.
  private record Window(Wall wall, double from, double to) {
    double middle() {
      return (from + to) / 2;
    }

    double width() {
      return to - from;
    }
  }

  private Drapery() {}

  static void hang(Arrangement room) {
    for (Wall wall : Wall.values()) {
      if (room.plan().trusted(wall)) {
        for (Window window : windows(room, wall)) {
          dress(room, window);
        }
      }
    }
  }

  private static List<Window> windows(Arrangement room, Wall wall) {
    RoomBox box = room.plan().box();
    double start = wall == Wall.BACK ? box.left() : 0.6;
    double end = wall == Wall.BACK ? box.right() : box.back();
    List<Window> found = new ArrayList<>();
    double from = Double.NaN;
    double last = Double.NaN;
    for (double at = start; at < end; at += STEP) {
      if (room.plan().glass(wall, at, at + STEP, LOW, HIGH) > 0.6) {
        from = Double.isNaN(from) ? at : from;
        last = at + STEP;
      } else if (!Double.isNaN(from) && at - last > BAR) {
        found.add(new Window(wall, from, last));
        from = Double.NaN;
      }
    }
    return found.stream().filter(window -> sure(room, window)).toList();
  }

  private static boolean sure(Arrangement room, Window window) {
    FloorPlan plan = room.plan();
    Wall wall = window.wall();
    double from = window.from();
    double to = window.to();
    return window.width() >= LEAST_WIDTH
        && window.width() <= MOST_WIDTH
        && plan.upright(wall, from - 0.15, from + 0.1, LOW, HIGH) > 0.55
        && plan.upright(wall, to - 0.1, to + 0.15, LOW, HIGH) > 0.55
        && plan.glass(wall, from, to, 0.05, 0.4) < 0.1
        && plan.plain(wall, from, to, 0.2, 0.45) > 0.7;
  }

  private static void dress(Arrangement room, Window window) {
    Optional<Double> top = top(room, window);
    if (top.isEmpty()) {
      return;
    }
    double height = Math.min(top.get() + 0.16, ceiling(room) - 0.08);
    for (double width : new double[] {0.42, 0.32, 0.24}) {
      double off = window.width() / 2 + FRAME + width / 2 - 0.06;
      if (covers(room, window, off, width)) {
        continue;
      }
      Piece panel = Curtains.panel(room.kit(), width, height);
      Piece rod = Curtains.rod(room.kit(), 2 * off + width + 0.12);
      if (room.drape(panel, rod, window.wall(), window.middle(), off, height)) {
        return;
      }
    }
  }

  /// Whether a panel would hang before the next window.
  private static boolean covers(Arrangement room, Window window, double off, double width) {
    for (int side = -1; side <= 1; side += 2) {
      double at = window.middle() + side * off;
      double outer = at + side * width / 2;
      double from = Math.min(at, outer);
      if (room.plan().glass(window.wall(), from, from + width / 2, LOW, HIGH) > 0.2) {
        return true;
      }
    }
    return false;
  }

  /// How high the glass reaches; empty when the picture or the ceiling ends first.
  private static Optional<Double> top(Arrangement room, Window window) {
    double most = ceiling(room) - 0.15;
    for (double height = HIGH; height < most; height += STEP) {
      double glass =
          room.plan().glass(window.wall(), window.from(), window.to(), height, height + STEP);
      if (glass < 0.25) {
        return Optional.of(height);
      }
    }
    return Optional.empty();
  }

  private static double ceiling(Arrangement room) {
    return room.plan().box().ceiling() - room.plan().box().floor();
  }
}
