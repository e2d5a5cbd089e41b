package ai.realstaging.model;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// A circuit breaker before one provider. After several calls in a row without a proper answer it
/// shuts: orders wait, uncounted, instead of using up their tries on a provider that is down. When
/// its time is over it lets orders through again; the first answer decides.
final class Breaker {

  private final int most;
  private final Duration rest;
  private final InstantSource clock;
  private int bad;
  private Instant shutUntil = Instant.EPOCH;

  /// @param most calls without an answer, in a row, that shut it
  /// @param rest how long it stays shut
  Breaker(int most, Duration rest, InstantSource clock) {
    this.most = most;
    this.rest = rest;
    this.clock = clock;
  }

  /// How long it stays shut; nothing when orders may pass.
  synchronized Optional<Duration> shut() {
    Duration left = Duration.between(clock.instant(), shutUntil);
    return left.isPositive() ? Optional.of(left) : Optional.empty();
  }

  /// The provider answered, whatever it said.
  synchronized void good() {
    bad = 0;
    shutUntil = Instant.EPOCH;
  }

  /// The provider did not answer, or with an error of its own. Once it was shut, one such call
  /// after its rest shuts it again.
  synchronized void bad() {
    bad++;
    if (bad >= most) {
      shutUntil = clock.instant().plus(rest);
    }
  }
}
