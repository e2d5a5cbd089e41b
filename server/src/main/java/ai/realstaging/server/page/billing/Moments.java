package ai.realstaging.server.page.billing;

import ai.realstaging.kernel.Money;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates and sums as the billing pages write them, in UTC, the calendar of the allowance.
final class Moments {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MMM d, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final int CENTS = 100;

  private Moments() {}

  static String date(Instant at) {
    return DATE.format(at);
  }

  static String time(Instant at) {
    return TIME.format(at);
  }

  /// Always with its cents: `$18.67`, `−$7.73`; another currency by its code.
  static String sum(Money money) {
    String sign = money.cents() < 0 ? "−" : "";
    String code = money.currency().getCurrencyCode();
    String unit = code.equals("USD") ? "$" : code + " ";
    long cents = Math.abs(money.cents());
    return String.format(Locale.ROOT, "%s%s%d.%02d", sign, unit, cents / CENTS, cents % CENTS);
  }
}
