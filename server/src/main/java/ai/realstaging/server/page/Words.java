package ai.realstaging.server.page;

import static ai.realstaging.server.page.Texts.count;
import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.kernel.MicroDollars;
import ai.realstaging.kernel.Money;
import ai.realstaging.kernel.Phase;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;

/// What the pages say where it counts or depends: plain, short, present tense.
public final class Words {

  private static final Currency DOLLAR = Currency.getInstance("USD");

  private Words() {}

  public static String room(RoomType room) {
    return switch (room) {
      case LIVING_ROOM -> text("words.room.living-room");
      case BEDROOM -> text("words.room.bedroom");
      case KITCHEN -> text("words.room.kitchen");
      case BATHROOM -> text("words.room.bathroom");
      case DINING_ROOM -> text("words.room.dining-room");
      case OFFICE -> text("words.room.office");
      case ENTRYWAY -> text("words.room.entryway");
      case OUTDOOR -> text("words.room.outdoor");
    };
  }

  public static String rooms(RoomType room) {
    return switch (room) {
      case LIVING_ROOM -> text("words.rooms.living-room");
      case BEDROOM -> text("words.rooms.bedroom");
      case KITCHEN -> text("words.rooms.kitchen");
      case BATHROOM -> text("words.rooms.bathroom");
      case DINING_ROOM -> text("words.rooms.dining-room");
      case OFFICE -> text("words.rooms.office");
      case ENTRYWAY -> text("words.rooms.entryway");
      case OUTDOOR -> text("words.rooms.outdoor");
    };
  }

  public static String style(Style style) {
    return switch (style) {
      case MODERN -> text("words.style.modern");
      case CONTEMPORARY -> text("words.style.contemporary");
      case TRADITIONAL -> text("words.style.traditional");
      case INDUSTRIAL -> text("words.style.industrial");
      case SCANDINAVIAN -> text("words.style.scandinavian");
      case MINIMALIST -> text("words.style.minimalist");
      case COASTAL -> text("words.style.coastal");
      case MID_CENTURY -> text("words.style.mid-century");
    };
  }

  /// `mid-century`, within a sentence.
  public static String inSentence(Style style) {
    return switch (style) {
      case MODERN -> text("words.in-sentence.modern");
      case CONTEMPORARY -> text("words.in-sentence.contemporary");
      case TRADITIONAL -> text("words.in-sentence.traditional");
      case INDUSTRIAL -> text("words.in-sentence.industrial");
      case SCANDINAVIAN -> text("words.in-sentence.scandinavian");
      case MINIMALIST -> text("words.in-sentence.minimalist");
      case COASTAL -> text("words.in-sentence.coastal");
      case MID_CENTURY -> text("words.in-sentence.mid-century");
    };
  }

  /// The style of an image, also of one that nobody chose a style for.
  public static String style(Optional<Style> style) {
    return style.map(Words::style).orElseGet(() -> text("words.style.none"));
  }

  public static String wire(RoomType room) {
    return ai.realstaging.server.wire.Words.of(room);
  }

  public static String wire(Style style) {
    return ai.realstaging.server.wire.Words.of(style);
  }

  public static String stage(Phase phase) {
    return switch (phase) {
      case QUEUED -> text("words.stage.queued");
      case READING -> text("words.stage.reading");
      case STAGING -> text("words.stage.staging");
      case FINISHING -> text("words.stage.finishing");
      case READY -> text("words.stage.ready");
      case ERROR -> text("words.stage.error");
      case CANCELED -> text("words.stage.canceled");
    };
  }

  /// `1st in line`, or `in line` where no place is known.
  public static String inLine(OptionalInt place) {
    if (place.isEmpty()) {
      return text("words.in-line");
    }
    int number = place.getAsInt();
    int tens = number % 100;
    if (tens >= 11 && tens <= 13) {
      return text("words.place.other", number);
    }
    return switch (number % 10) {
      case 1 -> text("words.place.first", number);
      case 2 -> text("words.place.second", number);
      case 3 -> text("words.place.third", number);
      default -> text("words.place.other", number);
    };
  }

  public static String activity(Activity activity) {
    if (activity.running() > 0 && activity.waiting() > 0) {
      return text("words.activity.both", activity.running(), activity.waiting());
    }
    if (activity.running() > 0) {
      return text("words.activity.running", activity.running());
    }
    return activity.waiting() > 0 ? text("words.activity.waiting", activity.waiting()) : "";
  }

