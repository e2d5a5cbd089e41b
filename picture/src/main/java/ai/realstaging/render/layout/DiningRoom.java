package ai.realstaging.render.layout;

import ai.realstaging.render.catalog.Dining;
import ai.realstaging.render.catalog.Kit;
import ai.realstaging.render.catalog.Piece;
import ai.realstaging.render.catalog.Rugs;
import ai.realstaging.render.catalog.Storage;
import ai.realstaging.render.room.RoomBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A table in the middle of the floor with chairs round it, a rug under it, a sideboard at a wall.
final class DiningRoom {
  private DiningRoom() {}

  static boolean furnish(Arrangement room) {
    Kit kit = room.kit();
    Piece[] tables = {
      Dining.table(kit, 2.0, 0.95), Dining.table(kit, 1.6, 0.9), Dining.roundTable(kit, 1.1)
    };
    return furnish(room, tables);
  }

  /// A breakfast corner: one small round table.
  static boolean breakfast(Arrangement room) {
    return furnish(room, Dining.roundTable(room.kit(), 1.05), Dining.roundTable(room.kit(), 0.9));
  }

  private static boolean furnish(Arrangement room, Piece... tables) {
    for (double seen : new double[] {0.93, 0.8}) {
      for (Piece table : tables) {
        Optional<Placement> at = middle(room, table, seen);
        if (at.isPresent()) {
          group(room, table, at.get());
          return true;
        }
      }
    }
    return false;
  }

  private static Optional<Placement> middle(Arrangement room, Piece table, double least) {
    RoomBox box = room.plan().box();
    Placement best = null;
    double highest = room.plan().leastFloor() + 0.7;
    for (double z = 2.2; z < box.back() - 0.8; z += 0.15) {
      for (double x = box.left() + 1; x < box.right() - 1; x += 0.15) {
        for (int turn = 0; turn <= 1; turn++) {
          Placement at = new Placement(x, box.floor(), z, turn * Math.PI / 2);
          Footprint zone =
              new Footprint(x, z, table.width() / 2 + 0.7, table.depth() / 2 + 0.7, at.turn());
          double seen = room.plan().visible(zone, 0, 0.85);
          if (!room.plan().inside(zone, 0.02) || seen < least) {
            continue;
          }
          double centre = (box.left() + box.right()) / 2;
          double score =
              seen
                  + room.plan().floorLike(zone)
                  - 0.22 * Math.abs(z - Math.min(3.7, box.back() * 0.62))
                  - 0.22 * Math.abs(x - centre)
                  - 0.3 * Math.abs(room.plan().across(x, z))
                  + (turn == 0 ? 0.1 : 0);
          if (score > highest && room.leavesWays(table, at)) {
            highest = score;
            best = at;
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static void group(Arrangement room, Piece table, Placement at) {
    Kit kit = room.kit();
    room.put(table, at);
    Drapery.hang(room);
    for (double more = table.width() > 1.2 ? 1.7 : 1.5; more >= 0.9; more -= 0.2) {
      if (room.lay(Rugs.rug(kit, table.width() + more, table.depth() + more), at)) {
        break;
      }
    }
    Piece chair = Dining.chair(kit);
    for (double[] seat : seats(table)) {
      room.offer(chair, at.beside(seat[0], seat[1], seat[2]), 0.6, under(table));
    }
    Anchor anchor = new Anchor(at, Optional.empty(), 0, 0);
    Common.anywhere(room, anchor, Storage.sideboard(kit, 1.6));
    Common.plants(room, 2);
    Common.hangElsewhere(room, anchor);
  }

  /// How far a chair may reach into the rectangle of a table: into the corners of a round one too.
  private static double under(Piece table) {
    return table.name().equals("round table") ? 0.4 : 0.24;
  }

  /// Offsets and turns of chairs that face the table.
  private static List<double[]> seats(Piece table) {
    List<double[]> out = new ArrayList<>();
    if (table.name().equals("round table")) {
      for (int i = 0; i < 4; i++) {
        double a = Math.PI / 2 * i + 0.5;
        double r = table.width() / 2 + 0.2;
        out.add(new double[] {r * Math.sin(a), r * Math.cos(a), -a});
      }
      return out;
    }
    double side = table.depth() / 2 + 0.10;
    double end = table.width() / 2 + 0.12;
    double spread = table.width() / 4 - 0.04;
    for (int i = -1; i <= 1; i += 2) {
      out.add(new double[] {i * spread, side, 0.03 * i});
      out.add(new double[] {i * spread, -side, Math.PI + 0.04 * i});
    }
    out.add(new double[] {end, 0, -Math.PI / 2});
    out.add(new double[] {-end, 0, Math.PI / 2});
    return out;
  }
}
