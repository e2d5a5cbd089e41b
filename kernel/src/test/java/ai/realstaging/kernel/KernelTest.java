package ai.realstaging.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTest {

  private static final Instant NOON = Instant.parse("2026-11-17T12:00:00.123456Z");
  private static final AccountId ADA = AccountId.parse("01900000-0000-7000-8000-00000000000a");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/a",
        "a/",
        "a//b",
        "../a",
        "a/../b",
        "a/.hidden",
        "https://x/y",
        "a b",
        "ä",
        "a\n"
      })
  void aKeyThatCouldLeadAstrayCannotBeMade(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ObjectKey(text));
  }

  @Test
  void aKeyIsAtMost512CharactersLong() {
    String segment = "a".repeat(200);
    assertThatIllegalArgumentException().isThrownBy(() -> new ObjectKey("b".repeat(201)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ObjectKey(segment + "/" + segment + "/" + "c".repeat(111)));
    assertThat(new ObjectKey(segment + "/" + segment + "/" + "c".repeat(110)).value()).hasSize(512);
  }

  @Test
  void anUploadLiesUnderItsAccount() {
    ObjectKey key =
        ObjectKey.upload(ADA, UUID.fromString("01900000-0000-7000-8000-0000000000ff"), "JPG");

    assertThat(key.value())
        .isEqualTo(
            "uploads/01900000-0000-7000-8000-00000000000a/01900000-0000-7000-8000-0000000000ff.jpg");
    assertThat(key.isUnder(ObjectKey.uploadPrefix(ADA))).isTrue();
    assertThat(key.isUnder("uploads/01900000-0000-7000-8000-00000000000b/")).isFalse();
    assertThat(key.extension()).isEqualTo("jpg");
    assertThat(key.beside("-changed.png").value()).endsWith("0000000000ff-changed.png");
  }

  @Test
  void idsAreOfVersionSevenAndLieInTheOrderOfTime() {
    UUID first = TimeOrderedUuid.next(NOON);
    UUID second = TimeOrderedUuid.next(NOON.plusMillis(1));

    assertThat(first.version()).isEqualTo(7);
    assertThat(first.variant()).isEqualTo(2);
    assertThat(first.toString()).isLessThan(second.toString());
    assertThat(first.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
  }

  @Test
  void eachKindOfIdIsReadAsItIsWritten() {
    assertThat(ImageId.parse(ImageId.next(() -> NOON).toString()).value().version()).isEqualTo(7);
    assertThat(JobId.parse(ADA.toString()).value()).isEqualTo(ADA.value());
    assertThat(ProjectId.parse(ADA.toString()).value()).isEqualTo(ADA.value());
    assertThat(OriginalId.parse(ADA.toString())).hasToString(ADA.toString());
    assertThatIllegalArgumentException().isThrownBy(() -> ProjectId.parse("12 Elm Street"));
  }

  @Test
  void moneyOfAnotherCurrencyDoesNotAddUp() {
    Money dollars = new Money(2900, Currency.getInstance("USD"));

    assertThat(dollars.plus(new Money(100, Currency.getInstance("USD"))).cents()).isEqualTo(3000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dollars.plus(new Money(1, Currency.getInstance("EUR"))));
    assertThatThrownBy(() -> new Money(Long.MAX_VALUE, Currency.getInstance("USD")).plus(dollars))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void microDollarsKeepEveryDecimal() {
    assertThat(MicroDollars.ofDollars("0.0035").value()).isEqualTo(3500);
    assertThat(new MicroDollars(3500).dollars()).isEqualByComparingTo("0.0035");
    assertThatThrownBy(() -> MicroDollars.ofDollars("0.0000001"))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void aCursorIsReadAsItIsWritten() {
    Cursor cursor = new Cursor(NOON, ADA.value());

    assertThat(Cursor.decode(cursor.encode())).isEqualTo(cursor);
    assertThat(
            Cursor.decode(new Cursor(Instant.parse("1969-12-31T23:59:59.5Z"), ADA.value()).encode())
                .at())
        .isEqualTo(Instant.parse("1969-12-31T23:59:59.5Z"));
    assertThatIllegalArgumentException().isThrownBy(() -> Cursor.decode("AAAA"));
    assertThatIllegalArgumentException().isThrownBy(() -> Cursor.decode("no cursor"));
  }

  @Test
  void aPageKeepsWhereItGoesOn() {
    Optional<Cursor> next = Optional.of(new Cursor(NOON, ADA.value()));

    assertThat(new Page<>(List.of(1, 2), next).map(n -> n * 2))
        .isEqualTo(new Page<>(List.of(2, 4), next));
    assertThat(PageRequest.first().limit()).isEqualTo(50);
    assertThatIllegalArgumentException().isThrownBy(() -> new PageRequest(0, Optional.empty()));
    assertThatIllegalArgumentException().isThrownBy(() -> new PageRequest(101, Optional.empty()));
  }

  @Test
  void onlyThreePhasesAreEnds() {
    assertThat(java.util.Arrays.stream(Phase.values()).filter(Phase::isEnd))
        .containsExactly(Phase.READY, Phase.ERROR, Phase.CANCELED);
    assertThat(java.util.Arrays.stream(Phase.values()).filter(Phase::isRunning))
        .containsExactly(Phase.READING, Phase.STAGING, Phase.FINISHING);
  }
}
