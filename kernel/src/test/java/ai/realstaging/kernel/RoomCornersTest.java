package ai.realstaging.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.realstaging.kernel.RoomCorners.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomCornersTest {

  private static final List<Point> FLOOR =
      List.of(new Point(-0.2, 1.1), new Point(0.3, 0.6), new Point(0.7, 0.65), new Point(1.3, 1.2));

  @Test
  void refusesWhatIsNoFloor() {
    assertThat(RoomCorners.fault(FLOOR.subList(0, 3), 1)).isPresent();
    assertThat(RoomCorners.fault(FLOOR.reversed(), 1)).isPresent();
    assertThat(RoomCorners.fault(with(1, new Point(0.7, 0.9)), 1)).isPresent();
    assertThat(RoomCorners.fault(with(0, new Point(Double.NaN, 1)), 1)).isPresent();
    assertThat(RoomCorners.fault(with(3, new Point(2.5, 1)), 1)).isPresent();
    assertThat(RoomCorners.fault(FLOOR, 3)).isPresent();
  }

  @Test
  void refusesAFloorThatGrowsWiderWithTheDistance() {
    List<Point> wider =
        List.of(new Point(0.3, 0.9), new Point(0.1, 0.5), new Point(0.9, 0.5), new Point(0.7, 0.9));

    assertThat(RoomCorners.fault(wider, 1)).isPresent();
    assertThatThrownBy(() -> new RoomCorners(wider, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void facesTheFarSideByItself() {
    assertThat(new RoomCorners(FLOOR, 1).facingBack()).isEqualTo(FLOOR);
  }

  @Test
  void turnsToTheWallThatWasPicked() {
    // a corner view: both pairs of sides meet above
    List<Point> corner =
        List.of(
            new Point(-0.3, 0.8), new Point(0.5, 0.55), new Point(1.3, 0.8), new Point(0.5, 1.6));

    assertThat(new RoomCorners(corner, 0).facingBack())
        .containsExactly(corner.get(3), corner.get(0), corner.get(1), corner.get(2));
    assertThat(new RoomCorners(corner, 2).facingBack())
        .containsExactly(corner.get(1), corner.get(2), corner.get(3), corner.get(0));
  }

  private static List<Point> with(int place, Point point) {
    List<Point> points = new java.util.ArrayList<>(FLOOR);
    points.set(place, point);
    return points;
  }
}
