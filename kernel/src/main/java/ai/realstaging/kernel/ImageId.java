package ai.realstaging.kernel;

import java.time.InstantSource;
import java.util.UUID;

/// Names an image: one staged picture of an original, in whatever phase it is.
public record ImageId(UUID value) {

  public static ImageId next(InstantSource clock) {
    return new ImageId(TimeOrderedUuid.next(clock.instant()));
  }

  /// Throws [IllegalArgumentException] when the text is no UUID.
  public static ImageId parse(String text) {
    return new ImageId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
