package ai.realstaging.render.layout;

import ai.realstaging.render.catalog.Household;
import ai.realstaging.render.catalog.Kit;
import ai.realstaging.render.catalog.Lamps;
import ai.realstaging.render.catalog.Pictures;
import ai.realstaging.render.catalog.Piece;
import ai.realstaging.render.catalog.Rugs;
import ai.realstaging.render.catalog.Storage;
import java.util.Optional;

/// A console table with a lamp under a mirror, a runner, a bench.
final class Entryway {
  private Entryway() {}

  static boolean furnish(Arrangement room) {
    Kit kit = room.kit();
    Piece console = Storage.console(kit, 1.3);
    Optional<Anchor> found = Anchor.find(room, console, 0.9, 0.05, 3.0);
    if (found.isEmpty() || found.get().wall().isEmpty()) {
      return false;
    }
    Anchor anchor = found.get();
    Placement at = anchor.placement();
    room.put(console, at);
    room.top(Lamps.tableLamp(kit), at, console.height(), 0.42, 0, 0);
    room.hang(Pictures.mirror(kit, 0.8), anchor.wall().get(), anchor.along(), 1.12);
    room.lay(Rugs.rug(kit, 2.0, 0.9), at.beside(0, -console.depth() / 2 - 0.65, 0));
    Common.anywhere(room, anchor, Household.shoeBench(kit));
    Common.anywhere(room, anchor, Household.floorMirror(kit));
    Common.anywhere(room, anchor, Household.coatStand(kit));
    Common.plants(room, 2);
    Common.hangElsewhere(room, anchor);
    return true;
  }
}
