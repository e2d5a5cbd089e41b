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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the stager keeps free in rooms whose back wall has something in it.
class OpeningsTest {
  private static final int DARK = 0xff1c1a18;
  private static final int SKY = 0xfff8fbff;
  private static final PaintedRoom PLAIN =
      PaintedRoom.of(
          new Camera(640, 430, 410, 320, 200, 0, 0, 0), new RoomBox(-2.4, 2.4, 5, -1.4, 1.5));

  @Test
  void nothingStandsBeforeAnOpeningThatEndsBelowTheCeiling() {
    assertThat(standingBefore(PLAIN, -0.3, 0.5)).isNotEmpty();
    assertThat(standingBefore(PLAIN.with(-0.3, 0.5, 0, 2.62, DARK), -0.3, 0.5)).isEmpty();
  }

  @Test
  void nothingStandsBeforeAnOpeningInACorner() {
    assertThat(standingBefore(PLAIN, 1.75, 2.4)).isNotEmpty();
    assertThat(standingBefore(PLAIN.with(1.75, 2.4, 0, 2.1, DARK), 1.75, 2.4)).isEmpty();
  }

  @Test
  void noPictureHangsOverTheCornerOfAWindow() {
    assertThat(hangingAt(PLAIN, -0.35, 0.35, 1.7)).isNotEmpty();
    assertThat(hangingAt(PLAIN.with(-0.3, 0.3, 1.75, 2.3, SKY), -0.35, 0.35, 1.7)).isEmpty();
  }

  /// The pieces of all furnishings that reach into half a metre before a part of the back wall.
  private static Stream<Placed> standingBefore(PaintedRoom room, double from, double to) {
    double back = room.reading().box().back();
    return all(room)
        .filter(p -> p.placement().y() < room.reading().box().floor() + 0.02)
        .filter(p -> p.piece().height() > 0.05)
        .filter(p -> p.footprint().distance((from + to) / 2, back - 0.25) < (to - from) / 4);
  }

  private static Stream<Placed> hangingAt(PaintedRoom room, double from, double to, double low) {
    RoomBox box = room.reading().box();
    return all(room)
        .filter(p -> p.piece().name().equals("framed print") && p.placement().turn() == 0)
        .filter(p -> p.placement().y() + p.piece().height() > box.floor() + low)
        .filter(
            p ->
                Math.abs(p.placement().x() - (from + to) / 2)
                    < (p.piece().width() + to - from) / 2);
  }

  private static Stream<Placed> all(PaintedRoom room) {
    FloorPlan plan = new FloorPlan(room.photo(), room.reading());
    return Stream.of(RoomType.values())
        .flatMap(type -> Furnisher.furnish(type, plan, Kit.of(Style.MODERN, 3)).stream());
  }
}
