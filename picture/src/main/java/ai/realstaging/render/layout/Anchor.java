package ai.realstaging.render.layout;

import ai.realstaging.render.catalog.Piece;
import ai.realstaging.render.room.RoomBox;
import ai.realstaging.render.room.Wall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The place of the piece that a room is planned around, and the wall behind it when there is one.
record Anchor(Placement placement, Optional<Wall> wall, double along, double score) {
  private static final double STEP = 0.12;
  private static final double IDEAL = 3.5;

  /// What a place is worth at which nothing is cut off by the picture's edge.
  private static final double SEEN = 5;

  private static final double WIDER_THAN_A_DOOR = 1.3;

  /// The share of the cost of a place away from the walls beside a fireplace or a built-in.
  private static final double FOCAL = 0.2;

  /// Finds a place for a piece with a free zone of `front` metres before it. `gap` is the distance
  /// from a wall, `floating` what a place away from the walls costs.
  static Optional<Anchor> find(
      Arrangement room, Piece piece, double front, double gap, double floating) {
    return find(room, piece, front, gap, floating, at -> true);
  }

  /// The same among the places of which something else is true, too.
  static Optional<Anchor> find(
      Arrangement room,
      Piece piece,
      double front,
      double gap,
      double floating,
      Predicate<Placement> also) {
    RoomBox box = room.plan().box();
    List<Anchor> found = new ArrayList<>();
    for (Wall wall : Wall.values()) {
      if (!room.plan().trusted(wall)) {
        continue;
      }
      double from = (wall == Wall.BACK ? box.left() : 0.6) + piece.width() / 2;
      double to = (wall == Wall.BACK ? box.right() : box.back()) - piece.width() / 2;
      for (double along = from + 0.06; along <= to - 0.06; along += STEP) {
        Placement touching = room.against(wall, along, piece.depth(), 0);
        if (room.plan().beforeADoor(Footprint.of(piece, touching))) {
          continue; // whoever came through the door would stand behind the piece
        }
        Placement at = room.against(wall, along, piece.depth(), gap);
        score(room, piece, at, front)
            .ifPresent(
                s ->
                    found.add(
                        new Anchor(
                            at,
                            Optional.of(wall),
                            at(wall, at),
                            s + atWall(room, piece, wall, at))));
      }
    }
    boolean focal = focal(room);
    for (double z = 1.6; z < box.back() - 0.5; z += 0.3) {
      for (double x = box.left() + 0.5; x < box.right() - 0.5; x += 0.3) {
        for (int turn = -1; turn <= 1; turn++) {
          Placement at = new Placement(x, box.floor(), z, turn * Math.PI / 2);
          double cost = focal && turn != 0 ? FOCAL * floating : floating;
          score(room, piece, at, front)
              .ifPresent(
                  s ->
                      found.add(
                          new Anchor(at, Optional.empty(), 0, s - cost - hidden(room, piece, at))));
        }
      }
    }
    return found.stream()
        .sorted(Comparator.comparingDouble((Anchor anchor) -> -anchor.score()))
        .filter(anchor -> also.test(anchor.placement()))
        .filter(anchor -> room.leavesWays(piece, anchor.placement()))
        .findFirst();
  }

  /// Whether the middle of the back wall draws the eye, as a fireplace or a built-in does: wider
  /// than a door and not of the walls' colour. Seats then gather before it and leave the sides.
  private static boolean focal(Arrangement room) {
    RoomBox box = room.plan().box();
    double half = 0.3 * (box.right() - box.left());
    double middle = (box.left() + box.right()) / 2;
    double other = 0;
    for (double x = middle - half; x < middle + half && other < WIDER_THAN_A_DOOR; x += STEP) {
      other = room.plan().ownColour(Wall.BACK, x, x + STEP, 0.2, 1.0) ? 0 : other + STEP;
    }
    return room.plan().trusted(Wall.BACK) && other >= WIDER_THAN_A_DOOR;
  }

  /// What it costs to turn one's back on a fireplace, a built-in or a door.
  private static double hidden(Arrangement room, Piece piece, Placement at) {
    if (Math.abs(at.turn()) > 0.1) {
      return 0;
    }
    double half = piece.width() / 2;
    double line = room.plan().upright(Wall.BACK, at.x() - half, at.x() + half, 0.2, 1.3);
    return line > 0.55 ? 1.1 : 0;
  }

  private static double at(Wall wall, Placement p) {
    return wall == Wall.BACK ? p.x() : p.z();
  }

  private static Optional<Double> score(Arrangement room, Piece piece, Placement at, double front) {
    FloorPlan plan = room.plan();
    Footprint f = Footprint.of(piece, at);
    double seen = plan.visible(f, 0, Math.min(piece.height(), 0.8));
    double facing = FloorPlan.facing(at);
    double distance = Math.hypot(at.x(), at.z());
    if (!plan.inside(f, 0.02)
        || plan.beforeADoor(f)
        || seen < 0.86
        || facing < -0.1
        || distance < 1.9) {
      return Optional.empty();
    }
    double floor = plan.floorLike(f);
    if (floor < Math.max(-0.3, plan.leastFloor())) {
      return Optional.empty();
    }
    Placement ahead = at.beside(0, -(piece.depth() + front) / 2, 0);
    Footprint zone = new Footprint(ahead.x(), ahead.z(), piece.width() / 2, front / 2, at.turn());
    double clear = plan.inside(zone, 0) ? plan.floorLike(zone) : -0.6;
    double zoneSeen = plan.visible(zone, 0, 0.4);
    double far = Math.abs(distance - IDEAL) * 0.16;
    far += Math.max(0, distance - 5.2) * 0.4 + Math.max(0, 2.7 - distance) * 0.6;
    double side = Math.abs(plan.across(at.x(), at.z()));
    return Optional.of(
        SEEN * seen
            + 0.8 * facing
            + 0.7 * Math.min(floor, 0.7)
            + 0.9 * clear
            + 0.9 * zoneSeen
            - far
            - 0.5 * side);
  }

  private static double atWall(Arrangement room, Piece piece, Wall wall, Placement at) {
    double along = at(wall, at);
    double half = piece.width() / 2;
    double low = room.plan().plain(wall, along - half, along + half, 0.16, 0.75);
    double high = room.plan().plain(wall, along - half * 0.6, along + half * 0.6, 1.1, 1.9);
    double line = room.plan().upright(wall, along - half - 0.05, along + half + 0.05, 0.2, 0.75);
    double frame = line > 0.55 ? -1.8 : 0;
    return frame + (low < 0.62 ? -1.3 : 0.3 * low) + 0.35 * high;
  }
}
