package ai.realstaging.server.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/// How the visitor writes days and numbers. The language is that of the texts, the habits are those
/// of the visitor's region: somebody in Berlin reads `1 December 2026` and `8,2` in an English
/// sentence.
public final class Tongue {

  private Tongue() {}

  /// The visitor's locale, such as `en-DE`, which is also what a page says of its language.
  public static Locale now() {
    LocaleContext visitor = LocaleContextHolder.getLocaleContext();
    Locale theirs = visitor == null ? null : visitor.getLocale();
    if (theirs == null) {
      return Locale.US;
    }
    return new Locale.Builder()
        .setLanguage(Texts.language().getLanguage())
        .setRegion(theirs.getCountry().isEmpty() ? region(theirs) : theirs.getCountry())
        .build();
  }

  /// Where a language without a region is at home, of those that write days unlike Americans.
  private static String region(Locale language) {
    return switch (language.getLanguage()) {
      case "en", "" -> "US";
      case "de" -> "DE";
      case "fr" -> "FR";
      case "es" -> "ES";
      case "it" -> "IT";
      case "nl" -> "NL";
      case "sv" -> "SE";
      case "pt" -> "BR";
      default -> "GB";
    };
  }

  /// `December 1`, in UTC, the calendar of the allowance.
  static String day(Instant instant) {
    return written("MMMMd", instant);
  }

  /// `Dec 1, 2026`, in UTC.
  public static String shortDate(Instant instant) {
    return written("yMMMd", instant);
  }

  /// `Dec 1, 14:05`, in UTC.
  public static String moment(Instant instant) {
    return written("MMMdHm", instant);
  }

  private static String written(String what, Instant instant) {
    return DateTimeFormatter.ofLocalizedPattern(what)
        .withLocale(now())
        .withZone(ZoneOffset.UTC)
        .format(instant);
  }

  /// `December 1, 2026`, in UTC.
  static String date(Instant instant) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(now())
        .withZone(ZoneOffset.UTC)
        .format(instant);
  }

  /// `8.2`
  public static String number(double value, int digits) {
    NumberFormat number = NumberFormat.getNumberInstance(now());
    number.setMinimumFractionDigits(digits);
    number.setMaximumFractionDigits(digits);
    number.setRoundingMode(RoundingMode.HALF_UP);
    return number.format(value);
  }

  /// `3.9%`
  static String percent(double share, int digits) {
    NumberFormat percent = NumberFormat.getPercentInstance(now());
    percent.setMaximumFractionDigits(digits);
    percent.setMinimumFractionDigits(digits);
    percent.setRoundingMode(RoundingMode.HALF_UP);
    return percent.format(share);
  }

  /// `$29.05`
  public static String money(BigDecimal amount, Currency currency, int least, int most) {
    NumberFormat money = NumberFormat.getCurrencyInstance(now());
    money.setCurrency(currency);
    money.setMinimumFractionDigits(least);
    money.setMaximumFractionDigits(most);
    return money.format(amount);
  }
}
