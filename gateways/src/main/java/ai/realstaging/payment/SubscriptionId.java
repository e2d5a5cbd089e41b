package ai.realstaging.payment;

/// The provider's name for a subscription.
public record SubscriptionId(String value) {

  public SubscriptionId {
    if (value.isBlank() || value.length() > 255) {
      throw new IllegalArgumentException("not the id of a subscription");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
