package ai.realstaging.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/// A short bad day, another at each build; what was printed has the seed.
class FaultsTest {

  private static final int SECONDS = 20;

  @Test
  void everyPromiseIsKeptOnABadDay() {
    long seed = ThreadLocalRandom.current().nextInt(1_000_000);

    assertThat(new Faults(System.out, SECONDS, seed, EnumSet.allOf(Fault.class)).run())
        .as("seed %d", seed)
        .allMatch(Finding::clean);
  }
}
