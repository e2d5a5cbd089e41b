package ai.realstaging.server.page.listing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.image.Image;
import ai.realstaging.kernel.OriginalId;
import ai.realstaging.kernel.Phase;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TilesTest {

  private final OriginalId photo = new OriginalId(UUID.randomUUID());

  @Test
  void needsSomebodyOnlyWhenNothingIsReadyOrOnItsWay() {
    Image failed = image(Phase.ERROR);
    assertThat(Tiles.needsSomebody(Photos.photo(photo, List.of(failed)))).isTrue();
    assertThat(Tiles.needsSomebody(Photos.photo(photo, List.of(failed, image(Phase.QUEUED)))))
        .isFalse();
    assertThat(Tiles.needsSomebody(Photos.photo(photo, List.of(image(Phase.READY), failed))))
        .isFalse();
    assertThat(Tiles.needsSomebody(Photos.photo(photo, List.of(image(Phase.CANCELED))))).isFalse();
  }

  @Test
  void goesOnShowingTheFirstThatIsReady() {
    Image first = image(Phase.READY);
    assertThat(
            Tiles.shown(
                Photos.photo(photo, List.of(image(Phase.ERROR), first, image(Phase.READY)))))
        .isEqualTo(first);
  }

  @Test
  void showsTheFavouriteBeforeAnother() {
    Image favourite = Photos.image(photo, RoomType.OFFICE, Style.COASTAL, Phase.READY, true);
    assertThat(Tiles.shown(Photos.photo(photo, List.of(image(Phase.READY), favourite))))
        .isEqualTo(favourite);
  }

  @Test
  void showsTheNewestOnItsWayWhileNothingIsReady() {
    Image newest = image(Phase.QUEUED);
    assertThat(
            Tiles.shown(
                Photos.photo(photo, List.of(image(Phase.STAGING), newest, image(Phase.ERROR)))))
        .isEqualTo(newest);
  }

  private Image image(Phase phase) {
    return Photos.image(photo, RoomType.OFFICE, Style.MODERN, phase, false);
  }
}
