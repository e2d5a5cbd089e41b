package ai.realstaging.billing;

import static ai.realstaging.schema.Tables.ALLOWANCE_ENTRY;
import static ai.realstaging.schema.Tables.ALLOWANCE_PERIOD;

import ai.realstaging.account.Account;
import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.schema.tables.records.AllowanceEntryRecord;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The ledger of what may be staged. `spend`, `settle` and `refund` take part in the caller's
/// transaction
/// and refuse to run without one; parallel requests of one account wait for each other at its
/// period's
/// row, so it cannot be oversold.
@Component
public class Allowance {

  private final DSLContext sql;
  private final Plans plans;
  private final InstantSource clock;

  Allowance(DSLContext sql, Plans plans, InstantSource clock) {
    this.sql = sql;
    this.plans = plans;
    this.clock = clock;
  }

  /// Reserves one image of the account's current period for `image`.
  @Transactional(propagation = Propagation.MANDATORY)
  public Spending spend(Account account, ImageId image) {
    Plan plan = plans.of(account);
    Period period = Period.monthOf(clock.instant());
    sql.insertInto(ALLOWANCE_PERIOD)
        .set(ALLOWANCE_PERIOD.ACCOUNT_ID, account.id().value())
        .set(ALLOWANCE_PERIOD.PERIOD_START, utc(period.start()))
        .set(ALLOWANCE_PERIOD.PERIOD_END, utc(period.end()))
        .onConflictDoNothing()
        .execute();
    Optional<Integer> spent =
        sql.update(ALLOWANCE_PERIOD)
            .set(ALLOWANCE_PERIOD.SPENT, ALLOWANCE_PERIOD.SPENT.plus(1))
            .where(
                ALLOWANCE_PERIOD.ACCOUNT_ID.eq(account.id().value()),
                ALLOWANCE_PERIOD.PERIOD_START.eq(utc(period.start())),
                ALLOWANCE_PERIOD.SPENT.lt(plan.monthlyImages()))
            .returning(ALLOWANCE_PERIOD.SPENT)
            .fetchOptional(ALLOWANCE_PERIOD.SPENT);
    if (spent.isEmpty()) {
      return new Spending.Spent(plan.monthlyImages(), period.end());
    }
    int round = lastReserve(image).map(r -> r.getRound() + 1).orElse(0);
    append(account.id(), image, round, LedgerEntry.Kind.RESERVE, utc(period.start()), 1, null);
    return new Spending.Granted(plan.monthlyImages() - spent.get());
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
    Period period = Period.monthOf(clock.instant());
    int used =
        sql.select(ALLOWANCE_PERIOD.SPENT)
            .from(ALLOWANCE_PERIOD)
            .where(
                ALLOWANCE_PERIOD.ACCOUNT_ID.eq(account.id().value()),
                ALLOWANCE_PERIOD.PERIOD_START.eq(utc(period.start())))
            .fetchOptional(ALLOWANCE_PERIOD.SPENT)
            .orElse(0);
    return new Usage(plans.of(account), period, used, false);
  }

  /// The account's entries of the current period, oldest first.
  public List<LedgerEntry> entries(Account account) {
    return sql.selectFrom(ALLOWANCE_ENTRY)
        .where(
            ALLOWANCE_ENTRY.ACCOUNT_ID.eq(account.id().value()),
            ALLOWANCE_ENTRY.PERIOD_START.eq(utc(Period.monthOf(clock.instant()).start())))
        .orderBy(ALLOWANCE_ENTRY.CREATED_AT, ALLOWANCE_ENTRY.IMAGE_ID, ALLOWANCE_ENTRY.ROUND)
        .fetch(
            row ->
                new LedgerEntry(
                    new ImageId(row.getImageId()),
                    row.getRound(),
                    LedgerEntry.Kind.valueOf(row.getKind()),
                    row.getAmount(),
                    Optional.ofNullable(row.getReason()),
                    row.getCreatedAt().toInstant()));
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
        .set(ALLOWANCE_ENTRY.CREATED_AT, utc(clock.instant()))
        .execute();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
