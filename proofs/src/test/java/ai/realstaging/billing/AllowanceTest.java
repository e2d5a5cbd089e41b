package ai.realstaging.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.realstaging.account.Account;
import ai.realstaging.account.AccountsFor;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.testkit.Cast;
import ai.realstaging.testkit.SettableClock;
import ai.realstaging.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;

class AllowanceTest {

  private final TestDatabase database = TestDatabase.open();
  private final SettableClock clock = SettableClock.atNoon();
  private final Plans plans = BillingFor.plans(database, clock, BillingFor.SELLING);
  private final Allowance allowance = BillingFor.allowance(database, clock, BillingFor.SELLING);
  private final Account ada = AccountsFor.database(database, clock).seen(Cast.ADA);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theEleventhImageOfAMonthIsNotGranted() {
    for (int left = 9; left >= 0; left--) {
      assertThat(spend(image())).isEqualTo(new Spending.Granted(left, plans.free()));
    }

    assertThat(spend(image()))
        .isEqualTo(
            new Spending.Spent(10, Instant.parse("2026-12-01T00:00:00Z"), plans.find("pro")));
    assertThat(allowance.usage(ada).remaining()).isZero();
    clock.set(Instant.parse("2026-12-01T00:00:00Z"));
    assertThat(spend(image())).isEqualTo(new Spending.Granted(9, plans.free()));
  }

  @Test
  void fortyRequestsAtOnceDoNotOversell() throws Exception {
    List<Callable<Spending>> rush =
        IntStream.range(0, 40).<Callable<Spending>>mapToObj(i -> () -> spend(image())).toList();
    int granted = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Spending> answer : threads.invokeAll(rush)) {
        granted += answer.get() instanceof Spending.Granted ? 1 : 0;
      }
    }

    assertThat(granted).isEqualTo(10);
    assertThat(allowance.usage(ada).used()).isEqualTo(10);
    assertThat(sum()).isEqualTo(10);
  }

  @Test
  void whatIsGivenBackCanBeSpentAgainAndIsGivenBackOnce() {
    ImageId image = image();
    spend(image);
    refund(image);

    assertThat(allowance.usage(ada).used()).isZero();
    assertThatThrownBy(() -> refund(image)).isInstanceOf(DuplicateKeyException.class);
    assertThatThrownBy(() -> settle(image)).isInstanceOf(DuplicateKeyException.class);
    assertThat(allowance.usage(ada).used()).isZero();
  }

  @Test
  void whatIsUsedIsNeverGivenBack() {
    ImageId image = image();
    spend(image);
    settle(image);

    assertThatThrownBy(() -> refund(image)).isInstanceOf(DuplicateKeyException.class);
    assertThat(allowance.usage(ada).used()).isEqualTo(1);
  }

  @Test
  void aRefundGoesToTheMonthThatPaid() {
    ImageId image = image();
    spend(image);
    clock.set(Instant.parse("2026-12-02T00:00:00Z"));
    spend(image());
    refund(image);

    assertThat(allowance.usage(ada).used()).isEqualTo(1);
    clock.set(Instant.parse("2026-11-30T00:00:00Z"));
    assertThat(allowance.usage(ada).used()).isZero();
  }

  @Test
  void eachRoundOfAnImageHasItsOwnLines() {
    ImageId image = image();
    spend(image);
    refund(image);
    spend(image);
    settle(image);

    assertThat(allowance.entries(ada))
        .extracting(LedgerEntry::round, LedgerEntry::kind, LedgerEntry::amount)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(0, LedgerEntry.Kind.RESERVE, 1),
            org.assertj.core.groups.Tuple.tuple(0, LedgerEntry.Kind.REFUND, -1),
            org.assertj.core.groups.Tuple.tuple(1, LedgerEntry.Kind.RESERVE, 1),
            org.assertj.core.groups.Tuple.tuple(1, LedgerEntry.Kind.SETTLE, 0));
  }

  @Test
  void nothingIsWrittenOutsideATransactionOfTheCaller() {
    database
        .transactions()
        .executeWithoutResult(
            status -> {
              allowance.spend(ada, image());
              status.setRollbackOnly();
            });

    assertThat(allowance.usage(ada).used()).isZero();
    assertThat(allowance.entries(ada)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aRandomHistoryAlwaysAddsUp(long seed) {
    Random random = new Random(seed);
    List<ImageId> open = new java.util.ArrayList<>();
    int settled = 0;
    for (int step = 0; step < 120; step++) {
      if (open.isEmpty() || random.nextInt(3) == 0) {
        ImageId image = image();
        if (spend(image) instanceof Spending.Granted) {
          open.add(image);
        }
      } else {
        ImageId image = open.remove(random.nextInt(open.size()));
        if (settled < 6 && random.nextBoolean()) {
          settle(image);
          settled++;
        } else {
          refund(image);
        }
      }
      assertThat(allowance.usage(ada).used())
          .isEqualTo(settled + open.size())
          .isLessThanOrEqualTo(10);
      assertThat(sum()).isEqualTo(settled + open.size());
    }
  }

  @Test
  void anInstallationWithoutAFreePlanDoesNotStart() {
    BillingSettings none =
        new BillingSettings(
            10,
            false,
            Duration.ofDays(7),
            Duration.ofDays(3),
            List.of(new BillingSettings.PlanSetting("pro", "Pro", 1, null, 1, 1, 1)),
            null);
    assertThatThrownBy(() -> BillingFor.plans(database, clock, none)).hasMessageContaining("free");
    assertThat(allowance.usage(ada).plan().monthlyImages()).isEqualTo(10);
    assertThat(plans.all()).extracting(Plan::code).containsExactly("free", "pro", "business");
  }

  private ImageId image() {
    return ImageId.next(clock);
  }

  private Spending spend(ImageId image) {
    return database.transactions().execute(status -> allowance.spend(ada, image));
  }

  private void settle(ImageId image) {
    database.transactions().executeWithoutResult(status -> allowance.settle(image));
  }

  private void refund(ImageId image) {
    database.transactions().executeWithoutResult(status -> allowance.refund(image, "test"));
  }

  private int sum() {
    return allowance.entries(ada).stream().mapToInt(LedgerEntry::amount).sum();
  }
}
