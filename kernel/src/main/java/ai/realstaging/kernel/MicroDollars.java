package ai.realstaging.kernel;

import java.math.BigDecimal;

/// What a model costs, in millionths of a US dollar: a prediction costs less than a cent's tenth.
public record MicroDollars(long value) {

  public static final MicroDollars ZERO = new MicroDollars(0);

  /// Throws [ArithmeticException] when the amount has more than six decimals.
  public static MicroDollars ofDollars(String dollars) {
    return new MicroDollars(new BigDecimal(dollars).movePointRight(6).longValueExact());
  }

  public BigDecimal dollars() {
    return BigDecimal.valueOf(value, 6);
  }
}
