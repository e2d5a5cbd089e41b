package ai.realstaging.render;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.render.composite.Compositor;
import ai.realstaging.render.raster.Rgb;
import ai.realstaging.render.trace.TracedRoom;
import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

/// However far a shadow reaches, the larger part of what is not furniture stays the photo's own.
class MaskBoundTest {

  private static final int SIDE = 100;
  private static final int GREY = 0xff808080;

  @Test
  void leavesTheFaintestShadowsOutWhereTooMuchWouldChange() {
    BitSet changed = changed(1);

    assertThat(changed.cardinality()).isBetween(SIDE * SIDE / 2, SIDE * SIDE * 6 / 10);
    assertThat(changed.get(SIDE - 1)).as("the deepest shadow").isTrue();
    assertThat(changed.get(SIDE / 5)).as("a faint one").isFalse();
  }

  @Test
  void drawsFaintShadowsWhereThereIsRoomForThem() {
    assertThat(changed(0.5).get(SIDE / 5)).isTrue();
  }

  /// A shadow that grows deeper from the left to the right, on the upper part of the picture.
  private static BitSet changed(double part) {
    int[] photo = new int[SIDE * SIDE];
    Arrays.fill(photo, GREY);
    float[] ratio = new float[3 * SIDE * SIDE];
    Arrays.fill(ratio, 1);
    for (int y = 0; y < part * SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int at = 3 * (y * SIDE + x);
        Arrays.fill(ratio, at, at + 3, 1 - 0.6f * x / SIDE);
      }
    }
    TracedRoom room =
        new TracedRoom(
            SIDE,
            SIDE,
            new float[3 * SIDE * SIDE],
            new float[SIDE * SIDE],
            SIDE,
            SIDE,
            ratio,
            new float[3 * SIDE * SIDE]);
    return new Compositor(new Rgb(SIDE, SIDE, photo), room, 1).compose(() -> false).changed();
  }
}
