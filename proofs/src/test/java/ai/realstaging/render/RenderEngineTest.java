package ai.realstaging.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.render.raster.Rgb;
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
  void variesThePictureWithTheSeedAndTheStyle() {
    assertThat(staged(RoomType.LIVING_ROOM, 1).picture().argb())
        .isNotEqualTo(staged(RoomType.LIVING_ROOM, 2).picture().argb());
  }

  private StagingOutcome.Staged staged(RoomType room, long seed) {
    return (StagingOutcome.Staged)
        engine.furnish(request(room, seed), ROOM.reading(), Progress.SILENT, () -> false);
  }

  private static StagingRequest request(RoomType room, long seed) {
    return new StagingRequest(
        ROOM.photo(),
        room,
        Style.SCANDINAVIAN,
        seed,
        OptionalDouble.empty(),
        Optional.empty(),
        new Budget(400, 1, 4));
  }
}
