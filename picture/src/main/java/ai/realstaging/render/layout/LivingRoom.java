package ai.realstaging.render.layout;

import ai.realstaging.render.catalog.Armchairs;
import ai.realstaging.render.catalog.Household;
import ai.realstaging.render.catalog.Kit;
import ai.realstaging.render.catalog.Lamps;
import ai.realstaging.render.catalog.Piece;
import ai.realstaging.render.catalog.Sofas;
import ai.realstaging.render.catalog.Tables;
import java.util.ArrayList;
import java.util.List;

/// A sofa with rug and table before it, chairs round them, lamps and tables beside.
final class LivingRoom {
  /// A lamp of a man's height that stands nearer to the camera hides the room.
  private static final double LAMP_AWAY = 2.5;

  private static final double[] WIDTHS = {2.35, 2.05, 1.75, 1.5};

  /// A narrower sofa is taken for a place that scores so much better.
  private static final double WORTH = 2;

  /// A sofa and the place for it.
  private record Seat(Piece sofa, Anchor anchor) {
    double score() {
      return anchor.score();
    }
  }

  private LivingRoom() {}

  static boolean furnish(Arrangement room) {
    List<Seat> seats = new ArrayList<>();
    for (double width : WIDTHS) {
      Piece sofa = Sofas.sofa(room.kit(), width);
      Anchor.find(room, sofa, 1.5, 0.07, 0.75).ifPresent(at -> seats.add(new Seat(sofa, at)));
    }
    double best = seats.stream().mapToDouble(Seat::score).max().orElse(0);
    for (Seat seat : seats) {
      if (seat.score() > best - WORTH) {
        group(room, seat.sofa(), seat.anchor());
        return true;
      }
    }
    return false;
  }

  private static void group(Arrangement room, Piece sofa, Anchor anchor) {
    Placement at = anchor.placement();
    Kit kit = room.kit();
    room.put(sofa, at);
    Drapery.hang(room);
    double front = -sofa.depth() / 2;
    Common.rug(room, at, Math.min(3.3, sofa.width() + 0.9), 2.5, front + 0.35);
    Piece table = Tables.coffeeTable(kit);
    double tableAt = front - 0.36 - table.depth() / 2;
    room.offer(table, at.beside(0, tableAt, 0), 0.5);
    Common.hangOver(room, anchor, sofa.width(), 1.28);
    chairs(room, sofa, at, tableAt);
    beside(room, sofa, at);
    Common.plants(room, 2);
    Common.storage(room, anchor);
    Piece pouf = kit.pick(33, 2) == 0 ? Armchairs.pouf(kit) : Household.ottoman(kit);
    for (double x : new double[] {1.0, -1.0}) {
      if (room.offer(pouf, at.beside(x, tableAt - 0.75, 0), 0.9)) {
        break;
      }
    }
    Common.hangElsewhere(room, anchor);
    Common.small(room, sofa, at);
  }

  private static void chairs(Arrangement room, Piece sofa, Placement at, double tableAt) {
    Piece chair = Armchairs.armchair(room.kit());
    int taken = 0;
    double side = sofa.width() / 2 + 0.25;
    double[][] tries = {
      {side, tableAt + 0.05, -1.15}, {-side, tableAt + 0.05, 1.15},
      {side, tableAt - 0.35, -1.35}, {-side, tableAt - 0.35, 1.35},
      {side + 0.3, tableAt, -1.0}, {-side - 0.3, tableAt, 1.0},
      {0.55, tableAt - 1.15, -2.9}, {-0.55, tableAt - 1.15, 2.9},
      {1.25, tableAt - 0.5, -1.9}, {-1.25, tableAt - 0.5, 1.9}
    };
    for (double[] t : tries) {
      Placement place = at.beside(t[0], t[1], t[2]);
      if (taken < 2
          && FloorPlan.facing(place) > -0.25
          && Math.hypot(place.x(), place.z()) > 1.9
          && room.offer(chair, place, 0.75)) {
        taken++;
      }
    }
  }

  private static void beside(Arrangement room, Piece sofa, Placement at) {
    Kit kit = room.kit();
    Piece table = Tables.sideTable(kit);
    Piece standing = Lamps.floorLamp(kit);
    double x = sofa.width() / 2 + 0.08 + table.width() / 2;
    double back = sofa.depth() / 2 - table.depth() / 2 - 0.08;
    boolean lamp = false;
    for (int side = -1; side <= 1; side += 2) {
      if (!lamp && room.offer(table, at.beside(side * x, back, 0), 0.9)) {
        room.top(Lamps.tableLamp(kit), at.beside(side * x, back, 0), table.height(), 0, 0, 0);
        lamp = true;
      } else {
        double lx = sofa.width() / 2 + 0.06 + standing.width() / 2;
        double lz = sofa.depth() / 2 - standing.depth() / 2 - 0.05;
        Placement place = at.beside(side * lx, lz, 0);
        if (Math.hypot(place.x(), place.z()) > LAMP_AWAY) {
          room.offer(standing, place, 0.85);
        }
      }
    }
  }
}
