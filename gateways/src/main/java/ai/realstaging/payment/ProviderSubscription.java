package ai.realstaging.payment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A subscription as the provider tells it.
///
/// @param cancelAt when it will end by a date of its own; the hosted portal sets this one
/// @param cancelAtPeriodEnd whether it will end with the period
/// @param collectionPaused whether its pause is that of collecting, which the provider keeps beside
/// the status and ends in another way
public record ProviderSubscription(
    SubscriptionId id,
    CustomerId customer,
    SubscriptionStatus status,
    Item item,
    Optional<Instant> trialEnd,
    Optional<Instant> cancelAt,
    boolean cancelAtPeriodEnd,
    boolean collectionPaused,
    Optional<Instant> endedAt,
    Instant created,
    Map<String, String> metadata) {

  public ProviderSubscription {
    metadata = Map.copyOf(metadata);
  }

  /// What is subscribed to; ours have exactly one.
  public record Item(String id, PriceId price, Term term, Instant periodStart, Instant periodEnd) {}

  /// Whether it ends with what is paid for, so that nothing more is charged.
  public boolean isEnding() {
    return endsAt().filter(end -> !end.isAfter(item.periodEnd())).isPresent();
  }

  /// When it will end or has ended; empty while it goes on.
  public Optional<Instant> endsAt() {
    return endedAt
        .or(() -> cancelAt)
        .or(() -> cancelAtPeriodEnd ? Optional.of(item.periodEnd()) : Optional.empty());
  }
}
