package ai.realstaging.render.layout;

import ai.realstaging.render.catalog.Household;
import ai.realstaging.render.catalog.Kit;
import ai.realstaging.render.catalog.Piece;
import ai.realstaging.render.catalog.Plants;
import ai.realstaging.render.catalog.Rugs;
import ai.realstaging.render.room.RoomBox;
import java.util.Optional;

/// A breakfast table where there is room for one; otherwise a cart, a runner and a plant before
/// what is built in. Counters are left as they are.
final class Kitchen {
  private Kitchen() {}

  static boolean furnish(Arrangement room) {
    Kit kit = room.kit();
    RoomBox box = room.plan().box();
    Anchor nowhere =
        new Anchor(new Placement(0, box.floor(), box.back(), 0), Optional.empty(), 0, 0);
    if (DiningRoom.breakfast(room)) {
      Common.anywhere(room, nowhere, Household.cart(kit));
      return true;
    }
    boolean cart = Common.anywhere(room, nowhere, Household.cart(kit));
    boolean stools = stools(room, nowhere);
    Piece plant = Plants.floorPlant(kit);
    boolean green = Common.anywhere(room, nowhere, plant);
    if (!cart && !stools && !green) {
      return false;
    }
    double middle = (box.left() + box.right()) / 2;
    for (double z = Math.min(3.4, box.back() - 1); z > 1.6; z -= 0.2) {
      Piece runner = Rugs.rug(kit, 0.75, 1.8);
      Placement at = new Placement(middle, box.floor(), z, 0);
      if (room.free(Footprint.of(runner, at)) && room.lay(runner, at)) {
        break;
      }
    }
    return true;
  }

  private static boolean stools(Arrangement room, Anchor nowhere) {
    return Common.anywhere(room, nowhere, Household.barStool(room.kit()));
  }
}
