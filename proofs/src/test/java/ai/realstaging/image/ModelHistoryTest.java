package ai.realstaging.image;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.testkit.model.FakeStagingModels;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModelHistoryTest {

  private final ImageRig rig = new ImageRig();
  private final ModelHistory history = new ModelHistory(rig.database.sql(), rig.clock);

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void saysNothingOfAModelThatDidNothing() {
    rig.accept();
    assertThat(history.lately()).isEmpty();
  }

  @Test
  void countsPicturesAndFailuresOfTheLastSevenDays() {
    Image first = rig.accept();
    rig.runNext();
    rig.accept();
    rig.models.next(FakeStagingModels.refused());
    rig.runNext();

    ModelHistory.Week week = Objects.requireNonNull(history.lately().get(first.order().model()));
    assertThat(week.made()).isEqualTo(1);
    assertThat(week.failed()).isEqualTo(1);
    assertThat(week.failedShare()).isEqualTo(0.5);
    assertThat(week.typical()).isPresent();
    assertThat(week.apart()).isPresent();

    rig.clock.advance(Duration.ofDays(8));
    assertThat(history.lately()).isEmpty();
  }
}
