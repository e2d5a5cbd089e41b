package ai.realstaging.payment;

import java.time.Instant;
import java.util.Optional;

/// One event that the provider told.
///
/// @param created by the provider's clock, to the second
public record PaymentEvent(
    String id,
    String type,
    Instant created,
    Optional<String> apiVersion,
    Optional<CustomerId> customer,
    PaymentNews news) {}
