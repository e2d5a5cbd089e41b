package ai.realstaging.queue;

import static ai.realstaging.schema.Tables.QUEUE_WORKER;

import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The workers as they say that they are there.
@Component
class WorkerRows {

  private final DSLContext sql;

  WorkerRows(DSLContext sql) {
    this.sql = sql;
  }

  void seen(String worker, int slots, int running) {
    sql.insertInto(QUEUE_WORKER)
        .set(QUEUE_WORKER.NAME, worker)
        .set(QUEUE_WORKER.SLOTS, slots)
        .set(QUEUE_WORKER.RUNNING, running)
        .set(QUEUE_WORKER.STARTED_AT, LeaseRows.NOW)
        .set(QUEUE_WORKER.SEEN_AT, LeaseRows.NOW)
        .onConflict(QUEUE_WORKER.NAME)
        .doUpdate()
        .set(QUEUE_WORKER.SLOTS, slots)
        .set(QUEUE_WORKER.RUNNING, running)
        .set(QUEUE_WORKER.SEEN_AT, LeaseRows.NOW)
        .execute();
  }

  /// Strikes out a worker that leaves, and those that left without a word a day ago.
  void gone(String worker) {
    sql.deleteFrom(QUEUE_WORKER)
        .where(QUEUE_WORKER.NAME.eq(worker))
        .or(QUEUE_WORKER.SEEN_AT.lt(ago("1 day")))
        .execute();
  }

  /// Those that were seen within the last minute.
  List<QueueView.Worker> alive() {
    return sql.selectFrom(QUEUE_WORKER)
        .where(QUEUE_WORKER.SEEN_AT.gt(ago("1 minute")))
        .orderBy(QUEUE_WORKER.NAME)
        .fetch(
            row ->
                new QueueView.Worker(
                    row.getName(), row.getSlots(), row.getRunning(), row.getSeenAt().toInstant()));
  }

  private static Field<OffsetDateTime> ago(String interval) {
    return DSL.field("now() - {0}::interval", OffsetDateTime.class, DSL.inline(interval));
  }
}
