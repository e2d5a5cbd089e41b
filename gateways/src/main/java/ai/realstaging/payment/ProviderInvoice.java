package ai.realstaging.payment;

import ai.realstaging.kernel.Money;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// An invoice as the provider tells it.
///
/// @param reason why it was made, in the provider's word: `subscription_create`, `manual`
/// @param description what it is for, in the provider's words
public record ProviderInvoice(
    String id,
    CustomerId customer,
    Optional<SubscriptionId> subscription,
    Optional<String> number,
    State state,
    String reason,
    String description,
    Amounts amounts,
    Pages pages,
    Attempts attempts,
    Instant periodStart,
    Instant periodEnd,
    Instant created) {

  /// In the order in which one may follow another: a later one is never undone by an earlier.
  public enum State {
    DRAFT,
    OPEN,
    UNCOLLECTIBLE,
    VOID,
    PAID;

    static Optional<State> read(String wire) {
      return Stream.of(values())
          .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(wire))
          .findFirst();
    }
  }

  public record Amounts(Money total, Money due, Money paid) {}

  /// Where the customer can see it; the links are the provider's.
  public record Pages(Optional<String> hosted, Optional<String> pdf) {}

  /// How collecting it went.
  ///
  /// @param next when it is tried again
  /// @param needsAction whether the bank waits for the customer
  public record Attempts(int count, Optional<Instant> next, boolean needsAction) {}
}
