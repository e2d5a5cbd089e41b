package ai.realstaging.render.layout;

import ai.realstaging.render.catalog.Armchairs;
import ai.realstaging.render.catalog.Dining;
import ai.realstaging.render.catalog.Household;
import ai.realstaging.render.catalog.Kit;
import ai.realstaging.render.catalog.Lamps;
import ai.realstaging.render.catalog.Piece;
import ai.realstaging.render.catalog.Rugs;
import ai.realstaging.render.catalog.Storage;
import java.util.Optional;

/// A desk that looks into the room with its chair behind it, shelves, a reading chair.
final class Office {
  private static final double BEHIND = 1.0;

  private Office() {}

  static boolean furnish(Arrangement room) {
    Piece desk = Dining.desk(room.kit());
    Piece seat = Dining.officeChair(room.kit());
    Optional<Anchor> found =
        Anchor.find(room, desk, 0.9, BEHIND, 0.4, at -> stands(room, seat, behind(turned(at))));
    if (found.isEmpty()) {
      return false;
    }
    Anchor anchor = found.get();
    Kit kit = room.kit();
    Placement at = turned(anchor.placement());
    room.put(desk, at);
    Drapery.hang(room);
    room.lay(Rugs.rug(kit, 2.4, 2.0), at.beside(0, -0.25, 0));
    room.offer(seat, behind(at), 0.6, 0.1);
    room.top(Lamps.tableLamp(kit), at, desk.height(), 0.46, 0.1, 0);
    Piece shelf = Storage.bookshelf(kit);
    anchor
        .wall()
        .ifPresent(
            wall -> {
              for (double off : new double[] {1.3, -1.3, 1.0, -1.0}) {
                Placement place = room.against(wall, anchor.along() + off, shelf.depth(), 0.03);
                if (room.plan()
                            .plain(
                                wall,
                                anchor.along() + off - 0.45,
                                anchor.along() + off + 0.45,
                                0.2,
                                1.8)
                        > 0.85
                    && room.offer(shelf, place, 0.85)) {
                  break;
                }
              }
            });
    Common.hangOver(room, anchor, 1.8, 1.3);
    Common.anywhere(room, anchor, shelf);
    Common.anywhere(room, anchor, Household.filingCabinet(kit));
    Piece chair = Armchairs.armchair(kit);
    for (int side = -1; side <= 1; side += 2) {
      Placement place = anchor.placement().beside(side * 1.7, -0.3, -side * 0.7);
      if (FloorPlan.facing(place) > 0 && room.offer(chair, place, 0.85)) {
        break;
      }
    }
    Common.plants(room, 1);
    Common.hangElsewhere(room, anchor);
    return true;
  }

  /// A desk's own front, where one sits, looks away from where its anchor looks.
  private static Placement turned(Placement at) {
    return at.beside(0, 0, Math.PI);
  }

  private static Placement behind(Placement desk) {
    return desk.beside(0.05, -0.62, Math.PI + 0.15);
  }

  /// Whether whoever sits at the desk sits within the room and in nobody's way.
  private static boolean stands(Arrangement room, Piece seat, Placement at) {
    Footprint f = Footprint.of(seat, at);
    return room.plan().inside(f, 0.03)
        && !room.plan().beforeADoor(f)
        && room.plan().floorLike(f) >= room.plan().leastFloor();
  }
}
