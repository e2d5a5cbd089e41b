package ai.realstaging.render.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.realstaging.render.raster.Rgb;
import ai.realstaging.render.room.Reason;
import ai.realstaging.render.room.RoomReader;
import ai.realstaging.render.room.RoomReading;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NotARoomTest {

  @TestFactory
  Stream<DynamicTest> turnsDownWhatIsNoRoom() {
    return NotRooms.all().entrySet().stream()
        .map(
            picture ->
                DynamicTest.dynamicTest(
                    picture.getKey(),
                    () ->
                        assertThat(read(picture.getValue()))
                            .isInstanceOf(RoomReading.Unreadable.class)));
  }

  /// Green walls on a green carpet, and sky-blue walls that fill the picture up to its edge.
  @TestFactory
  Stream<DynamicTest> readsRoomsThatArePaintedLikeTheOpenAir() {
    Map<String, float[]> colours =
        Map.of("green", new float[] {0.24f, 0.42f, 0.22f}, "blue", new float[] {0.36f, 0.5f, 0.7f});
    return colours.entrySet().stream()
        .map(
            colour ->
                DynamicTest.dynamicTest(
                    colour.getKey(),
                    () ->
                        assertThat(read(KnownRooms.painted(8, colour.getValue()).photo()))
                            .isInstanceOf(RoomReading.Readable.class)));
  }

  @TestFactory
  Stream<DynamicTest> saysWhatIsWrongWithOddPictures() {
    Map<String, Rgb> pictures =
        Map.of(
            "TOO_SMALL", plain(499, 300),
            "NOT_A_ROOM", plain(4000, 250),
            "TOO_DARK", plain(800, 600));
    return pictures.entrySet().stream()
        .map(
            picture ->
                DynamicTest.dynamicTest(
                    picture.getKey(),
                    () ->
                        assertThat(read(picture.getValue()))
                            .isEqualTo(
                                new RoomReading.Unreadable(Reason.valueOf(picture.getKey())))));
  }

  @Test
  void stopsSoonAfterItIsCancelled() {
    AtomicInteger questions = new AtomicInteger();
    Rgb photo = KnownRooms.room(1).photo();

    assertThatThrownBy(
            () ->
                new RoomReader()
                    .read(
                        photo,
                        OptionalDouble.empty(),
                        Optional.empty(),
                        () -> questions.incrementAndGet() > 20))
        .isInstanceOf(CancellationException.class);
    assertThat(questions.get()).isEqualTo(21);
  }

  private static Rgb plain(int width, int height) {
    int[] pixels = new int[width * height];
    Arrays.fill(pixels, 0xFF050505);
    return new Rgb(width, height, pixels);
  }

  private static RoomReading read(Rgb picture) {
    return new RoomReader().read(picture, OptionalDouble.empty(), Optional.empty(), () -> false);
  }
}
