package ai.realstaging.render.layout;

import ai.realstaging.kernel.RoomType;
import ai.realstaging.render.catalog.Kit;
import java.util.List;

/// Chooses and places the furniture of a room.
public final class Furnisher {
  private Furnisher() {}

  /// Whether there is furniture for this type of room at all.
  public static boolean knows(RoomType type) {
    return switch (type) {
      case LIVING_ROOM, BEDROOM, KITCHEN, DINING_ROOM, OFFICE, ENTRYWAY -> true;
      case BATHROOM, OUTDOOR -> false;
    };
  }

  /// The pieces at their places; empty when the room has no place for them.
  public static List<Placed> furnish(RoomType type, FloorPlan plan, Kit kit) {
    Arrangement room = new Arrangement(plan, kit);
    boolean done =
        switch (type) {
          case LIVING_ROOM -> LivingRoom.furnish(room);
          case BEDROOM -> Bedroom.furnish(room);
          case DINING_ROOM -> DiningRoom.furnish(room);
          case KITCHEN -> DiningRoom.breakfast(room);
          case OFFICE -> Office.furnish(room);
          case ENTRYWAY -> Entryway.furnish(room);
          case BATHROOM, OUTDOOR -> false;
        };
    return done ? room.placed() : List.of();
  }
}
