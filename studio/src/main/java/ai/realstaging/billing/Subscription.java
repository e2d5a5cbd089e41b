package ai.realstaging.billing;

import ai.realstaging.payment.CustomerId;
import ai.realstaging.payment.PriceId;
import ai.realstaging.payment.SubscriptionId;
import ai.realstaging.payment.SubscriptionStatus;
import ai.realstaging.payment.Term;
import java.time.Instant;
import java.util.Optional;

/// An account's subscription as the provider last told it.
///
/// @param itemId what is changed when the plan changes
/// @param period what was paid for: a month or a year
/// @param endsAt when it ends, where that is decided; renewals may come before
/// @param unpaidSince when the oldest invoice came that is not paid
public record Subscription(
    SubscriptionId id,
    CustomerId customer,
    SubscriptionStatus status,
    String itemId,
    PriceId price,
    Term term,
    Period period,
    Optional<Instant> trialEnd,
    Optional<Instant> endsAt,
    Optional<Instant> unpaidSince,
    Instant createdAt) {

  /// Whether nothing more is charged: it ends with what is paid for.
  public boolean isEnding() {
    return endsAt.filter(end -> !end.isAfter(period.end())).isPresent();
  }
}
