package ai.realstaging.billing;

import static ai.realstaging.schema.Tables.ALLOWANCE_ENTRY;
import static ai.realstaging.schema.Tables.ALLOWANCE_PERIOD;

import ai.realstaging.account.Account;
import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.schema.tables.records.AllowanceEntryRecord;
import ai.realstaging.schema.tables.records.AllowancePeriodRecord;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The ledger of what may be staged. `spend`, `settle` and `refund` take part in the caller's
/// transaction and refuse to run without one; parallel requests of one account wait for each other
/// at its period's row, so it cannot be oversold.
@Component
public class Allowance {

  private static final String CARRIED =
      "carried over from the period that the change of plan cut short";

  private final DSLContext sql;
  private final AllowancePeriods periods;
  private final Standings standings;
  private final Plans plans;
  private final InstantSource clock;

  Allowance(DSLContext sql, Standings standings, Plans plans, InstantSource clock) {
    this.sql = sql;
    this.periods = new AllowancePeriods(sql);
    this.standings = standings;
    this.plans = plans;
    this.clock = clock;
  }

  /// Reserves one image of the account's current period for `image`.
  @Transactional(propagation = Propagation.MANDATORY)
  public Spending spend(Account account, ImageId image) {
    Standing standing = standings.held(account);
    Plan plan = standing.plan();
    Period period = standing.period();
    open(account, standing);
    Optional<Integer> spent =
        sql.update(ALLOWANCE_PERIOD)
            .set(ALLOWANCE_PERIOD.SPENT, ALLOWANCE_PERIOD.SPENT.plus(1))
            .where(
                ALLOWANCE_PERIOD.ACCOUNT_ID.eq(account.id().value()),
                ALLOWANCE_PERIOD.PERIOD_START.eq(Subscriptions.utc(period.start())),
                ALLOWANCE_PERIOD.SPENT.lt(plan.monthlyImages()))
            .returning(ALLOWANCE_PERIOD.SPENT)
            .fetchOptional(ALLOWANCE_PERIOD.SPENT);
    if (spent.isEmpty()) {
      return new Spending.Spent(plan.monthlyImages(), period.end(), plans.larger(plan));
    }
    int round = lastReserve(image).map(r -> r.getRound() + 1).orElse(0);
    append(
        account.id(),
        image,
        round,
        LedgerEntry.Kind.RESERVE,
        Subscriptions.utc(period.start()),
        1,
        null);
    return new Spending.Granted(plan.monthlyImages() - spent.get(), plan);
  }

  /// The image is ready: what was reserved is used.
  @Transactional(propagation = Propagation.MANDATORY)
  public void settle(ImageId image) {
    AllowanceEntryRecord reserve = lastReserve(image).orElseThrow();
    append(
        new AccountId(reserve.getAccountId()),
        image,
        reserve.getRound(),
        LedgerEntry.Kind.SETTLE,
        reserve.getPeriodStart(),
        0,
        null);
  }

  /// The image did not become ready: what was reserved is given back, to the period that it came
  /// from.
  @Transactional(propagation = Propagation.MANDATORY)
  public void refund(ImageId image, String reason) {
    AllowanceEntryRecord reserve = lastReserve(image).orElseThrow();
    append(
        new AccountId(reserve.getAccountId()),
        image,
        reserve.getRound(),
        LedgerEntry.Kind.REFUND,
        reserve.getPeriodStart(),
        -1,
        reason);
    sql.update(ALLOWANCE_PERIOD)
        .set(ALLOWANCE_PERIOD.SPENT, ALLOWANCE_PERIOD.SPENT.minus(1))
        .where(
            ALLOWANCE_PERIOD.ACCOUNT_ID.eq(reserve.getAccountId()),
            ALLOWANCE_PERIOD.PERIOD_START.eq(reserve.getPeriodStart()))
        .execute();
  }

  public Usage usage(Account account) {
    Standing standing = standings.of(account);
    OffsetDateTime start = Subscriptions.utc(standing.period().start());
    int used =
        sql.select(ALLOWANCE_PERIOD.SPENT)
            .from(ALLOWANCE_PERIOD)
            .where(
                ALLOWANCE_PERIOD.ACCOUNT_ID.eq(account.id().value()),
                ALLOWANCE_PERIOD.PERIOD_START.eq(start))
            .fetchOptional(ALLOWANCE_PERIOD.SPENT)
            .orElseGet(() -> periods.carried(account.id(), standing));
    return new Usage(standing, used, running(account, start), plans.larger(standing.plan()));
  }

