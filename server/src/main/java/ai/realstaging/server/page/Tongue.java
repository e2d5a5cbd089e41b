package ai.realstaging.server.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/// How the visitor writes days and numbers. The language is that of the texts, the habits are those
/// of the visitor's region: somebody in Berlin reads `1 December 2026` and `8,2` in an English
/// sentence.
final class Tongue {

  private static final Locale TEXTS = Locale.ENGLISH;

  private Tongue() {}

  static Locale now() {
    LocaleContext visitor = LocaleContextHolder.getLocaleContext();
    Locale theirs = visitor == null ? null : visitor.getLocale();
    if (theirs == null) {
      return Locale.US;
    }
    return new Locale.Builder()
        .setLanguage(TEXTS.getLanguage())
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
    return DateTimeFormatter.ofLocalizedPattern("MMMMd")
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
}
