package ai.realstaging.payment;

import java.time.Instant;
import java.util.Optional;

/// What came of reading a call that says it is the provider's.
public sealed interface EventReading {

  record Genuine(PaymentEvent event) implements EventReading {}

  /// Signed by the provider, but of a version or shape that we do not know: to be kept and looked
  /// at.
  record Strange(
      String id,
      String type,
      Instant created,
      Optional<String> apiVersion,
      Optional<CustomerId> customer,
      String why)
      implements EventReading {}

  /// Not to be believed.
  record Forged(String why) implements EventReading {}

  /// Nothing can be believed, as no signing secret is set.
  record Unverifiable() implements EventReading {}
}
