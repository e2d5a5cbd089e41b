package ai.realstaging.payment;

import java.time.Instant;

/// What the provider said, and when by its own clock.
///
/// @param replayed whether it is the first answer to the same key said again: it tells how things
/// were then, although it carries the time of now
public record Answer<T>(T value, Instant asOf, boolean replayed) {

  public Answer(T value, Instant asOf) {
    this(value, asOf, false);
  }
}
