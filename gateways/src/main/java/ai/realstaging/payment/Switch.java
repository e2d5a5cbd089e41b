package ai.realstaging.payment;

import java.time.Instant;

/// A change of what a subscription is to. The instant fixes the proration: what was previewed for
/// it is what is charged for it.
public record Switch(
    CustomerId customer, SubscriptionId subscription, String item, PriceId to, Instant at) {}
