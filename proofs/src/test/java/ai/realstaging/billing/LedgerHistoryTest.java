package ai.realstaging.billing;

import static ai.realstaging.schema.Tables.ALLOWANCE_ENTRY;
import static ai.realstaging.schema.Tables.ALLOWANCE_PERIOD;
import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.account.Account;
import ai.realstaging.account.AccountsFor;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.payment.SubscriptionStatus;
import ai.realstaging.payment.Term;
import ai.realstaging.testkit.Cast;
import ai.realstaging.testkit.SettableClock;
import ai.realstaging.testkit.TestDatabase;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Ten thousand steps of eight threads on three accounts: images are made, become ready, fail, are
/// started again, are deleted with or without their end, are given back or taken by hand, while
/// plans, periods and payments change under them and the books are looked over.
class LedgerHistoryTest {

  private static final int THREADS = 8;
  private static final int STEPS = 10_000;
  private static final List<SubscriptionStatus> STATUSES =
      List.of(
          SubscriptionStatus.ACTIVE,
          SubscriptionStatus.ACTIVE,
          SubscriptionStatus.PAST_DUE,
          SubscriptionStatus.UNPAID,
          SubscriptionStatus.PAUSED);

  private final TestDatabase database = TestDatabase.open();
  private final SettableClock clock = SettableClock.atNoon();
  private final Allowance allowance = BillingFor.allowance(database, clock, BillingFor.SELLING);
  private final Subscriptions subscriptions = new Subscriptions(database.sql());
  private final AllowanceAudit audit =
      new AllowanceAudit(database.sql(), database.transactions(), clock);
  private final List<Account> accounts = List.of(account("ada"), account("bo"), account("cy"));
  private final AtomicInteger told = new AtomicInteger();
  private final Map<Account, AtomicInteger> settled = new ConcurrentHashMap<>();
  private final Map<Account, AtomicInteger> open = new ConcurrentHashMap<>();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theBooksAddUpAfterAnyHistory() throws Exception {
    List<Callable<Boolean>> lives =
        IntStream.range(0, THREADS).<Callable<Boolean>>mapToObj(n -> () -> live(n)).toList();
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<Boolean> one : threads.invokeAll(lives)) {
        assertThat(one.get()).isTrue();
      }
    }

    for (Account account : accounts) {
      int spent = spent(account);
      int byHand = entries(account, LedgerEntry.Kind.ADJUST);
      assertThat(spent)
          .as("used by %s", account.subject())
          .isEqualTo(count(settled, account).get() + count(open, account).get() + byHand);
      assertThat(entries(account, LedgerEntry.Kind.values())).isEqualTo(spent);
      assertThat(database.sql().fetchCount(ALLOWANCE_PERIOD, of(account)))
          .as("periods of %s", account.subject())
          .isGreaterThan(3);
    }
    assertThat(audit.addUp()).isZero();
  }

  private boolean live(int number) {
    Random random = new Random(number);
    Account account = accounts.get(number % accounts.size());
    Deque<ImageId> running = new ArrayDeque<>();
    Deque<ImageId> failed = new ArrayDeque<>();
    for (int step = 0; step < STEPS / THREADS; step++) {
      switch (random.nextInt(16)) {
        case 0, 1, 2, 3, 4 -> spend(account, ImageId.next(clock), running);
        case 5 -> {
          if (!failed.isEmpty()) {
            spend(account, failed.pop(), running);
          }
        }
        case 6, 7 -> {
          if (!running.isEmpty() && random.nextInt(4) == 0) {
            end(running.pop(), account, true);
          }
        }
        case 8, 9, 10 -> {
          if (!running.isEmpty()) {
            ImageId image = running.pop();
            end(image, account, false);
            failed.push(image);
          }
        }
        // deleted: its end is written and it is not started again; one that had ended is forgotten
        case 11 -> {
          if (!running.isEmpty()) {
            end(running.pop(), account, false);
          }
          failed.poll();
        }
        case 12 -> adjust(account, random);
        case 13 -> {
          if (random.nextInt(10) == 0) {
            assertThat(audit.addUp()).as("periods put right").isZero();
          }
        }
        default -> changePlan(account, random);
      }
    }
    return true;
  }

  private void spend(Account account, ImageId image, Deque<ImageId> running) {
    Spending answer =
        database
            .transactions()
            .execute(
                status -> {
                  Spending given = allowance.spend(account, image);
                  // the plan is held while the transaction lasts, so the limit is that of now
                  if (given instanceof Spending.Granted granted
                      && takenBeside(image) > granted.plan().monthlyImages()) {
                    throw new AssertionError("oversold");
                  }
                  return given;
                });
    if (answer instanceof Spending.Granted) {
      count(open, account).incrementAndGet();
      running.push(image);
    }
  }

  private void end(ImageId image, Account account, boolean ready) {
    database
        .transactions()
        .executeWithoutResult(
            status -> {
              if (ready) {
                allowance.settle(image);
              } else {
                allowance.refund(image, "staging_timeout");
              }
            });
    count(open, account).decrementAndGet();
    if (ready) {
      count(settled, account).incrementAndGet();
    }
  }

  private void adjust(Account account, Random random) {
    int images = random.nextBoolean() ? 1 : -1;
    database
        .transactions()
        .executeWithoutResult(status -> allowance.adjust(account, images, "a kindness"));
  }

  /// Periods overlap, as they do when another term is chosen, so that images come along.
  private void changePlan(Account account, Random random) {
    String begun = "2026-11-%02dT00:00:00Z".formatted(1 + 3 * random.nextInt(5));
    Paid paid =
        Paid.pro(begun, begun.replace("-11-", "-12-"))
            .named("sub_" + account.subject())
            .is(STATUSES.get(random.nextInt(STATUSES.size())));
    Paid chosen = random.nextBoolean() ? paid : paid.costs("price_business_month", Term.MONTH);
    int number = told.incrementAndGet();
    database
        .transactions()
        .executeWithoutResult(
            status ->
                subscriptions.tell(
                    account.id(),
                    chosen.told(),
                    Told.byEvent(
                        Instant.parse("2026-11-01T00:00:00Z").plusSeconds(number),
                        1,
                        "evt_" + number)));
  }

  private int spent(Account account) {
    return database
        .sql()
        .select(DSL.coalesce(DSL.sum(ALLOWANCE_PERIOD.SPENT), DSL.zero()))
        .from(ALLOWANCE_PERIOD)
        .where(of(account))
        .fetchSingle()
        .value1()
        .intValue();
  }

  /// What the entries of the period say that the image was last reserved in.
  private int takenBeside(ImageId image) {
    return database
        .sql()
        .resultQuery(
            "select sum(e.amount) from allowance_entry e join allowance_entry r"
                + " using (account_id, period_start) where r.image_id = ? and r.kind = 'RESERVE'"
                + " and r.round = (select max(round) from allowance_entry where image_id = ?)",
            image.value(),
            image.value())
        .fetchSingle(0, Integer.class);
  }

  private static Condition of(Account account) {
    return ALLOWANCE_PERIOD.ACCOUNT_ID.eq(account.id().value());
  }

  private int entries(Account account, LedgerEntry.Kind... kinds) {
    return database
        .sql()
        .select(DSL.coalesce(DSL.sum(ALLOWANCE_ENTRY.AMOUNT), DSL.zero()))
        .from(ALLOWANCE_ENTRY)
        .where(
            ALLOWANCE_ENTRY.ACCOUNT_ID.eq(account.id().value()),
            ALLOWANCE_ENTRY.KIND.in(Stream.of(kinds).map(LedgerEntry.Kind::name).toList()))
        .fetchSingle()
        .value1()
        .intValue();
  }

  private static AtomicInteger count(Map<Account, AtomicInteger> counts, Account account) {
    return counts.computeIfAbsent(account, first -> new AtomicInteger());
  }

  private Account account(String name) {
    return AccountsFor.database(database, clock).seen(Cast.subject(name));
  }
}
