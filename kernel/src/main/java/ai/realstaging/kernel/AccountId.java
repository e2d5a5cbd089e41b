package ai.realstaging.kernel;

import java.time.InstantSource;
import java.util.UUID;

/// Names an account.
public record AccountId(UUID value) {

  public static AccountId next(InstantSource clock) {
    return new AccountId(TimeOrderedUuid.next(clock.instant()));
  }

  /// Throws [IllegalArgumentException] when the text is no UUID.
  public static AccountId parse(String text) {
    return new AccountId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
