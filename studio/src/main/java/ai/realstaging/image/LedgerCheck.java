package ai.realstaging.image;

import static ai.realstaging.schema.Tables.IMAGE;

import ai.realstaging.billing.Allowance;
import ai.realstaging.billing.AllowanceAudit;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.Phase;
import ai.realstaging.schema.tables.records.ImageRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Ends reserves in the ledger whose image has ended without it, as a bug or a restored backup may
/// leave them: what became ready is used, everything else is given back. Tells what became ready
/// and is counted nowhere.
@Component
public class LedgerCheck {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerCheck.class);

  /// An image's end and its ledger entry are one transaction; this is far longer than one takes.
  private static final Duration OLD = Duration.ofMinutes(10);

  private static final Duration DAY = Duration.ofDays(1);
  private static final int PAGE = 500;
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

  /// How many reserves were ended. Every page is looked at, as the oldest may be in work for long.
  public int endLostReserves() {
    Instant before = clock.instant().minus(OLD);
    int ended = 0;
    List<ImageId> page = audit.openSince(before, Optional.empty(), PAGE);
    while (!page.isEmpty()) {
      ended += (int) page.stream().filter(this::end).count();
      page = audit.openSince(before, Optional.of(page.getLast()), PAGE);
    }
    return ended;
  }

  /// Tells which images became ready in the last day and are counted nowhere. Nothing is charged
  /// afterwards: that something went wrong is for somebody to look at. How many there were.
  public int tellUncounted() {
    Instant before = clock.instant().minus(OLD);
    Instant since = before.minus(DAY);
    List<ImageId> uncounted = new ArrayList<>();
    List<ImageId> page = ready(since, before, Optional.empty());
    while (!page.isEmpty()) {
      uncounted.addAll(audit.unused(page));
      page = ready(since, before, Optional.of(page.getLast()));
    }
    if (!uncounted.isEmpty()) {
      LOG.error("{} images are ready and counted nowhere: {}", uncounted.size(), uncounted);
    }
    return uncounted.size();
  }

  private List<ImageId> ready(Instant since, Instant before, Optional<ImageId> after) {
    return sql.select(IMAGE.ID)
        .from(IMAGE)
        .where(
            IMAGE.PHASE.eq(Phase.READY.name()),
            IMAGE.FINISHED_AT.ge(since.atOffset(ZoneOffset.UTC)),
            IMAGE.FINISHED_AT.lt(before.atOffset(ZoneOffset.UTC)),
            after.map(image -> IMAGE.ID.gt(image.value())).orElseGet(DSL::noCondition))
        .orderBy(IMAGE.ID)
        .limit(PAGE)
        .fetch(row -> new ImageId(row.value1()));
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
