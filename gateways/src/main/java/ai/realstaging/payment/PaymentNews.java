package ai.realstaging.payment;

import ai.realstaging.kernel.Money;
import java.util.Optional;

/// What an event is about, with the whole state of the thing as it then was.
public sealed interface PaymentNews {

  /// @param reference our own name for whom it is, where the customer carries one
  record CustomerSeen(CustomerId customer, Optional<String> reference) implements PaymentNews {}

  record CustomerGone(CustomerId customer) implements PaymentNews {}

  /// @param step orders what happened within one second: made, changed, ended
  record SubscriptionSeen(ProviderSubscription subscription, Step step) implements PaymentNews {}

  enum Step {
    MADE(0),
    CHANGED(1),
    ENDED(2);

    private final int rank;

    Step(int rank) {
      this.rank = rank;
    }

    /// Of two in one second the higher one came later.
    public int rank() {
      return rank;
    }
  }

  record InvoiceSeen(ProviderInvoice invoice) implements PaymentNews {}

  /// Which payment paid the invoice.
  record InvoicePaidBy(String invoice, String payment) implements PaymentNews {}

  /// A hosted page was left for good.
  ///
  /// @param paid false when the money is still on its way
  record CheckoutEnded(String page, Optional<String> reference, boolean expired, boolean paid)
      implements PaymentNews {}

  /// A payment, and what was given back of it.
  record PaymentSeen(
      String payment, CustomerId customer, Optional<String> invoice, Money amount, Money refunded)
      implements PaymentNews {}

  /// Somebody's bank wants a payment back.
  ///
  /// @param state in the provider's word: `needs_response`, `won`, `lost`
  record DisputeSeen(String payment, String state, boolean closed) implements PaymentNews {}

  /// A card came or went.
  record CardsChanged(Optional<CustomerId> customer) implements PaymentNews {}

  /// Of a kind that changes nothing here.
  record Nothing() implements PaymentNews {}
}
