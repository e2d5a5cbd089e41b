package ai.realstaging.render.layout;

import ai.realstaging.render.catalog.Kit;
import ai.realstaging.render.catalog.Outdoor;
import ai.realstaging.render.catalog.Piece;
import ai.realstaging.render.catalog.Rugs;
import java.util.Optional;

/// A seat with its table and chairs, planters and lanterns, for a terrace whose ground was found.
final class Terrace {
  private static final double[] WIDTHS = {2.1, 1.6, 0.78};

  private Terrace() {}

  static boolean furnish(Arrangement room) {
    for (double width : WIDTHS) {
      Piece sofa = width < 1 ? Outdoor.chair(room.kit()) : Outdoor.sofa(room.kit(), width);
      Optional<Anchor> anchor = Anchor.find(room, sofa, 1.2, 0.08, 0.3);
      if (anchor.isPresent()) {
        group(room, sofa, anchor.get());
        return true;
      }
    }
    return false;
  }

  private static void group(Arrangement room, Piece sofa, Anchor anchor) {
    Kit kit = room.kit();
    Placement at = anchor.placement();
    room.put(sofa, at);
    double front = -sofa.depth() / 2;
    for (double depth = 2.2; depth >= 1.4; depth -= 0.2) {
      if (room.lay(
          Rugs.rug(kit, sofa.width() + 0.7, depth), at.beside(0, front + 0.3 - depth / 2, 0))) {
        break;
      }
    }
    Piece table = Outdoor.table(kit);
    double tableAt = front - 0.4 - table.depth() / 2;
    room.offer(table, at.beside(0, tableAt, 0), 0.86);
    Piece chair = Outdoor.chair(kit);
    double side = sofa.width() / 2 + 0.3;
    for (int turn = -1; turn <= 1; turn += 2) {
      Placement place = at.beside(turn * side, tableAt, -turn * 1.15);
      if (FloorPlan.facing(place) > -0.25) {
        room.offer(chair, place, 0.86);
      }
    }
    for (int turn = -1; turn <= 1; turn += 2) {
      double x = turn * (sofa.width() / 2 + 0.62);
      if (!room.offer(Outdoor.planter(kit), at.beside(x, 0.2, 0), 0.86)) {
        room.offer(Outdoor.lantern(kit), at.beside(turn * (sofa.width() / 2 + 0.25), 0.1, 0), 0.86);
      }
    }
    room.offer(Outdoor.lantern(kit), at.beside(sofa.width() / 2 + 0.22, -0.3, 0), 0.86);
    Common.plants(room, 2);
  }
}
