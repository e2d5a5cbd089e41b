package ai.realstaging.render.layout;

import ai.realstaging.render.catalog.Armchairs;
import ai.realstaging.render.catalog.Beds;
import ai.realstaging.render.catalog.Kit;
import ai.realstaging.render.catalog.Lamps;
import ai.realstaging.render.catalog.Piece;
import ai.realstaging.render.catalog.Rugs;
import ai.realstaging.render.catalog.Storage;
import java.util.Optional;

/// A bed with a nightstand and lamp at each side, a rug under it and a bench at its foot.
final class Bedroom {
  private static final double[] WIDTHS = {1.8, 1.6, 1.4};

  private Bedroom() {}

  static boolean furnish(Arrangement room) {
    for (double width : WIDTHS) {
      Piece bed = Beds.bed(room.kit(), width);
      Optional<Anchor> anchor = Anchor.find(room, bed, 0.8, 0.03, 2.4);
      if (anchor.isPresent()
          && (anchor.get().score() > 1.2 || width == WIDTHS[WIDTHS.length - 1])) {
        group(room, bed, anchor.get());
        return true;
      }
    }
    return false;
  }

  private static void group(Arrangement room, Piece bed, Anchor anchor) {
    Kit kit = room.kit();
    Placement at = anchor.placement();
    room.put(bed, at);
    Drapery.hang(room);
    for (double depth = 2.2; depth >= 1.4; depth -= 0.2) {
      Piece rug = Rugs.rug(kit, bed.width() + 1.2, depth);
      if (room.lay(rug, at.beside(0, -bed.depth() / 2 + 1.35 - depth / 2, 0))) {
        break;
      }
    }
    Piece stand = Storage.nightstand(kit);
    double x = bed.width() / 2 + 0.07 + stand.width() / 2;
    double z = bed.depth() / 2 - stand.depth() / 2 - 0.03;
    for (int side = -1; side <= 1; side += 2) {
      Placement place = at.beside(side * x, z, 0);
      if (room.offer(stand, place, 0.6)) {
        room.top(Lamps.tableLamp(kit), place, stand.height(), 0, 0, 0);
      }
    }
    Common.hangOver(room, anchor, bed.width(), 1.42);
    Piece bench = Armchairs.bench(kit, bed.width() - 0.45);
    room.offer(bench, at.beside(0, -bed.depth() / 2 - 0.08 - bench.depth() / 2, 0), 0.7);
    Common.anywhere(room, anchor, Storage.dresser(kit));
    corner(room, bed, at);
    Common.plants(room, 1);
    Common.hangElsewhere(room, anchor);
  }

  private static void corner(Arrangement room, Piece bed, Placement at) {
    Piece chair = Armchairs.armchair(room.kit());
    double x = bed.width() / 2 + 1.0;
    double[][] tries = {
      {x, -0.5, -0.7},
      {-x, -0.5, 0.7},
      {x + 0.4, 0.3, -0.6},
      {-x - 0.4, 0.3, 0.6},
      {x + 0.8, 0.4, -0.6},
      {-x - 0.8, 0.4, 0.6}
    };
    for (double[] t : tries) {
      Placement place = at.beside(t[0], t[1], t[2]);
      if (FloorPlan.facing(place) > 0
          && Math.hypot(place.x(), place.z()) > 2.0
          && room.offer(chair, place, 0.85)) {
        return;
      }
    }
  }
}
