package ai.realstaging.billing;

import static ai.realstaging.schema.Tables.ALLOWANCE_ENTRY;
import static ai.realstaging.schema.Tables.ALLOWANCE_PERIOD;
import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.account.Account;
import ai.realstaging.account.AccountsFor;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.testkit.Cast;
import ai.realstaging.testkit.SettableClock;
import ai.realstaging.testkit.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AllowanceAuditTest {

  private final TestDatabase database = TestDatabase.open();
  private final SettableClock clock = SettableClock.atNoon();
  private final Allowance allowance = BillingFor.allowance(database, clock, BillingFor.SELLING);
  private final AllowanceAudit audit =
      new AllowanceAudit(database.sql(), database.transactions(), clock);
  private final Account ada = AccountsFor.database(database, clock).seen(Cast.ADA);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void booksThatAddUpAreLeftAlone() {
    spend();

    assertThat(audit.addUp()).isZero();
    assertThat(allowance.entries(ada)).hasSize(1);
  }

  @Test
  void aNumberThatIsNotTheSumIsPutRightAndAnEntrySaysSo() {
    spend();
    database.sql().update(ALLOWANCE_PERIOD).set(ALLOWANCE_PERIOD.SPENT, 7).execute();

    assertThat(audit.addUp()).isEqualTo(1);

    assertThat(allowance.usage(ada).used()).isEqualTo(1);
    assertThat(allowance.entries(ada))
        .filteredOn(entry -> entry.kind() == LedgerEntry.Kind.ADJUST)
        .singleElement()
        .extracting(LedgerEntry::reason)
        .isEqualTo(Optional.of("the books said 7, the entries 1"));
    assertThat(audit.addUp()).isZero();
  }

  @Test
  void lostReservesDoNotLeaveANegativeSum() {
    ImageId image = spend();
    database.transactions().executeWithoutResult(s -> allowance.refund(image, "lost"));
    database.sql().deleteFrom(ALLOWANCE_ENTRY).where(ALLOWANCE_ENTRY.KIND.eq("RESERVE")).execute();

    assertThat(audit.addUp()).isEqualTo(1);

    assertThat(allowance.usage(ada).used()).isZero();
    assertThat(audit.addUp()).isZero();
  }

  @Test
  void aReserveWithoutAnEndIsListedOnceItIsOld() {
    ImageId image = spend();
    ImageId ended = spend();
    settle(ended);

    assertThat(audit.openSince(clock.instant(), Optional.empty(), 10)).isEmpty();
    clock.advance(Duration.ofHours(1));
    assertThat(audit.openSince(clock.instant(), Optional.empty(), 10)).containsExactly(image);
  }

  @Test
  void reservesAreListedPageByPage() {
    List<ImageId> all = List.of(spend(), spend(), spend());
    clock.advance(Duration.ofHours(1));

    List<ImageId> first = audit.openSince(clock.instant(), Optional.empty(), 2);
    List<ImageId> second = audit.openSince(clock.instant(), Optional.of(first.getLast()), 2);

    assertThat(first).hasSize(2);
    assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
    assertThat(all).containsAll(first).containsAll(second);
  }

  @Test
  void aPeriodWhoseRowWasLostIsFoundAndMadeAnew() {
    spend();
    settle(spend());
    database.sql().deleteFrom(ALLOWANCE_PERIOD).execute();
    assertThat(allowance.usage(ada).used()).isZero();

    assertThat(audit.addUp()).isEqualTo(1);

    assertThat(allowance.usage(ada).used()).isEqualTo(2);
    assertThat(audit.addUp()).isZero();
  }

  @Test
  void imagesAreGivenBackByHandButNeverMoreThanWereTaken() {
    settle(spend());
    settle(spend());

    assertThat(adjust(-3)).isFalse();
    assertThat(adjust(-2)).isTrue();

    assertThat(allowance.usage(ada).used()).isZero();
    assertThat(audit.addUp()).isZero();
  }

  @Test
  void whatIsInWorkIsNotGivenBackByHandSoThatItCanEnd() {
    ImageId running = spend();
    ImageId failing = spend();
    settle(spend());

    assertThat(adjust(-2)).isFalse();
    assertThat(adjust(-1)).isTrue();

    database.transactions().executeWithoutResult(s -> allowance.refund(failing, "no_floor"));
    settle(running);
    assertThat(allowance.usage(ada).used()).isEqualTo(1);
    assertThat(audit.addUp()).isZero();
  }

  private void settle(ImageId image) {
    database.transactions().executeWithoutResult(s -> allowance.settle(image));
  }

  private boolean adjust(int images) {
    return Boolean.TRUE.equals(
        database.transactions().execute(s -> allowance.adjust(ada, images, "a kindness")));
  }

  private ImageId spend() {
    ImageId image = ImageId.next(clock);
    database.transactions().executeWithoutResult(s -> allowance.spend(ada, image));
    return image;
  }
}
