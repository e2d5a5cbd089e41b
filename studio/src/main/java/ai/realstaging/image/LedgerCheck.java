package ai.realstaging.image;

import static ai.realstaging.schema.Tables.IMAGE;

import ai.realstaging.billing.Allowance;
import ai.realstaging.billing.AllowanceAudit;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.Phase;
import ai.realstaging.schema.tables.records.ImageRecord;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Ends reserves in the ledger whose image has ended without it, as a bug or a restored backup may
/// leave them: what became ready is used, everything else is given back.
@Component
public class LedgerCheck {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerCheck.class);

  /// An image's end and its ledger entry are one transaction; this is far longer than one takes.
  private static final Duration OLD = Duration.ofMinutes(10);

  private static final int MOST = 500;
  private static final String REASON = "reconciled";

  private final AllowanceAudit audit;
  private final Allowance allowance;
  private final DSLContext sql;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  LedgerCheck(
      AllowanceAudit audit,
      Allowance allowance,
      DSLContext sql,
      TransactionOperations transactions,
      InstantSource clock) {
    this.audit = audit;
    this.allowance = allowance;
    this.sql = sql;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// How many reserves were ended.
  public int endLostReserves() {
    return (int)
        audit.openSince(clock.instant().minus(OLD), MOST).stream().filter(this::end).count();
  }

  /// Looks with the image's row held, so that an end of this moment is not taken for a lost one.
  private boolean end(ImageId id) {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              Optional<Phase> phase =
                  sql.selectFrom(IMAGE)
                      .where(IMAGE.ID.eq(id.value()))
                      .forUpdate()
                      .fetchOptional()
                      .map(ImageRecord::getPhase)
                      .map(Phase::valueOf);
              if (!audit.isOpen(id) || phase.filter(is -> !is.isEnd()).isPresent()) {
                return false;
              }
              if (phase.filter(is -> is == Phase.READY).isPresent()) {
                allowance.settle(id);
              } else {
                allowance.refund(id, REASON);
              }
              LOG.warn("image {} had a reserve without an end; its phase is {}", id, phase);
              return true;
            }));
  }
}
