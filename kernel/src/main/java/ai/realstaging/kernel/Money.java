package ai.realstaging.kernel;

import java.util.Currency;

/// An amount in the smallest unit of its currency.
public record Money(long cents, Currency currency) {

  /// Throws [IllegalArgumentException] for another currency, [ArithmeticException] on overflow.
  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency + " do not add up");
    }
    return new Money(Math.addExact(cents, other.cents), currency);
  }
}
