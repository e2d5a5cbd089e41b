package ai.realstaging.payment;

/// The provider's name for a price.
public record PriceId(String value) {

  public PriceId {
    if (value.isBlank() || value.length() > 255) {
      throw new IllegalArgumentException("not the id of a price");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
