package ai.realstaging.render.layout;

import ai.realstaging.render.room.Wall;
import java.util.ArrayList;
import java.util.List;

/// The floor that stays free before the doors and openings of a room.
final class Doors {
  private final List<Footprint> free = new ArrayList<>();

  Doors(WallView view) {
    for (Wall wall : Wall.values()) {
      new DoorFinder(view, wall).doorways().forEach(door -> free.add(door.floor(view.box())));
    }
  }

  /// Whether something that stands here takes floor that a door needs.
  boolean keptFrom(Footprint f) {
    return free.stream().anyMatch(floor -> floor.overlaps(f, 0));
  }
}
