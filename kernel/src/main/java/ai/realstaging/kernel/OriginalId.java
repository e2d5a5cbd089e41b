package ai.realstaging.kernel;

import java.time.InstantSource;
import java.util.UUID;

/// Names an original: one photo as it was taken.
public record OriginalId(UUID value) {

  public static OriginalId next(InstantSource clock) {
    return new OriginalId(TimeOrderedUuid.next(clock.instant()));
  }

  /// Throws [IllegalArgumentException] when the text is no UUID.
  public static OriginalId parse(String text) {
    return new OriginalId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
