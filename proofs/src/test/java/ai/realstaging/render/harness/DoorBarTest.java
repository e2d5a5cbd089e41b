package ai.realstaging.render.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The bar of the doors, on twelve of the known rooms that show one where furniture would like to
/// stand: on plain and on coloured walls, far away, at an angle and cut off by the picture.
class DoorBarTest {

  private static List<Staging> stagings = List.of();

  @BeforeAll
  static void furnish() {
    stagings =
        IntStream.of(5, 6, 7, 9, 13, 15, 17, 20, 21, 22, 24, 29)
            .mapToObj(KnownRooms::room)
            .flatMap(room -> Staging.of(room).stream())
            .toList();
  }

  @Test
  void leavesTheFloorBeforeADoorFree() {
    assertThat(stagings.stream().filter(one -> !one.atDoors().isEmpty()).toList())
        .as("stagings with something before a true door")
        .hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void findsABedForEveryBedroom() {
    assertThat(stagings.stream().filter(one -> one.label().endsWith(" as BEDROOM")))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.pieces()).as(one.label()).isPositive());
  }

  @Test
  void doesNotEmptyARoomForADoor() {
    assertThat(stagings.stream().mapToInt(Staging::pieces).average().orElse(0))
        .isGreaterThanOrEqualTo(6.5);
  }
}
