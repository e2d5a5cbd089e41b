package ai.realstaging.payment;

/// A subscription whose first payment the customer confirms in the browser.
///
/// @param clientSecret what the browser shows the provider; of use to nobody else
public record PendingSubscription(SubscriptionId id, String clientSecret) {

  @Override
  public String toString() {
    return "PendingSubscription[" + id + "]";
  }
}
