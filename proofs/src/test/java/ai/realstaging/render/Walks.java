package ai.realstaging.render;

import ai.realstaging.render.layout.Footprint;
import ai.realstaging.render.layout.Placed;
import ai.realstaging.render.room.RoomBox;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A round table of 0.75 m is rolled through a furnished room, from behind the camera to wherever
/// it can come.
final class Walks {
  private static final double HALF = 0.75 / 2;
  private static final double STEP = 0.04;

  private record Spot(int x, int z) {
    double across() {
      return x * STEP;
    }

    double along() {
      return z * STEP;
    }
  }

  private final RoomBox box;
  private final List<Placed> standing;
  private final Set<Spot> reached = new HashSet<>();

  Walks(RoomBox box, List<Placed> pieces) {
    this.box = box;
    standing =
        pieces.stream()
            .filter(p -> p.placement().y() < box.floor() + 0.02 && p.piece().height() > 0.05)
            .toList();
    Deque<Spot> next = new ArrayDeque<>();
    for (int x = (int) (box.left() / STEP); x * STEP < box.right(); x++) {
      visit(new Spot(x, (int) (-0.5 / STEP)), next);
    }
    while (!next.isEmpty()) {
      Spot at = next.remove();
      visit(new Spot(at.x() + 1, at.z()), next);
      visit(new Spot(at.x() - 1, at.z()), next);
      visit(new Spot(at.x(), at.z() + 1), next);
      visit(new Spot(at.x(), at.z() - 1), next);
    }
  }

  /// Seats, beds and cupboards that the table cannot be rolled up to.
  List<Placed> outOfReach() {
    return standing.stream()
        .filter(p -> p.piece().width() * p.piece().depth() > 0.3)
        .filter(p -> !p.piece().name().matches("fiddle-leaf fig|olive tree|areca palm|planter"))
        .filter(p -> reached.stream().noneMatch(spot -> before(p.footprint(), spot)))
        .toList();
  }

  /// Square metres where the table finds room and never comes.
  double cutOff() {
    int cut = 0;
    for (int z = 0; z * STEP < box.back(); z++) {
      for (int x = (int) (box.left() / STEP); x * STEP < box.right(); x++) {
        Spot spot = new Spot(x, z);
        cut += free(spot) && !reached.contains(spot) ? 1 : 0;
      }
    }
    return cut * STEP * STEP;
  }

  private static boolean before(Footprint f, Spot spot) {
    return f.distance(spot.across(), spot.along()) < 0.7
        && !f.isBehind(spot.across(), spot.along());
  }

  private void visit(Spot spot, Deque<Spot> next) {
    if (spot.along() > -0.7 && free(spot) && reached.add(spot)) {
      next.add(spot);
    }
  }

  private boolean free(Spot spot) {
    return spot.across() - HALF >= box.left()
        && spot.across() + HALF <= box.right()
        && spot.along() + HALF <= box.back()
        && standing.stream()
            .allMatch(p -> p.footprint().distance(spot.across(), spot.along()) >= HALF);
  }
}
