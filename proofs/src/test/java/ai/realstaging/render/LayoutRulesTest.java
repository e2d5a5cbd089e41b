package ai.realstaging.render;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.catalog.Kit;
import ai.realstaging.render.layout.FloorPlan;
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

  @Test
  void breaksNoRuleInAnyRoom() {
    List<String> violations = new ArrayList<>();
    each(
        (label, room, pieces) ->
            LayoutRules.broken(pieces, room.reading())
                .forEach(rule -> violations.add(label + ": " + rule)));

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
}
