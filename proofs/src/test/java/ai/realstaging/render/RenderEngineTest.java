package ai.realstaging.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.raster.Rgb;
import ai.realstaging.render.room.RoomBox;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RenderEngineTest {
  private static final PaintedRoom ROOM = PaintedRoom.of(300, 200);
  private final RenderEngine engine = new RenderEngine();

  @Test
  void refusesWhenTheFurnitureFindsNoPlace() {
    PaintedRoom closet =
        PaintedRoom.of(
            new Camera(300, 200, 198, 150, 96, 0, 0, 0), new RoomBox(-0.5, 0.5, 1.6, -1.4, 1.2));

    StagingOutcome outcome =
        engine.furnish(
            request(RoomType.DINING_ROOM, 1), closet.reading(), Progress.SILENT, () -> false);

    assertThat(outcome).isEqualTo(new StagingOutcome.Refused(Refusal.NO_PLACE_FOR_FURNITURE));
  }

  @Test
  void drawsEveryStyleDifferently() {
    List<int[]> pictures = new ArrayList<>();
    for (Style style : Style.values()) {
      pictures.add(staged(RoomType.LIVING_ROOM, style, 4).picture().argb());
    }

    for (int i = 0; i < pictures.size(); i++) {
      for (int j = i + 1; j < pictures.size(); j++) {
        assertThat(difference(pictures.get(i), pictures.get(j)))
            .as("mean difference of styles %d and %d", i, j)
            .isGreaterThan(2.5);
      }
    }
  }

  @Test
  void keepsEveryPixelOutsideTheMaskExactly() {
    StagingOutcome.Staged staged = staged(RoomType.LIVING_ROOM, 5);

    Rgb photo = ROOM.photo();
    int kept = 0;
    for (int i = 0; i < photo.argb().length; i++) {
      if (!staged.mask().changed().get(i)) {
        assertThat(staged.picture().argb()[i]).isEqualTo(photo.argb()[i]);
        kept++;
      }
    }
    assertThat(kept).isGreaterThan(photo.argb().length / 5);
    assertThat(staged.changedShare()).isBetween(0.1, 0.8);
  }

  @Test
  void drawsTheSameBytesOnOneThreadAndOnMany() throws Exception {
    int[] few;
    int[] many;
    try (ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool four = new ForkJoinPool(4)) {
      few = one.submit(() -> staged(RoomType.BEDROOM, 7).picture().argb()).get();
      many = four.submit(() -> staged(RoomType.BEDROOM, 7).picture().argb()).get();
    }

    assertThat(few).isEqualTo(many);
  }

  @Test
  void returnsThePhotoItselfWhenNothingIsPlaced() {
    var result =
        engine.draw(
            request(RoomType.LIVING_ROOM, 1),
            ROOM.reading(),
            List.of(),
            Progress.SILENT,
            () -> false);

    assertThat(result.picture().argb()).isEqualTo(ROOM.photo().argb());
    assertThat(result.changed().isEmpty()).isTrue();
  }

  @Test
  void stopsWhenCancelledInTheMiddle() {
    AtomicInteger questions = new AtomicInteger();

    assertThatThrownBy(
            () ->
                engine.furnish(
                    request(RoomType.LIVING_ROOM, 1),
                    ROOM.reading(),
                    Progress.SILENT,
                    () -> questions.incrementAndGet() > 50))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void tellsHowFarItIsAndNeverGoesBack() {
    List<Double> told = Collections.synchronizedList(new ArrayList<>());

    engine.furnish(
        request(RoomType.BEDROOM, Style.MODERN, 1),
        ROOM.reading(),
        (phase, fraction) -> told.add(fraction),
        () -> false);

    assertThat(told).isSorted().hasSizeGreaterThan(3).endsWith(1.0);
    assertThat(told.getFirst()).isNotNegative();
  }

  @Test
  void variesThePictureWithTheSeedAndTheStyle() {
    assertThat(staged(RoomType.LIVING_ROOM, 1).picture().argb())
        .isNotEqualTo(staged(RoomType.LIVING_ROOM, 2).picture().argb());
  }

  private static double difference(int[] one, int[] other) {
    long sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.abs(Rgb.green(one[i]) - Rgb.green(other[i]));
    }
    return (double) sum / one.length;
  }

  private StagingOutcome.Staged staged(RoomType room, long seed) {
    return staged(room, Style.SCANDINAVIAN, seed);
  }

  private StagingOutcome.Staged staged(RoomType room, Style style, long seed) {
    return (StagingOutcome.Staged)
        engine.furnish(request(room, style, seed), ROOM.reading(), Progress.SILENT, () -> false);
  }

  private static StagingRequest request(RoomType room, long seed) {
    return request(room, Style.SCANDINAVIAN, seed);
  }

  private static StagingRequest request(RoomType room, Style style, long seed) {
    return new StagingRequest(
        ROOM.photo(),
        room,
        style,
        seed,
        OptionalDouble.empty(),
        Optional.empty(),
        new Budget(400, 1, 4));
  }
}
