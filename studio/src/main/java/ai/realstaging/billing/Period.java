package ai.realstaging.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The time that an allowance is for: from `start` to before `end`.
public record Period(Instant start, Instant end) {

  /// The month of UTC that holds `now`.
  static Period monthOf(Instant now) {
    LocalDate first = LocalDate.ofInstant(now, ZoneOffset.UTC).withDayOfMonth(1);
    return new Period(
        first.atStartOfDay(ZoneOffset.UTC).toInstant(),
        first.plusMonths(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
