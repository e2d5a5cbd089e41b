package ai.realstaging.account;

import static ai.realstaging.schema.Tables.AUDIT;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.Cursor;
import ai.realstaging.kernel.Page;
import ai.realstaging.kernel.PageRequest;
import ai.realstaging.kernel.TimeOrderedUuid;
import ai.realstaging.schema.tables.records.AuditRecord;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Who changed what, append-only. Written in the transaction of the change.
@Component
public final class AuditTrail {

  private final DSLContext sql;
  private final InstantSource clock;

  AuditTrail(DSLContext sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  public void note(
      Account by, String action, String target, Optional<String> before, Optional<String> after) {
    sql.insertInto(AUDIT)
        .set(AUDIT.ID, TimeOrderedUuid.next(clock.instant()))
        .set(AUDIT.ACCOUNT_ID, by.id().value())
        .set(AUDIT.ACTION, action)
        .set(AUDIT.TARGET, target)
        .set(AUDIT.BEFORE, before.map(JSONB::jsonb).orElse(null))
        .set(AUDIT.AFTER, after.map(JSONB::jsonb).orElse(null))
        .set(AUDIT.CREATED_AT, clock.instant().atOffset(ZoneOffset.UTC))
        .execute();
  }

  /// Newest first.
  public Page<AuditEntry> page(PageRequest request) {
    List<AuditEntry> found =
        sql.selectFrom(AUDIT)
            .where(
                request
                    .cursor()
                    .map(
                        c ->
                            DSL.row(AUDIT.CREATED_AT, AUDIT.ID)
                                .lt(c.at().atOffset(ZoneOffset.UTC), c.id()))
                    .orElse(DSL.noCondition()))
            .orderBy(AUDIT.CREATED_AT.desc(), AUDIT.ID.desc())
            .limit(request.limit() + 1)
            .fetch(AuditTrail::read);
    if (found.size() <= request.limit()) {
      return new Page<>(found, Optional.empty());
    }
    AuditEntry last = found.get(request.limit() - 1);
    return new Page<>(
        found.subList(0, request.limit()), Optional.of(new Cursor(last.at(), last.id())));
  }

  private static AuditEntry read(AuditRecord row) {
    return new AuditEntry(
        row.getId(),
        new AccountId(row.getAccountId()),
        row.getAction(),
        row.getTarget(),
        Optional.ofNullable(row.getBefore()).map(JSONB::data),
        Optional.ofNullable(row.getAfter()).map(JSONB::data),
        row.getCreatedAt().toInstant());
  }
}
