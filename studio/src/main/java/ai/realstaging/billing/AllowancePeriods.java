package ai.realstaging.billing;

import static ai.realstaging.schema.Tables.ALLOWANCE_PERIOD;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.schema.tables.records.AllowancePeriodRecord;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.DSLContext;

/// Opens the periods that images are counted in. Who chooses another term begins a new paid period
/// inside the old one and is credited for the rest of it, in money: the same share of the images
/// that were used in it comes along, so that nobody has two allowances for one price.
final class AllowancePeriods {

  private final DSLContext sql;

  AllowancePeriods(DSLContext sql) {
    this.sql = sql;
  }

  /// Makes the row of the standing's period where it is missing; how many images came along into
  /// it.
  int open(AccountId account, Standing standing) {
    Period period = standing.period();
    int made =
        sql.insertInto(ALLOWANCE_PERIOD)
            .set(ALLOWANCE_PERIOD.ACCOUNT_ID, account.value())
            .set(ALLOWANCE_PERIOD.PERIOD_START, Subscriptions.utc(period.start()))
            .set(ALLOWANCE_PERIOD.PERIOD_END, Subscriptions.utc(period.end()))
            .set(ALLOWANCE_PERIOD.SUBSCRIPTION_ID, paidBy(standing).orElse(null))
            .onConflictDoNothing()
            .execute();
    if (made == 0) {
      return 0;
    }
    int carried = carried(account, standing);
    sql.update(ALLOWANCE_PERIOD)
        .set(ALLOWANCE_PERIOD.SPENT, carried)
        .where(
            ALLOWANCE_PERIOD.ACCOUNT_ID.eq(account.value()),
            ALLOWANCE_PERIOD.PERIOD_START.eq(Subscriptions.utc(period.start())))
        .execute();
    return carried;
  }

  /// How many images come along into the standing's period. Only those of the same subscription: a
  /// free month was not credited, nor was a subscription that was ended.
  int carried(AccountId account, Standing standing) {
    OffsetDateTime start = Subscriptions.utc(standing.period().start());
    return paidBy(standing).stream()
        .flatMap(
            subscription ->
                sql
                    .selectFrom(ALLOWANCE_PERIOD)
                    .where(
                        ALLOWANCE_PERIOD.ACCOUNT_ID.eq(account.value()),
                        ALLOWANCE_PERIOD.SUBSCRIPTION_ID.eq(subscription),
                        ALLOWANCE_PERIOD.PERIOD_START.lt(start),
                        ALLOWANCE_PERIOD.PERIOD_END.gt(start))
                    .orderBy(ALLOWANCE_PERIOD.PERIOD_START.desc())
                    .limit(1)
                    .fetchOptional()
                    .stream())
        .mapToInt(old -> share(old, start))
        .sum();
  }

  /// Rounded up: two changes within a minute carry everything.
  private static int share(AllowancePeriodRecord old, OffsetDateTime start) {
    long whole = old.getPeriodEnd().toEpochSecond() - old.getPeriodStart().toEpochSecond();
    long left = old.getPeriodEnd().toEpochSecond() - start.toEpochSecond();
    return Math.toIntExact(Math.ceilDiv(old.getSpent() * left, whole));
  }

  private static Optional<String> paidBy(Standing standing) {
    return standing
        .subscription()
        .filter(one -> standing.isSubscribed())
        .map(one -> one.id().value());
  }
}
