package ai.realstaging.billing;

import ai.realstaging.payment.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/// The time that an allowance is for: from `start` to before `end`.
public record Period(Instant start, Instant end) {

  /// Of a year, counted from 0.
  private static final int LAST_MONTH = 11;

  /// The month of UTC that holds `now`.
  static Period monthOf(Instant now) {
    LocalDate first = LocalDate.ofInstant(now, ZoneOffset.UTC).withDayOfMonth(1);
    return new Period(
        first.atStartOfDay(ZoneOffset.UTC).toInstant(),
        first.plusMonths(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /// The part of a paid period that an allowance at `now` is for: the period itself when it is paid
  /// by the month; of a year the month that holds `now`, counted from the year's first instant: of
  /// twelve, and the last lasts to the year's end, which a leap day may make a day later. A clock
  /// before the period is in its first month; one after it, as the provider is late in telling of
  /// the renewal, is in the month that follows.
  Period monthAt(Instant now, Term term) {
    if (!now.isBefore(end)) {
      Instant following = end.atZone(ZoneOffset.UTC).plusMonths(1).toInstant();
      return new Period(/* start= */ end, /* end= */ following);
    }
    if (term != Term.YEAR) {
      return this;
    }
    ZonedDateTime anchor = start.atZone(ZoneOffset.UTC);
    long months = 0;
    // counted from the anchor each time: the 31st is the last day of a shorter month, not lost for
    // good
    while (months < LAST_MONTH && !anchor.plusMonths(months + 1).toInstant().isAfter(now)) {
      months++;
    }
    Instant to = months == LAST_MONTH ? end : anchor.plusMonths(months + 1).toInstant();
    return new Period(anchor.plusMonths(months).toInstant(), to.isBefore(end) ? to : end);
  }
}
