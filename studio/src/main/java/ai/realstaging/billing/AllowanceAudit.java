package ai.realstaging.billing;

import static ai.realstaging.schema.Tables.ALLOWANCE_ENTRY;
import static ai.realstaging.schema.Tables.ALLOWANCE_PERIOD;

import ai.realstaging.kernel.ImageId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Looks whether the books add up and writes what is missing. The entries are the truth, the
/// period's number is their sum; a number that was not is put right and an entry of no amount says
/// so. What only the images can tell, reserves whose image has ended, is listed for their room.
@Component
public class AllowanceAudit {

  /// A reserve that nothing has ended yet.
  static final Condition OPEN =
      ALLOWANCE_ENTRY
          .KIND
          .eq(LedgerEntry.Kind.RESERVE.name())
          .and(
              DSL.notExists(
                  DSL.selectOne()
                      .from(ALLOWANCE_ENTRY.as("ending"))
                      .where(
                          ALLOWANCE_ENTRY.as("ending").IMAGE_ID.eq(ALLOWANCE_ENTRY.IMAGE_ID),
                          ALLOWANCE_ENTRY.as("ending").ROUND.eq(ALLOWANCE_ENTRY.ROUND),
                          ALLOWANCE_ENTRY
                              .as("ending")
                              .KIND
                              .in(
                                  LedgerEntry.Kind.SETTLE.name(),
                                  LedgerEntry.Kind.REFUND.name()))));

  private final DSLContext sql;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  AllowanceAudit(DSLContext sql, TransactionOperations transactions, InstantSource clock) {
    this.sql = sql;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Puts every period right whose number is not the sum of its entries, also one whose row was
  /// lost; how many there were.
  public int addUp() {
    var sum = DSL.sum(ALLOWANCE_ENTRY.AMOUNT).as("sum");
    var sums =
        sql.select(ALLOWANCE_ENTRY.ACCOUNT_ID, ALLOWANCE_ENTRY.PERIOD_START, sum)
            .from(ALLOWANCE_ENTRY)
            .groupBy(ALLOWANCE_ENTRY.ACCOUNT_ID, ALLOWANCE_ENTRY.PERIOD_START)
            .asTable("sums");
    var account = DSL.coalesce(ALLOWANCE_PERIOD.ACCOUNT_ID, sums.field(ALLOWANCE_ENTRY.ACCOUNT_ID));
    var start =
        DSL.coalesce(ALLOWANCE_PERIOD.PERIOD_START, sums.field(ALLOWANCE_ENTRY.PERIOD_START));
    var wrong =
        sql.select(account, start)
            .from(ALLOWANCE_PERIOD)
            .fullJoin(sums)
            .on(
                ALLOWANCE_PERIOD.ACCOUNT_ID.eq(sums.field(ALLOWANCE_ENTRY.ACCOUNT_ID)),
                ALLOWANCE_PERIOD.PERIOD_START.eq(sums.field(ALLOWANCE_ENTRY.PERIOD_START)))
            .where(
                DSL.coalesce(ALLOWANCE_PERIOD.SPENT, 0)
                    .cast(BigDecimal.class)
                    .ne(DSL.coalesce(sums.field(sum), BigDecimal.ZERO)))
            .fetch();
    return (int) wrong.stream().filter(row -> putRight(row.value1(), row.value2())).count();
  }

  /// Images of reserves that are older than this and have no ending, a page at a time.
  ///
  /// @param after the last of the page before
  public List<ImageId> openSince(Instant before, Optional<ImageId> after, int most) {
    return sql.select(ALLOWANCE_ENTRY.IMAGE_ID)
        .from(ALLOWANCE_ENTRY)
        .where(
            OPEN,
            ALLOWANCE_ENTRY.CREATED_AT.lt(Subscriptions.utc(before)),
            after
                .map(image -> ALLOWANCE_ENTRY.IMAGE_ID.gt(image.value()))
                .orElseGet(DSL::noCondition))
        .orderBy(ALLOWANCE_ENTRY.IMAGE_ID)
        .limit(most)
        .fetch(row -> new ImageId(row.value1()));
  }

  /// Those of the images that no entry says were used.
  public List<ImageId> unused(List<ImageId> images) {
    Set<UUID> used =
        sql.selectDistinct(ALLOWANCE_ENTRY.IMAGE_ID)
            .from(ALLOWANCE_ENTRY)
            .where(
                ALLOWANCE_ENTRY.IMAGE_ID.in(images.stream().map(ImageId::value).toList()),
                ALLOWANCE_ENTRY.KIND.eq(LedgerEntry.Kind.SETTLE.name()))
            .fetchSet(ALLOWANCE_ENTRY.IMAGE_ID);
    return images.stream().filter(image -> !used.contains(image.value())).toList();
  }

  /// Whether the image has a reserve without an ending.
  public boolean isOpen(ImageId image) {
    return sql.fetchExists(ALLOWANCE_ENTRY, ALLOWANCE_ENTRY.IMAGE_ID.eq(image.value()).and(OPEN));
  }

  /// Looks again with the period's row held, so that a spending of this moment is not taken for a
  /// mistake. A row that was lost is made anew; how long its period was is not known any more, and
  /// a month is what allowances are for.
  private boolean putRight(UUID account, OffsetDateTime start) {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              sql.insertInto(ALLOWANCE_PERIOD)
                  .set(ALLOWANCE_PERIOD.ACCOUNT_ID, account)
                  .set(ALLOWANCE_PERIOD.PERIOD_START, start)
                  .set(
                      ALLOWANCE_PERIOD.PERIOD_END,
                      start.withOffsetSameInstant(ZoneOffset.UTC).plusMonths(1))
                  .onConflictDoNothing()
                  .execute();
              var period =
                  sql.selectFrom(ALLOWANCE_PERIOD)
                      .where(
                          ALLOWANCE_PERIOD.ACCOUNT_ID.eq(account),
                          ALLOWANCE_PERIOD.PERIOD_START.eq(start))
                      .forUpdate()
                      .fetchSingle();
              int sum =
                  sql.select(DSL.coalesce(DSL.sum(ALLOWANCE_ENTRY.AMOUNT), BigDecimal.ZERO))
                      .from(ALLOWANCE_ENTRY)
                      .where(
                          ALLOWANCE_ENTRY.ACCOUNT_ID.eq(period.getAccountId()),
                          ALLOWANCE_ENTRY.PERIOD_START.eq(period.getPeriodStart()))
                      .fetchSingle()
                      .value1()
                      .intValueExact();
              int said = period.getSpent();
              if (said == sum) {
                return false;
              }
              period.setSpent(Math.max(0, sum));
              period.update();
              var entry = sql.newRecord(ALLOWANCE_ENTRY);
              entry.setImageId(ImageId.next(clock).value());
              entry.setRound(0);
              entry.setKind(LedgerEntry.Kind.ADJUST.name());
              entry.setAccountId(period.getAccountId());
              entry.setPeriodStart(period.getPeriodStart());
              entry.setAmount(Math.max(0, -sum));
              entry.setReason("the books said %d, the entries %d".formatted(said, sum));
              entry.setCreatedAt(clock.instant().atOffset(ZoneOffset.UTC));
              entry.insert();
              return true;
            }));
  }
}
