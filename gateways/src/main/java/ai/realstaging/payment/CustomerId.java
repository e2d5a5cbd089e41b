package ai.realstaging.payment;

/// The provider's name for a customer.
public record CustomerId(String value) {

  public CustomerId {
    if (value.isBlank() || value.length() > 255) {
      throw new IllegalArgumentException("not the id of a customer");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
