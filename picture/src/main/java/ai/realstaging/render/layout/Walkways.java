package ai.realstaging.render.layout;

import ai.realstaging.render.catalog.Piece;
import ai.realstaging.render.room.RoomBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Where a person can walk between the pieces. A way is 0.75 m wide; it comes from behind the
/// camera, cuts nobody off from a part of the floor, and leads up to every seat, bed and cupboard.
final class Walkways {
  /// Half of a way, metres, and what the grid may miss of it.
  private static final double HALF = 0.75 / 2 + 0.025;

  private static final double CELL = 0.05;

  /// How far behind the camera the floor is taken to go on, metres.
  private static final double BEHIND = 1.0;

  /// From this area on, square metres, a piece is one that people walk up to.
  private static final double USED = 0.3;

  /// Nobody walks up to these to use them.
  private static final Set<String> PLANTS =
      Set.of("fiddle-leaf fig", "olive tree", "areca palm", "planter");

  /// How near to it one must come, metres: the end of a step, or the chair that stands between.
  private static final double REACH = 0.65;

  /// What may be cut off, square metres: a corner where one could turn round and do nothing else.
  private static final double POCKET = 0.15;

  private final RoomBox box;
  private final int wide;
  private final int deep;
  private final float[] room;
  private final List<Footprint> used = new ArrayList<>();

  Walkways(RoomBox box) {
    this.box = box;
    wide = (int) Math.ceil((box.right() - box.left()) / CELL);
    deep = (int) Math.ceil((box.back() + BEHIND) / CELL);
    room = new float[wide * deep];
    for (int i = 0; i < room.length; i++) {
      double sides = Math.min(x(i) - box.left(), box.right() - x(i));
      room[i] = (float) Math.min(sides, box.back() - z(i));
    }
  }

  /// Whether one can still walk everywhere once a piece stands here.
  boolean leave(Placed candidate) {
    Footprint piece = candidate.footprint();
    float[] left = room.clone();
    narrow(left, piece);
    boolean[] walked = walk(left);
    int cut = 0;
    for (int i = 0; i < left.length; i++) {
      cut += left[i] >= HALF && !walked[i] ? 1 : 0;
    }
    return cut * CELL * CELL <= POCKET
        && (!isUsed(candidate) || reaches(walked, piece))
        && used.stream().allMatch(other -> reaches(walked, other));
  }

  void add(Placed piece) {
    narrow(room, piece.footprint());
    if (isUsed(piece)) {
      used.add(piece.footprint());
    }
  }

  private static boolean isUsed(Placed placed) {
    Piece piece = placed.piece();
    return piece.width() * piece.depth() >= USED && !PLANTS.contains(piece.name());
  }

  private void narrow(float[] clear, Footprint piece) {
    for (int i = 0; i < clear.length; i++) {
      clear[i] = (float) Math.min(clear[i], piece.distance(x(i), z(i)));
    }
  }

  /// The cells that a person reaches who comes from behind the camera.
  private boolean[] walk(float[] clear) {
    boolean[] walked = new boolean[clear.length];
    int[] next = new int[clear.length];
    int end = 0;
    for (int i = 0; i < clear.length && z(i) < 0; i++) {
      if (clear[i] >= HALF) {
        walked[i] = true;
        next[end++] = i;
      }
    }
    for (int at = 0; at < end; at++) {
      int x = next[at] % wide;
      int[] beside = {
        next[at] - wide,
        next[at] + wide,
        x == 0 ? -1 : next[at] - 1,
        x == wide - 1 ? -1 : next[at] + 1
      };
      for (int i : beside) {
        if (i >= 0 && i < clear.length && !walked[i] && clear[i] >= HALF) {
          walked[i] = true;
          next[end++] = i;
        }
      }
    }
    return walked;
  }

  private boolean reaches(boolean[] walked, Footprint piece) {
    for (int i = 0; i < walked.length; i++) {
      if (walked[i] && piece.distance(x(i), z(i)) <= REACH && !piece.isBehind(x(i), z(i))) {
        return true;
      }
    }
    return false;
  }

  private double x(int i) {
    return box.left() + (i % wide + 0.5) * CELL;
  }

  private double z(int i) {
    int row = i / wide;
    return (row + 0.5) * CELL - BEHIND;
  }
}
