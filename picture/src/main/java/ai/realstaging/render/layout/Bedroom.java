package ai.realstaging.render.layout;

import ai.realstaging.render.catalog.Armchairs;
import ai.realstaging.render.catalog.Beds;
import ai.realstaging.render.catalog.Kit;
import ai.realstaging.render.catalog.Lamps;
import ai.realstaging.render.catalog.Piece;
import ai.realstaging.render.catalog.Storage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A bed, as wide as there is room for, with a nightstand and lamp at each side, a rug under it and
/// a bench at its foot.
final class Bedroom {
  private static final double[] WIDTHS = {1.8, 1.6, 1.4, 1.2, 0.9};

  /// What a metre of the bed's width is worth when a narrower one has a better place.
  private static final double WORTH = 3;

  /// A bed and the place for it.
  private record Bed(Piece piece, Anchor anchor) {
    double score() {
      return anchor.score() + WORTH * piece.width();
    }
  }

  private Bedroom() {}

  static boolean furnish(Arrangement room) {
    List<Bed> beds = new ArrayList<>();
    for (double width : WIDTHS) {
      Piece piece = Beds.bed(room.kit(), width);
      Anchor.find(room, piece, 0.8, 0.03, 2.4).ifPresent(at -> beds.add(new Bed(piece, at)));
    }
    Optional<Bed> best = beds.stream().max(Comparator.comparingDouble(Bed::score));
    best.ifPresent(bed -> group(room, bed.piece(), bed.anchor()));
    return best.isPresent();
  }

  private static void group(Arrangement room, Piece bed, Anchor anchor) {
    Kit kit = room.kit();
    Placement at = anchor.placement();
    room.put(bed, at);
    Drapery.hang(room);
    Common.rug(room, at, bed.width() + 1.2, 2.2, -bed.depth() / 2 + 1.35);
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
