package ai.realstaging.render;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.catalog.Kit;
import ai.realstaging.render.layout.FloorPlan;
import ai.realstaging.render.layout.Footprint;
import ai.realstaging.render.layout.Furnisher;
import ai.realstaging.render.layout.Placed;
import ai.realstaging.render.room.RoomBox;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The stager's rules over rooms of many sizes, seen by many cameras; nothing is drawn.
class LayoutRulesTest {
  private static final int ROOMS = 40;
  private static final List<RoomType> TYPES = List.of(RoomType.values());
  private static final List<Style> STYLES = List.of(Style.values());
  private static final Set<String> FLAT = Set.of("rug", "bath mat");

  @Test
  void breaksNoRuleInAnyRoom() {
    List<String> violations = new ArrayList<>();
    each((label, room, pieces) -> check(label, room, pieces, violations));

    assertThat(violations).isEmpty();
  }

  @Test
  void furnishesMostRoomsOfEveryTypeAndKnowsManyPieces() {
    Set<String> names = new TreeSet<>();
    Map<RoomType, List<Integer>> counts = new EnumMap<>(RoomType.class);
    each(
        (label, room, pieces) -> {
          pieces.forEach(p -> names.add(p.piece().name()));
          RoomType type = RoomType.valueOf(label.substring(0, label.indexOf(' ')));
          counts.computeIfAbsent(type, t -> new ArrayList<>()).add(pieces.size());
        });

    counts.forEach(
        (type, sizes) ->
            assertThat(sizes.stream().filter(size -> size >= 3).count() / (double) sizes.size())
                .as("share of rooms furnished as %s", type)
                .isGreaterThan(0.7));
    assertThat(names).as("pieces met").hasSizeGreaterThanOrEqualTo(35);
  }

  private interface Look {
    void at(String label, PaintedRoom room, List<Placed> pieces);
  }

  private static void each(Look look) {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < ROOMS; i++) {
      double left = -(1.4 + 2 * random.nextDouble());
      double right = 1.4 + 2 * random.nextDouble();
      double back = 3.6 + 3.4 * random.nextDouble();
      double yaw = (random.nextDouble() - 0.5) * 0.7;
      Camera camera = new Camera(150, 100, 82, 75, 47, yaw, 0.02, 0);
      PaintedRoom room = PaintedRoom.of(camera, new RoomBox(left, right, back, -1.35, 1.25));
      RoomType type = TYPES.get(i % TYPES.size());
      Style style = STYLES.get((i / 8 + i) % STYLES.size());
      List<Placed> pieces =
          Furnisher.furnish(type, new FloorPlan(room.photo(), room.reading()), Kit.of(style, i));
      look.at(type + " " + style + " room " + i, room, pieces);
    }
  }

  private static void check(
      String label, PaintedRoom room, List<Placed> pieces, List<String> violations) {
    Walks walks = new Walks(room.reading().box(), pieces);
    walks
        .outOfReach()
        .forEach(p -> violations.add(label + ": no way leads to " + p.piece().name()));
    if (walks.cutOff() > 0.3) {
      violations.add(label + ": %.2f square metres are cut off".formatted(walks.cutOff()));
    }
    for (Placed piece : pieces) {
      String what = label + ": " + piece.piece().name();
      if (!inside(piece, room.reading().box())) {
        violations.add(what + " is not inside the room");
      }
      double least = FLAT.contains(piece.piece().name()) ? 0.6 : 0.85;
      if (seen(piece, room.reading().camera()) < least) {
        violations.add(what + " is cut off by the picture's edge");
      }
      for (Placed other : pieces) {
        if (!other.equals(piece) && clash(piece, other)) {
          violations.add(what + " stands in " + other.piece().name());
        }
      }
    }
  }

  private static boolean inside(Placed piece, RoomBox box) {
    for (double[] p : corners(piece)) {
      if (p[0] < box.left() || p[0] > box.right() || p[1] > box.back() || p[1] < 0) {
        return false;
      }
    }
    return piece.placement().y() + piece.piece().height() < box.ceiling();
  }

  private static double seen(Placed piece, Camera camera) {
    int in = 0;
    int all = 0;
    for (int i = -2; i <= 2; i++) {
      for (int j = -2; j <= 2; j++) {
        for (int k = 0; k <= 2; k++) {
          double[] p = point(piece, i / 2.0, j / 2.0);
          double y = piece.placement().y() + piece.piece().height() * k / 2;
          double[] pixel = camera.project(p[0], y, p[1]);
          all++;
          in +=
              pixel[2] > 0.1
                      && pixel[0] >= 0
                      && pixel[1] >= 0
                      && pixel[0] < camera.width()
                      && pixel[1] < camera.height()
                  ? 1
                  : 0;
        }
      }
    }
    return (double) in / all;
  }

  /// Whether two bodies share space; a chair may reach under a table, a rug lies under everything.
  private static boolean clash(Placed a, Placed b) {
    if (FLAT.contains(a.piece().name()) || FLAT.contains(b.piece().name())) {
      return false;
    }
    double top = Math.min(top(a), top(b));
    double bottom = Math.max(a.placement().y(), b.placement().y());
    boolean pair =
        (a.piece().name().contains("chair") && b.piece().name().matches(".*(table|desk)"))
            || (b.piece().name().contains("chair") && a.piece().name().matches(".*(table|desk)"));
    return top - bottom > 0.03 && a.footprint().overlaps(b.footprint(), pair ? 0.26 : 0.03);
  }

  private static double top(Placed piece) {
    return piece.placement().y() + piece.piece().height();
  }

  private static double[][] corners(Placed piece) {
    return new double[][] {
      point(piece, -1, -1), point(piece, 1, -1), point(piece, -1, 1), point(piece, 1, 1)
    };
  }

  private static double[] point(Placed piece, double u, double v) {
    Footprint f = piece.footprint();
    double c = Math.cos(f.turn());
    double s = Math.sin(f.turn());
    double dx = u * f.halfWidth();
    double dz = v * f.halfDepth();
    return new double[] {f.x() + c * dx - s * dz, f.z() + s * dx + c * dz};
  }
}
