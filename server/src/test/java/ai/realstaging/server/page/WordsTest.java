package ai.realstaging.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.kernel.MicroDollars;
import ai.realstaging.kernel.Money;
import ai.realstaging.kernel.Phase;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class WordsTest {

  private static final Instant NOON = Instant.parse("2026-11-17T12:00:00Z");

  @Test
  void countsPlacesAsPeopleDo() {
    assertThat(place(1)).isEqualTo("1st in line");
    assertThat(place(2)).isEqualTo("2nd in line");
    assertThat(place(3)).isEqualTo("3rd in line");
    assertThat(place(4)).isEqualTo("4th in line");
    assertThat(place(11)).isEqualTo("11th in line");
    assertThat(place(12)).isEqualTo("12th in line");
    assertThat(place(21)).isEqualTo("21st in line");
    assertThat(place(113)).isEqualTo("113th in line");
    assertThat(Words.inLine(OptionalInt.empty())).isEqualTo("in line");
  }

  @Test
  void saysOfAListingOnlyWhatIs() {
    assertThat(Words.listing(0, 0, new Activity(0, 0), Optional.empty()))
        .isEqualTo("No photos yet.");
    assertThat(Words.listing(1, 0, new Activity(0, 0), Optional.empty()))
        .isEqualTo("1 photo, 0 staged.");
    assertThat(Words.listing(14, 22, new Activity(3, 2), Optional.empty()))
        .isEqualTo("14 photos, 22 staged. 3 running and 2 in line.");
    assertThat(Words.listing(14, 22, new Activity(3, 2), Optional.of(Duration.ofSeconds(38))))
        .isEqualTo("14 photos, 22 staged. 3 running and 2 in line, about 40 seconds to go.");
    assertThat(Words.listing(2, 0, new Activity(0, 2), Optional.empty()))
        .isEqualTo("2 photos, 0 staged. 2 in line.");
  }

  @Test
  void saysWhoNeedsSomebody() {
    assertThat(Words.needs(0)).isEmpty();
    assertThat(Words.needs(1)).isEqualTo("1 needs you.");
    assertThat(Words.needs(2)).isEqualTo("2 need you.");
  }

  @Test
  void tellsTimesFromNow() {
    assertThat(Words.ago(NOON.minusSeconds(20), NOON)).isEqualTo("just now");
    assertThat(Words.ago(NOON.minus(Duration.ofMinutes(4)), NOON)).isEqualTo("4 min ago");
    assertThat(Words.ago(NOON.minus(Duration.ofHours(1)), NOON)).isEqualTo("1 hour ago");
    assertThat(Words.ago(NOON.minus(Duration.ofHours(13)), NOON)).isEqualTo("yesterday");
    assertThat(Words.ago(NOON.minus(Duration.ofDays(14)), NOON)).isEqualTo("November 3");
  }

  @Test
  void roundsWhatIsToGoToWhatCanBeKnown() {
    assertThat(Words.toGo(Duration.ZERO)).isEqualTo("a few seconds to go");
    assertThat(Words.toGo(Duration.ofSeconds(31))).isEqualTo("about 40 seconds to go");
    assertThat(Words.toGo(Duration.ofSeconds(58))).isEqualTo("about a minute to go");
    assertThat(Words.toGo(Duration.ofSeconds(200))).isEqualTo("about 3 minutes to go");
    assertThat(Words.toGo(Duration.ofHours(3))).isEqualTo("more than an hour to go");
  }

  @Test
  void writesDaysAndNumbersAsTheVisitorsRegionDoes() {
    LocaleContextHolder.setLocale(Locale.GERMANY);
    try {
      assertThat(Words.date(NOON)).isEqualTo("17 November 2026");
      assertThat(Words.seconds(Duration.ofMillis(8200))).isEqualTo("8,2 seconds");
      LocaleContextHolder.setLocale(Locale.UK);
      assertThat(Words.day(NOON)).isEqualTo("17 November");
      LocaleContextHolder.setLocale(Locale.US);
      assertThat(Words.date(NOON)).isEqualTo("November 17, 2026");
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
    assertThat(Words.day(NOON)).isEqualTo("November 17");
  }

  @Test
  void showsCentsOnlyWhereThereAreSome() {
    Currency dollar = Currency.getInstance("USD");
    assertThat(Words.money(new Money(2900, dollar))).isEqualTo("$29");
    assertThat(Words.money(new Money(2905, dollar))).isEqualTo("$29.05");
    assertThat(Words.cost(MicroDollars.ZERO)).isEqualTo("$0.00");
    assertThat(Words.cost(new MicroDollars(30_000))).isEqualTo("$0.03");
    assertThat(Words.cost(new MicroDollars(39_500))).isEqualTo("$0.0395");
  }

  @Test
  void hasAWordForEverything() {
    assertThat(Arrays.stream(RoomType.values()).map(Words::room)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(RoomType.values()).map(Words::rooms)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(Style.values()).map(Words::style)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(Phase.values()).map(Words::stage)).doesNotHaveDuplicates();
  }

  @Test
  void tellsACauseInAtMostFiveWords() {
    for (String code :
        new String[] {
          "room_unreadable",
          "staging_timeout",
          "model_refused",
          "model_unavailable",
          "provider_credit",
          "image_unreadable",
          "never_heard_of"
        }) {
      assertThat(Words.cause(code).split(" ")).as(code).hasSizeLessThanOrEqualTo(5);
    }
  }

  private static String place(int number) {
    return Words.inLine(OptionalInt.of(number));
  }
}
