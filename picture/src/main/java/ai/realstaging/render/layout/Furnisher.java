package ai.realstaging.render.layout;

import ai.realstaging.kernel.RoomType;
import ai.realstaging.render.catalog.Kit;
import java.util.List;

/// Chooses and places the furniture of a room.
public final class Furnisher {
  private Furnisher() {}

  /// The pieces at their places; empty when the room has no place for them.
  public static List<Placed> furnish(RoomType type, FloorPlan plan, Kit kit) {
    Arrangement room = new Arrangement(plan, kit);
    boolean done =
        switch (type) {
          case LIVING_ROOM -> LivingRoom.furnish(room);
          case BEDROOM -> Bedroom.furnish(room);
          case DINING_ROOM -> DiningRoom.furnish(room);
          case KITCHEN -> Kitchen.furnish(room);
          case OFFICE -> Office.furnish(room);
          case ENTRYWAY -> Entryway.furnish(room);
          case BATHROOM -> BathRoom.furnish(room);
          case OUTDOOR -> Terrace.furnish(room);
        };
    return done ? room.placed() : List.of();
  }
}
