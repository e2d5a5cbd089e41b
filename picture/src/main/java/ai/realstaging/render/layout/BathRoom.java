package ai.realstaging.render.layout;

import ai.realstaging.render.catalog.Bath;
import ai.realstaging.render.catalog.Household;
import ai.realstaging.render.catalog.Kit;
import ai.realstaging.render.catalog.Piece;
import ai.realstaging.render.room.RoomBox;
import java.util.Optional;

/// Towels, a mat, a plant: nothing that a fitted bathroom already has. Two standing pieces at
/// least, or nothing.
final class BathRoom {
  private BathRoom() {}

  static boolean furnish(Arrangement room) {
    Kit kit = room.kit();
    RoomBox box = room.plan().box();
    Anchor nowhere =
        new Anchor(new Placement(0, box.floor(), box.back(), 0), Optional.empty(), 0, 0);
    int standing = 0;
    for (Piece piece : new Piece[] {Bath.towelLadder(kit), Bath.hamper(kit), Bath.stool(kit)}) {
      if (Common.anywhere(room, nowhere, piece)) {
        standing++;
      }
    }
    int before = room.placed().size();
    Common.plants(room, 1);
    standing += room.placed().size() - before;
    if (standing < 2) {
      return false;
    }
    mat(room);
    Common.hangElsewhere(room, nowhere);
    if (standing < 3) {
      Common.anywhere(room, nowhere, Household.basket(kit));
    }
    return true;
  }

  private static void mat(Arrangement room) {
    RoomBox box = room.plan().box();
    Piece mat = Bath.mat(room.kit(), 0.85, 0.55);
    double middle = (box.left() + box.right()) / 2;
    for (double z = Math.min(3, box.back() - 0.6); z > 1.2; z -= 0.2) {
      Placement at = new Placement(middle, box.floor(), z, 0);
      if (room.free(Footprint.of(mat, at)) && room.lay(mat, at)) {
        return;
      }
    }
  }
}
