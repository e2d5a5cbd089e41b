package ai.realstaging.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.image.ModelHistory;
import ai.realstaging.kernel.MicroDollars;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class EstimatesTest {

  /// Thirty seconds a picture, and one every ten.
  private static final ModelHistory.Week USUAL = week(40);

  @Test
  void saysNothingWithTooLittleHistory() {
    assertThat(Estimates.toGo(week(9), List.of(), OptionalInt.of(1))).isEmpty();
  }

  @Test
  void saysNothingOfWhatRunsFarTooLong() {
    assertThat(Estimates.toGo(USUAL, List.of(seconds(61)), OptionalInt.empty())).isEmpty();
  }

  @Test
  void countsDownWhatRuns() {
    assertThat(Estimates.toGo(USUAL, List.of(seconds(4)), OptionalInt.empty()))
        .contains(seconds(26));
    assertThat(Estimates.toGo(USUAL, List.of(seconds(45)), OptionalInt.empty()))
        .contains(Duration.ZERO);
  }

  @Test
  void countsThoseBeforeItInLine() {
    assertThat(Estimates.toGo(USUAL, List.of(), OptionalInt.of(1))).contains(seconds(30));
    assertThat(Estimates.toGo(USUAL, List.of(seconds(1), seconds(2)), OptionalInt.of(10)))
        .contains(seconds(120));
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  private static ModelHistory.Week week(int made) {
    return new ModelHistory.Week(
        made, 0, Optional.of(seconds(30)), Optional.of(seconds(10)), MicroDollars.ZERO);
  }
}
