package ai.realstaging.billing;

import static ai.realstaging.schema.Tables.ALLOWANCE_ENTRY;
import static ai.realstaging.schema.Tables.ALLOWANCE_PERIOD;

import ai.realstaging.kernel.ImageId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
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

  /// Puts every period right whose number is not the sum of its entries; how many there were.
  public int addUp() {
    var sum =
        DSL.coalesce(
            DSL.field(
                DSL.select(DSL.sum(ALLOWANCE_ENTRY.AMOUNT))
                    .from(ALLOWANCE_ENTRY)
                    .where(
                        ALLOWANCE_ENTRY.ACCOUNT_ID.eq(ALLOWANCE_PERIOD.ACCOUNT_ID),
                        ALLOWANCE_ENTRY.PERIOD_START.eq(ALLOWANCE_PERIOD.PERIOD_START))),
            BigDecimal.ZERO);
    var wrong =
        sql.select(ALLOWANCE_PERIOD.ACCOUNT_ID, ALLOWANCE_PERIOD.PERIOD_START)
            .from(ALLOWANCE_PERIOD)
            .where(ALLOWANCE_PERIOD.SPENT.cast(BigDecimal.class).ne(sum))
            .fetch();
    return (int) wrong.stream().filter(this::putRight).count();
  }

  /// Images of reserves that are older than this and have no ending, the oldest first.
  public List<ImageId> openSince(Instant before, int most) {
    return sql.select(ALLOWANCE_ENTRY.IMAGE_ID)
        .from(ALLOWANCE_ENTRY)
        .where(OPEN, ALLOWANCE_ENTRY.CREATED_AT.lt(before.atOffset(ZoneOffset.UTC)))
        .orderBy(ALLOWANCE_ENTRY.CREATED_AT)
        .limit(most)
        .fetch(row -> new ImageId(row.value1()));
  }

  /// Whether the image has a reserve without an ending.
  public boolean isOpen(ImageId image) {
    return sql.fetchExists(ALLOWANCE_ENTRY, ALLOWANCE_ENTRY.IMAGE_ID.eq(image.value()).and(OPEN));
  }

  /// Looks again with the period's row held, so that a spending of this moment is not taken for a
  /// mistake.
  private boolean putRight(Record at) {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              var period =
                  sql.selectFrom(ALLOWANCE_PERIOD)
                      .where(
                          ALLOWANCE_PERIOD.ACCOUNT_ID.eq(at.get(ALLOWANCE_PERIOD.ACCOUNT_ID)),
                          ALLOWANCE_PERIOD.PERIOD_START.eq(at.get(ALLOWANCE_PERIOD.PERIOD_START)))
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
