package ai.realstaging.render.harness;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.room.FloorCorners;
import ai.realstaging.render.room.FloorOutline;
import ai.realstaging.render.room.Reason;
import ai.realstaging.render.room.RoomBox;
import ai.realstaging.render.room.RoomReader;
import ai.realstaging.render.room.RoomReading;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CornersByHandTest {

  @Test
  void refusesCornersThatAreNoFloor() {
    FloorCorners wider =
        new FloorCorners(new double[] {0.3, 0.1, 0.9, 0.7}, new double[] {0.9, 0.6, 0.6, 0.9});

    assertThat(read(KnownRooms.room(1), wider))
        .isEqualTo(new RoomReading.Unreadable(Reason.CORNERS_NOT_A_FLOOR));
  }

  @Test
  void takesThePersonsWordForTheFloor() {
    for (int number : new int[] {0, 1, 3, 8}) {
      KnownRoom room = KnownRooms.room(number);
      RoomReading.Readable reading = (RoomReading.Readable) read(room, trueCorners(room));

      assertThat(Truth.boundary(reading.camera(), reading.box(), room.camera(), room.box()))
          .as(room.toString())
          .isLessThan(0.01);
    }
  }

  @Test
  void offersTheCornersThatItFoundForSetting() {
    KnownRoom room = KnownRooms.room(1);
    RoomReading.Readable found = (RoomReading.Readable) room.reading();

    RoomReading.Readable again = (RoomReading.Readable) read(room, FloorOutline.of(found));

    assertThat(Truth.boundary(again.camera(), again.box(), found.camera(), found.box()))
        .isLessThan(0.01);
  }

  /// Where a careful person would put them: far corners at the walls' foot, near ones on the side
  /// walls half way to the camera.
  private static FloorCorners trueCorners(KnownRoom room) {
    Camera camera = room.camera();
    RoomBox box = room.box();
    double[][] points = {
      camera.project(box.left(), box.floor(), 0.62 * box.back()),
      camera.project(box.left(), box.floor(), box.back()),
      camera.project(box.right(), box.floor(), box.back()),
      camera.project(box.right(), box.floor(), 0.62 * box.back())
    };
    double[] u = new double[4];
    double[] v = new double[4];
    for (int i = 0; i < 4; i++) {
      u[i] = points[i][0] / camera.width();
      v[i] = points[i][1] / camera.height();
    }
    return new FloorCorners(u, v);
  }

  private static RoomReading read(KnownRoom room, FloorCorners corners) {
    return new RoomReader()
        .read(room.photo(), OptionalDouble.empty(), Optional.of(corners), () -> false);
  }
}
