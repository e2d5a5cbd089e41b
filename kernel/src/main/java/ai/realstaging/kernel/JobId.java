package ai.realstaging.kernel;

import java.time.InstantSource;
import java.util.UUID;

/// Names a job of the queue.
public record JobId(UUID value) {

  public static JobId next(InstantSource clock) {
    return new JobId(TimeOrderedUuid.next(clock.instant()));
  }

  /// Throws [IllegalArgumentException] when the text is no UUID.
  public static JobId parse(String text) {
    return new JobId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
