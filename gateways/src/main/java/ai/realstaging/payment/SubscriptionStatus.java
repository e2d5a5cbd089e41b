package ai.realstaging.payment;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a subscription stands at the provider.
public enum SubscriptionStatus {
  /// The first payment is still to be made.
  INCOMPLETE,
  /// The first payment was never made; final.
  INCOMPLETE_EXPIRED,
  TRIALING,
  ACTIVE,
  /// A renewal was not paid and is tried again.
  PAST_DUE,
  /// A renewal was not paid and is tried no more.
  UNPAID,
  /// Nothing is charged and nothing given: the trial ended without a card, or collecting was
  /// stopped at the provider.
  PAUSED,
  /// Ended; final.
  CANCELED;

  /// Whether nothing can follow.
  public boolean isFinal() {
    return this == CANCELED || this == INCOMPLETE_EXPIRED;
  }

  /// Whether it is a subscription beside which there must not be another.
  public boolean isStanding() {
    return !isFinal() && this != INCOMPLETE;
  }

  static Optional<SubscriptionStatus> read(String wire) {
    return Stream.of(values())
        .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(wire))
        .findFirst();
  }
}
