package ai.realstaging.kernel;

import java.time.InstantSource;
import java.util.UUID;

/// Names a project: the folder of one listing.
public record ProjectId(UUID value) {

  public static ProjectId next(InstantSource clock) {
    return new ProjectId(TimeOrderedUuid.next(clock.instant()));
  }

  /// Throws [IllegalArgumentException] when the text is no UUID.
  public static ProjectId parse(String text) {
    return new ProjectId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
