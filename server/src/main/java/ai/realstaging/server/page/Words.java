package ai.realstaging.server.page;

import ai.realstaging.kernel.MicroDollars;
import ai.realstaging.kernel.Money;
import ai.realstaging.kernel.Phase;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// What the pages say, in one place: plain, short, present tense.
public final class Words {

  private Words() {}

  public static String room(RoomType room) {
    return switch (room) {
      case LIVING_ROOM -> "Living room";
      case BEDROOM -> "Bedroom";
      case KITCHEN -> "Kitchen";
      case BATHROOM -> "Bathroom";
      case DINING_ROOM -> "Dining room";
      case OFFICE -> "Office";
      case ENTRYWAY -> "Entryway";
      case OUTDOOR -> "Outdoor";
    };
  }

  public static String rooms(RoomType room) {
    return switch (room) {
      case LIVING_ROOM -> "Living rooms";
      case BEDROOM -> "Bedrooms";
      case KITCHEN -> "Kitchens";
      case BATHROOM -> "Bathrooms";
      case DINING_ROOM -> "Dining";
      case OFFICE -> "Office";
      case ENTRYWAY -> "Entryway";
      case OUTDOOR -> "Outdoor";
    };
  }

  public static String style(Style style) {
    return switch (style) {
      case MODERN -> "Modern";
      case CONTEMPORARY -> "Contemporary";
      case TRADITIONAL -> "Traditional";
      case INDUSTRIAL -> "Industrial";
      case SCANDINAVIAN -> "Scandinavian";
      case MINIMALIST -> "Minimalist";
      case COASTAL -> "Coastal";
      case MID_CENTURY -> "Mid-century";
    };
  }

  /// The style of an image, also of one that nobody chose a style for.
  public static String style(Optional<Style> style) {
    return style.map(Words::style).orElse("No style");
  }

  public static String wire(RoomType room) {
    return ai.realstaging.server.wire.Words.of(room);
  }

  public static String wire(Style style) {
    return ai.realstaging.server.wire.Words.of(style);
  }

  public static String stage(Phase phase) {
    return switch (phase) {
      case QUEUED -> "Queued";
      case READING -> "Reading";
      case STAGING -> "Staging";
      case FINISHING -> "Finishing";
      case READY -> "Ready";
      case ERROR -> "Could not be staged";
      case CANCELED -> "Canceled";
    };
  }

