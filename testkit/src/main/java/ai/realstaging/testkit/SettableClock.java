package ai.realstaging.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until a test moves it.
public final class SettableClock implements InstantSource {

  private volatile Instant now;

  public SettableClock(Instant start) {
    now = start;
  }

  /// Noon of a Tuesday in the middle of a month.
  public static SettableClock atNoon() {
    return new SettableClock(Instant.parse("2026-11-17T12:00:00Z"));
  }

  @Override
  public Instant instant() {
    return now;
  }

  public synchronized void advance(Duration time) {
    now = now.plus(time);
  }

  public synchronized void set(Instant instant) {
    now = instant;
  }
}
