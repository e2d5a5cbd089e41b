package ai.realstaging.render.layout;

import ai.realstaging.render.catalog.Kit;
import ai.realstaging.render.catalog.Piece;
import ai.realstaging.render.room.Wall;
import java.util.ArrayList;
import java.util.List;

/// A room while it is being furnished: pieces are offered places and taken when the rules hold.
final class Arrangement {
  private static final double TOUCH = 0.02;
  private static final double NEAREST = 1.35;

  /// The share of a piece that must lie within the picture.
  private static final double LEAST_SEEN = 0.86;

  /// From this height on, metres, a piece can stand before a picture.
  private static final double TALL = 1.0;

  /// How far beside a picture the wall is bare, metres.
  private static final double BARE = 0.15;

  /// The same for a rug, which may run out of the picture as floors do.
  private static final double LEAST_RUG = 0.66;

  private final FloorPlan plan;
  private final Kit kit;
  private final List<Placed> placed = new ArrayList<>();
  private final List<Footprint> standing = new ArrayList<>();
  private final Walkways ways;

  Arrangement(FloorPlan plan, Kit kit) {
    this.plan = plan;
    this.kit = kit;
    ways = new Walkways(plan.box());
  }

  FloorPlan plan() {
    return plan;
  }

  Kit kit() {
    return kit;
  }

  List<Placed> placed() {
    return List.copyOf(placed);
  }

  /// Takes a place without asking; for the piece that the room was planned around.
  void put(Piece piece, Placement at) {
    placed.add(new Placed(piece, at));
    standing.add(Footprint.of(piece, at));
    ways.add(new Placed(piece, at));
  }

  /// Whether a piece at this place leaves every way open.
  boolean leavesWays(Piece piece, Placement at) {
    return ways.leave(new Placed(piece, at));
  }

  /// Stands a piece on the floor if it is inside the room, seen, on floor and free.
  boolean offer(Piece piece, Placement at, double leastSeen) {
    return offer(piece, at, leastSeen, TOUCH);
  }

  /// The same for a piece that may reach under another by `slack` metres, as a chair under a table.
  boolean offer(Piece piece, Placement at, double leastSeen, double slack) {
    Footprint f = Footprint.of(piece, at);
    if (!plan.inside(f, 0.03)
        || Math.hypot(at.x(), at.z()) - Math.max(piece.width(), piece.depth()) / 2 < NEAREST - 0.5
        || plan.visible(f, 0, piece.height()) < Math.max(LEAST_SEEN, leastSeen)
        || plan.floorLike(f) < plan.leastFloor()
        || !free(f, slack)
        || plan.beforeADoor(f)
        || (piece.height() > TALL && hidesAPicture(new Placed(piece, at)))
        || !leavesWays(piece, at)) {
      return false;
    }
    put(piece, at);
    return true;
  }

  /// Whether a tall piece would stand before something that hangs.
  private boolean hidesAPicture(Placed piece) {
    for (Placed other : placed) {
      boolean hangs =
          other.placement().y() > plan.box().floor() + TALL && other.piece().depth() < 0.1;
      if (hangs && plan.covers(piece, other)) {
        return true;
      }
    }
    return false;
  }

  /// Lays a rug: it may lie under furniture, only the room's walls limit it.
  boolean lay(Piece rug, Placement at) {
    Footprint f = Footprint.of(rug, at);
    if (!plan.inside(f, 0.08)
        || plan.visible(f, 0, rug.height()) < LEAST_RUG
        || plan.floorLike(f) < plan.leastFloor()) {
      return false;
    }
    placed.add(new Placed(rug, at));
    return true;
  }

  /// Sets a piece on top of another.
  void top(Piece piece, Placement base, double height, double dx, double dz, double turn) {
    placed.add(new Placed(piece, base.beside(dx, dz, turn).raisedTo(base.y() + height)));
  }

  /// Hangs a piece on a wall with its lower edge at `height` above the floor, if the wall is
  /// trusted, plain there and not yet used.
  boolean hang(Piece piece, Wall wall, double along, double height) {
    double half = piece.width() / 2;
    double top = height + piece.height();
    if (!plan.trusted(wall)
        || top > plan.box().ceiling() - plan.box().floor() - 0.12
        || plan.plain(wall, along - half, along + half, height, top) < 0.78
        || !plan.ownColour(wall, along - half, along + half, height, top)
        || plan.glazed(wall, along - half, along + half, height, top)
        || plan.ruled(wall, along - half - BARE, along + half + BARE, height - 0.08, top + 0.08)
            > 0.6) {
      return false;
    }
    Placement at = against(wall, along, piece.depth(), 0.002).raisedTo(plan.box().floor() + height);
    Footprint f = Footprint.of(piece, at);
    if (!plan.inside(f, 0.0005) || plan.beforeADoor(f) || plan.visible(f, height, top) < 0.9) {
      return false;
    }
    Placed hung = new Placed(piece, at);
    for (Placed other : placed) {
      boolean level =
          other.placement().y() + other.piece().height() > at.y() - 0.05
              && other.placement().y() < at.y() + piece.height() + 0.05;
      if ((level && other.footprint().overlaps(f, 0.0)) || plan.covers(other, hung)) {
        return false;
      }
    }
    placed.add(hung);
    return true;
  }

  /// Hangs a pair of curtains, `off` metres to both sides of a place on a wall, from a rod at
  /// `height`; all of it or nothing.
  boolean drape(Piece panel, Piece rod, Wall wall, double along, double off, double height) {
    Placement middle =
        against(wall, along, rod.depth(), 0.004).raisedTo(plan.box().floor() + height);
    Footprint above = Footprint.of(rod, middle);
    if (!plan.inside(above, 0.0005) || plan.visible(above, height, height + 0.03) < LEAST_SEEN) {
      return false;
    }
    List<Placed> panels = new ArrayList<>();
    for (int side = -1; side <= 1; side += 2) {
      Placed one = new Placed(panel, against(wall, along + side * off, panel.depth(), 0.004));
      if (plan.visible(one.footprint(), 0, height) < LEAST_SEEN
          || !free(one.footprint())
          || plan.beforeADoor(one.footprint())
          || hidesAPicture(one)) {
        return false;
      }
      panels.add(one);
    }
    panels.forEach(one -> put(one.piece(), one.placement()));
    placed.add(new Placed(rod, middle));
    return true;
  }

  /// The place of a piece with its back to a wall.
  Placement against(Wall wall, double along, double depth, double gap) {
    double floor = plan.box().floor();
    double off = depth / 2 + gap;
    return switch (wall) {
      case BACK -> new Placement(along, floor, plan.box().back() - off, 0);
      case LEFT -> new Placement(plan.box().left() + off, floor, along, Math.PI / 2);
      case RIGHT -> new Placement(plan.box().right() - off, floor, along, -Math.PI / 2);
    };
  }

  boolean free(Footprint f) {
    return free(f, TOUCH);
  }

  private boolean free(Footprint f, double slack) {
    for (Footprint other : standing) {
      if (other.overlaps(f, slack)) {
        return false;
      }
    }
    return true;
  }
}