  /// `1st in line`, or `in line` where no place is known.
  public static String inLine(OptionalInt place) {
    if (place.isEmpty()) {
      return "in line";
    }
    int number = place.getAsInt();
    int tens = number % 100;
    String ending =
        tens >= 11 && tens <= 13
            ? "th"
            : switch (number % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return number + ending + " in line";
  }

  /// `1 photo`, `14 photos`.
  public static String count(long number, String one) {
    return number + " " + (number == 1 ? one : one + "s");
  }

  public static String activity(Activity activity) {
    List<String> parts = new ArrayList<>();
    if (activity.running() > 0) {
      parts.add(activity.running() + " staging");
    }
    if (activity.waiting() > 0) {
      parts.add(activity.waiting() + " in line");
    }
    return String.join(", ", parts);
  }

  public static String left(AllowanceView allowance) {
    return allowance.unlimited()
        ? "No limit"
        : allowance.left() + " of " + allowance.limit() + " left";
  }

  public static String used(AllowanceView allowance) {
    return allowance.used()
        + " used"
        + (allowance.running() > 0 ? ", " + allowance.running() + " running" : "");
  }

  /// The sentence under a listing's name, without what needs somebody.
  ///
  /// @param left until all that is on its way is ready, where that can be told
  public static String listing(int photos, int staged, Activity activity, Optional<Duration> left) {
    if (photos == 0) {
      return "No photos yet.";
    }
    String sentence = count(photos, "photo") + ", " + staged + " staged.";
    if (!activity.any()) {
      return sentence;
    }
    List<String> parts = new ArrayList<>();
    if (activity.running() > 0) {
      parts.add(activity.running() + " running");
    }
    if (activity.waiting() > 0) {
      parts.add(activity.waiting() + " in line");
    }
    return sentence
        + " "
        + String.join(" and ", parts)
        + left.map(duration -> ", " + toGo(duration)).orElse("")
        + ".";
  }

  public static String needs(int failed) {
    return failed == 0 ? "" : failed == 1 ? "1 needs you." : failed + " need you.";
  }

  public static String counts(int photos, int staged) {
    return photos == 0 ? "Empty" : count(photos, "photo") + ", " + staged + " staged";
  }

  public static String alt(String room, String style, boolean ready) {
    return ready ? room + ", " + style + ", virtually staged" : room + ", as photographed";
  }

  /// The cause of a failure in at most five words.
  public static String cause(String code) {
    return Failure.of(code).cause();
  }

  /// The first sentence of the jobs page.
  public static String queue(int open, int dead) {
    String now = open == 0 ? "Nothing is waiting." : count(open, "job") + " running or in line.";
    return dead == 0
        ? now + " None gave up."
        : now + " " + dead + " gave up and " + (dead == 1 ? "needs" : "need") + " a decision.";
  }

  public static final String GIVEN_BACK = "Image given back.";

  /// Several of a room, within a sentence.
  public static String many(RoomType room) {
    return room == RoomType.OUTDOOR
        ? "outdoor photos"
        : room(room).toLowerCase(Locale.ENGLISH) + "s";
  }

  public static String money(Money money) {
    long cents = money.cents();
    return "$" + (cents % 100 == 0 ? String.valueOf(cents / 100) : dollars(cents));
  }

  private static String dollars(long cents) {
    return String.format(Tongue.now(), "%.2f", BigDecimal.valueOf(cents, 2));
  }

  /// `December 1`, in UTC, the calendar of the allowance.
  public static String day(Instant instant) {
    return Tongue.day(instant);
  }

  /// `December 1, 2026`, in UTC.
  public static String date(Instant instant) {
    return Tongue.date(instant);
  }

  /// `just now`, `4 min ago`, `yesterday`, `November 3`.
  public static String ago(Instant then, Instant now) {
    Duration since = Duration.between(then, now);
    if (since.toMinutes() < 1) {
      return "just now";
    }
    if (since.toHours() < 1) {
      return since.toMinutes() + " min ago";
    }
    long days =
        LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay()
            - LocalDate.ofInstant(then, ZoneOffset.UTC).toEpochDay();
    if (days == 0) {
      return count(since.toHours(), "hour") + " ago";
    }
    return days == 1 ? "yesterday" : day(then);
  }

  /// `8.2 seconds`.
  public static String seconds(Duration duration) {
    return String.format(Tongue.now(), "%.1f seconds", duration.toMillis() / 1000.0);
  }

  public static String megabytes(long bytes) {
    return String.format(Tongue.now(), "%.1f MB", bytes / 1048576.0);
  }

  /// What a provider took, in dollars.
  public static String cost(MicroDollars cost) {
    NumberFormat dollars = NumberFormat.getNumberInstance(Tongue.now());
    dollars.setMinimumFractionDigits(2);
    dollars.setMaximumFractionDigits(4);
    return "$" + dollars.format(cost.dollars());
  }

  /// `about 40 seconds to go`; whoever is nearly done is not told a number.
  public static String toGo(Duration left) {
    long seconds = left.toSeconds();
    if (seconds < 5) {
      return "a few seconds to go";
    }
    if (seconds < 55) {
      return "about " + (seconds + 9) / 10 * 10 + " seconds to go";
    }
    long minutes = Math.max(1, Math.round(seconds / 60.0));
    return minutes < 60
        ? "about " + (minutes == 1 ? "a minute" : minutes + " minutes") + " to go"
        : "more than an hour to go";
  }

  /// `3.9%`
  public static String percent(double share) {
    return String.format(Tongue.now(), "%.1f%%", share * 100);
  }

  public static String share(double share) {
    return Math.round(share * 100) + "% of the picture";
  }
}
