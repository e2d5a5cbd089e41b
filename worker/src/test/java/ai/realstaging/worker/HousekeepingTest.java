package ai.realstaging.worker;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.storage.StoreUnavailable;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HousekeepingTest {

  @Test
  void goesOnUntilABatchFindsNothing() {
    Iterator<Integer> batches = List.of(100, 100, 7, 0, 100).iterator();
    assertThat(Housekeeping.go("things", batches::next)).isEqualTo(207);
    assertThat(batches.next()).as("what it left for the next round").isEqualTo(100);
  }

  @Test
  void stopsAfterSoManyBatchesHoweverMuchIsLeft() {
    AtomicInteger batches = new AtomicInteger();
    Housekeeping.go(
        "things",
        () -> {
          batches.incrementAndGet();
          return 1;
        });
    assertThat(batches).hasValue(Housekeeping.BATCHES);
  }

  @Test
  void aStoreThatIsAwayEndsTheRoundAndNotTheClock() {
    assertThat(
            Housekeeping.go(
                "things",
                () -> {
                  throw new StoreUnavailable("away", new IllegalStateException());
                }))
        .isZero();
  }
}