  public static String left(AllowanceView allowance) {
    return allowance.unlimited()
        ? text("words.left.no-limit")
        : text("words.left", allowance.left(), allowance.limit());
  }

  public static String used(AllowanceView allowance) {
    return allowance.running() > 0
        ? text("words.used.running", allowance.used(), allowance.running())
        : text("words.used", allowance.used());
  }

  /// The sentence under a listing's name, without what needs somebody.
  ///
  /// @param left until all that is on its way is ready, where that can be told
  public static String listing(int photos, int staged, Activity activity, Optional<Duration> left) {
    if (photos == 0) {
      return text("words.listing.empty");
    }
    String sentence = count("words.listing.staged", photos, staged);
    if (!activity.any()) {
      return sentence;
    }
    String now = now(activity.running(), activity.waiting());
    return left.map(duration -> text("words.listing.now-until", sentence, now, toGo(duration)))
        .orElseGet(() -> text("words.listing.now", sentence, now));
  }

  private static String now(int running, int waiting) {
    if (running > 0 && waiting > 0) {
      return text("words.listing.both", running, waiting);
    }
    return running > 0
        ? text("words.listing.running", running)
        : text("words.listing.waiting", waiting);
  }

  public static String needs(int failed) {
    return failed == 0 ? "" : count("words.needs", failed);
  }

  public static String counts(int photos, int staged) {
    return photos == 0 ? text("words.counts.empty") : count("words.counts", photos, staged);
  }

  public static String alt(String room, String style, boolean ready) {
    return ready ? text("words.alt.ready", room, style) : text("words.alt.photo", room);
  }

  /// The cause of a failure in at most five words.
  public static String cause(String code) {
    return Failure.of(code).cause();
  }

  /// The first sentence of the jobs page.
  public static String queue(int open, int dead) {
    String now = open == 0 ? text("words.queue.empty") : count("words.queue.open", open);
    return now
        + " "
        + (dead == 0 ? text("words.queue.none-gave-up") : count("words.queue.gave-up", dead));
  }

  public static String givenBack() {
    return text("words.given-back");
  }

  /// `1 image`, `14 images`.
  public static String images(long number) {
    return count("words.images", number);
  }

  /// Several of a room, within a sentence.
  public static String many(RoomType room) {
    return switch (room) {
      case LIVING_ROOM -> text("words.many.living-room");
      case BEDROOM -> text("words.many.bedroom");
      case KITCHEN -> text("words.many.kitchen");
      case BATHROOM -> text("words.many.bathroom");
      case DINING_ROOM -> text("words.many.dining-room");
      case OFFICE -> text("words.many.office");
      case ENTRYWAY -> text("words.many.entryway");
      case OUTDOOR -> text("words.many.outdoor");
    };
  }

  /// With cents only where there are some: `$29`, `$29.05`.
  public static String money(Money money) {
    return Tongue.money(
        BigDecimal.valueOf(money.cents(), 2),
        money.currency(),
        money.cents() % 100 == 0 ? 0 : 2,
        2);
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
      return text("words.ago.now");
    }
    if (since.toHours() < 1) {
      return text("words.ago.minutes", since.toMinutes());
    }
    long days =
        LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay()
            - LocalDate.ofInstant(then, ZoneOffset.UTC).toEpochDay();
    if (days == 0) {
      return count("words.ago.hours", since.toHours());
    }
    return days == 1 ? text("words.ago.yesterday") : day(then);
  }

  /// `8.2 seconds`.
  public static String seconds(Duration duration) {
    return text("words.seconds", Tongue.number(duration.toMillis() / 1000.0, 1));
  }

  public static String megabytes(long bytes) {
    return text("words.megabytes", Tongue.number(bytes / 1048576.0, 1));
  }

  /// What a provider took, in dollars.
  public static String cost(MicroDollars cost) {
    return Tongue.money(cost.dollars(), DOLLAR, 2, 4);
  }

  /// `about 40 seconds to go`; whoever is nearly done is not told a number.
  public static String toGo(Duration left) {
    long seconds = left.toSeconds();
    if (seconds < 5) {
      return text("words.to-go.few");
    }
    if (seconds < 55) {
      return text("words.to-go.seconds", (seconds + 9) / 10 * 10);
    }
    long minutes = Math.max(1, Math.round(seconds / 60.0));
    return minutes < 60 ? count("words.to-go.minutes", minutes) : text("words.to-go.long");
  }

  /// `3.9%`
  public static String percent(double share) {
    return Tongue.percent(share, 1);
  }

  public static String share(double share) {
    return text("words.share", Tongue.percent(share, 0));
  }
}