  /// The account's entries of the current period, oldest first.
  public List<LedgerEntry> entries(Account account) {
    return sql.selectFrom(ALLOWANCE_ENTRY)
        .where(
            ALLOWANCE_ENTRY.ACCOUNT_ID.eq(account.id().value()),
            ALLOWANCE_ENTRY.PERIOD_START.eq(
                Subscriptions.utc(standings.of(account).period().start())))
        .orderBy(ALLOWANCE_ENTRY.CREATED_AT, ALLOWANCE_ENTRY.IMAGE_ID, ALLOWANCE_ENTRY.ROUND)
        .fetch(LedgerEntry::read);
  }

  /// Gives images back, or takes some more, by hand. Never more are given back than were taken in
  /// the period and are not in work: then nothing is written, and it is false. What is in work is
  /// given back by its own end, which could not be written if the hand had been faster.
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean adjust(Account account, int images, String reason) {
    Standing standing = standings.held(account);
    OffsetDateTime start = Subscriptions.utc(standing.period().start());
    open(account, standing);
    // held first and counted then: a reserve of this moment is in both numbers
    Optional<AllowancePeriodRecord> period =
        sql.selectFrom(ALLOWANCE_PERIOD)
            .where(
                ALLOWANCE_PERIOD.ACCOUNT_ID.eq(account.id().value()),
                ALLOWANCE_PERIOD.PERIOD_START.eq(start))
            .forUpdate()
            .fetchOptional();
    int least = running(account, start);
    if (period.filter(row -> row.getSpent() + images >= least).isEmpty()) {
      return false;
    }
    period.get().setSpent(period.get().getSpent() + images);
    period.get().update();
    append(account.id(), ImageId.next(clock), 0, LedgerEntry.Kind.ADJUST, start, images, reason);
    return true;
  }

  private void open(Account account, Standing standing) {
    int carried = periods.open(account.id(), standing);
    if (carried > 0) {
      append(
          account.id(),
          ImageId.next(clock),
          0,
          LedgerEntry.Kind.ADJUST,
          Subscriptions.utc(standing.period().start()),
          carried,
          CARRIED);
    }
  }

  private int running(Account account, OffsetDateTime start) {
    return sql.fetchCount(
        ALLOWANCE_ENTRY,
        ALLOWANCE_ENTRY
            .ACCOUNT_ID
            .eq(account.id().value())
            .and(ALLOWANCE_ENTRY.PERIOD_START.eq(start))
            .and(AllowanceAudit.OPEN));
  }

  private Optional<AllowanceEntryRecord> lastReserve(ImageId image) {
    return sql.selectFrom(ALLOWANCE_ENTRY)
        .where(
            ALLOWANCE_ENTRY.IMAGE_ID.eq(image.value()),
            ALLOWANCE_ENTRY.KIND.eq(LedgerEntry.Kind.RESERVE.name()))
        .orderBy(ALLOWANCE_ENTRY.ROUND.desc())
        .limit(1)
        .fetchOptional();
  }

  private void append(
      AccountId account,
      ImageId image,
      int round,
      LedgerEntry.Kind kind,
      OffsetDateTime periodStart,
      int amount,
      @Nullable String reason) {
    sql.insertInto(ALLOWANCE_ENTRY)
        .set(ALLOWANCE_ENTRY.IMAGE_ID, image.value())
        .set(ALLOWANCE_ENTRY.ROUND, round)
        .set(ALLOWANCE_ENTRY.KIND, kind.name())
        .set(ALLOWANCE_ENTRY.ACCOUNT_ID, account.value())
        .set(ALLOWANCE_ENTRY.PERIOD_START, periodStart)
        .set(ALLOWANCE_ENTRY.AMOUNT, amount)
        .set(ALLOWANCE_ENTRY.REASON, reason)
        .set(ALLOWANCE_ENTRY.CREATED_AT, Subscriptions.utc(clock.instant()))
        .execute();
  }
}
