package ai.realstaging.model;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// A token bucket of this process, shut while the provider wants a pause.
final class LocalGate implements ProviderGate {

  private final int perMinute;
  private final int burst;
  private final InstantSource clock;
  private double places;
  private Instant filled;
  private Instant shutUntil = Instant.EPOCH;

  /// @param perMinute places in the long run
  /// @param burst places at once
  LocalGate(int perMinute, int burst, InstantSource clock) {
    this.perMinute = perMinute;
    this.burst = burst;
    this.clock = clock;
    places = burst;
    filled = clock.instant();
  }

  @Override
  public synchronized Optional<Duration> enter() {
    Instant now = clock.instant();
    if (now.isBefore(shutUntil)) {
      return Optional.of(Duration.between(now, shutUntil));
    }
    double minutes = Math.max(0, Duration.between(filled, now).toMillis()) / 60_000.0;
    places = Math.min(burst, places + minutes * perMinute);
    filled = now;
    if (places < 1) {
      return Optional.of(Duration.ofMillis((long) Math.ceil((1 - places) * 60_000 / perMinute)));
    }
    places -= 1;
    return Optional.empty();
  }

  @Override
  public synchronized void coolDown(Duration pause) {
    Instant until = clock.instant().plus(pause);
    shutUntil = until.isAfter(shutUntil) ? until : shutUntil;
  }
}
