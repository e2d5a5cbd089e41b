package ai.realstaging.model;

import java.time.Duration;
import java.util.Optional;

/// Lets predictions be created no faster than the provider allows.
interface ProviderGate {

  /// Takes one place; when there is none, how long to wait for the next.
  Optional<Duration> enter();

  /// The provider asked everybody to wait this long.
  void coolDown(Duration pause);
}
