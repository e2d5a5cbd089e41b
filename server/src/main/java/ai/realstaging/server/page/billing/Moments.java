package ai.realstaging.server.page.billing;

import ai.realstaging.kernel.Money;
import ai.realstaging.server.page.Tongue;
import java.math.BigDecimal;
import java.time.Instant;

/// Dates and sums as the billing pages write them, in UTC, the calendar of the allowance.
final class Moments {

  private Moments() {}

  static String date(Instant at) {
    return Tongue.shortDate(at);
  }

  static String time(Instant at) {
    return Tongue.moment(at);
  }

  /// Always with its cents: `$18.67`, `−$7.73`.
  static String sum(Money money) {
    BigDecimal amount = BigDecimal.valueOf(Math.abs(money.cents()), 2);
    return (money.cents() < 0 ? "−" : "") + Tongue.money(amount, money.currency(), 2, 2);
  }
}
