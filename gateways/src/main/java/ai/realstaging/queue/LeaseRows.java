package ai.realstaging.queue;

import static ai.realstaging.schema.Tables.JOB;
import static ai.realstaging.schema.Tables.QUEUE_ACCOUNT;
import static ai.realstaging.schema.Tables.QUEUE_PAUSE;
import static ai.realstaging.schema.Tables.QUEUE_WORKER;

import ai.realstaging.schema.tables.records.JobRecord;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.UpdateSetFirstStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The job rows as a worker writes them. Only the database's clock decides leases; every write of a
/// held
/// job asks for its attempt, and hits no row once another worker has claimed it.
@Component
class LeaseRows {

  static final Field<OffsetDateTime> NOW = DSL.field("clock_timestamp()", OffsetDateTime.class);

  private final DSLContext sql;

  LeaseRows(DSLContext sql) {
    this.sql = sql;
  }

  /// Takes up to `most` due jobs of these kinds, the fairest first, in one statement.
  List<JobRecord> claim(int most, Collection<String> kinds, String owner, Duration lease) {
    var due = DSL.name("due");
    return sql.with(due)
        .asMaterialized(
            DSL.select(JOB.ID)
                .from(JOB)
                .where(
                    JOB.STATE.eq(JobState.QUEUED.name()),
                    JOB.RUN_AT.le(NOW),
                    JOB.KIND.in(kinds),
                    DSL.notExists(
                        DSL.selectOne()
                            .from(QUEUE_PAUSE)
                            .where(QUEUE_PAUSE.KIND.in(JOB.KIND, DSL.inline("all")))))
                .orderBy(JOB.FAIR_TAG, JOB.ID)
                .limit(most)
                .forUpdate()
                .of(JOB)
                .skipLocked())
        .update(JOB)
        .set(JOB.STATE, JobState.RUNNING.name())
        .set(JOB.ATTEMPT, JOB.ATTEMPT.plus(1))
        .set(JOB.LEASE_OWNER, owner)
        .set(JOB.LEASE_UNTIL, after(lease))
        .set(JOB.STARTED_AT, DSL.coalesce(JOB.STARTED_AT, NOW))
        .where(JOB.ID.in(DSL.select(DSL.field(due.append("id"), UUID.class)).from(due)))
        .returning()
        .fetch();
  }

  /// Holds these jobs for another lease; returns those that are still held, with whether their user
  /// has
  /// asked to stop.
  Map<UUID, Boolean> hold(Map<UUID, Integer> attempts, String owner, Duration lease) {
    if (attempts.isEmpty()) {
      return Map.of();
    }
    var held =
        attempts.entrySet().stream().map(job -> DSL.row(job.getKey(), job.getValue())).toList();
    return sql.update(JOB)
        .set(JOB.LEASE_UNTIL, after(lease))
        .where(
            DSL.row(JOB.ID, JOB.ATTEMPT).in(held),
            JOB.STATE.eq(JobState.RUNNING.name()),
            JOB.LEASE_OWNER.eq(owner))
        .returning(JOB.ID, JOB.CANCEL_REQUESTED)
        .fetchMap(JOB.ID, JOB.CANCEL_REQUESTED);
  }

  void seen(String worker, int slots, int running) {
    sql.insertInto(QUEUE_WORKER)
        .set(QUEUE_WORKER.NAME, worker)
        .set(QUEUE_WORKER.SLOTS, slots)
        .set(QUEUE_WORKER.RUNNING, running)
        .set(QUEUE_WORKER.STARTED_AT, NOW)
        .set(QUEUE_WORKER.SEEN_AT, NOW)
        .onConflict(QUEUE_WORKER.NAME)
        .doUpdate()
        .set(QUEUE_WORKER.SLOTS, slots)
        .set(QUEUE_WORKER.RUNNING, running)
        .set(QUEUE_WORKER.SEEN_AT, NOW)
        .execute();
  }

  void gone(String worker) {
    sql.deleteFrom(QUEUE_WORKER)
        .where(QUEUE_WORKER.NAME.eq(worker))
        .or(
            QUEUE_WORKER.SEEN_AT.lt(
                DSL.field("clock_timestamp() - interval '1 day'", OffsetDateTime.class)))
        .execute();
  }

  /// The start of a fenced write: set what is to be set, where `fence` holds.
  UpdateSetFirstStep<JobRecord> write() {
    return sql.update(JOB);
  }

  static Condition fence(UUID id, int attempt) {
    return JOB.ID.eq(id).and(JOB.ATTEMPT.eq(attempt)).and(JOB.STATE.eq(JobState.RUNNING.name()));
  }

  /// Whether the job is still held, with its row locked until the transaction ends.
  boolean lock(UUID id, int attempt) {
    return sql.select(JOB.ID)
        .from(JOB)
        .where(fence(id, attempt))
        .forUpdate()
        .fetchOptional()
        .isPresent();
  }

  /// Ends a held job; false when it is held no longer.
  boolean end(UUID id, int attempt, JobState state, Trouble trouble) {
    Optional<UUID> account =
        sql.update(JOB)
            .set(JOB.STATE, state.name())
            .set(JOB.FINISHED_AT, NOW)
            .setNull(JOB.LEASE_OWNER)
            .setNull(JOB.LEASE_UNTIL)
            .set(JOB.ERROR_CLASS, trouble.errorClass())
            .set(JOB.LAST_ERROR, trouble.reason())
            .set(JOB.FAILURES, JOB.FAILURES.plus(trouble.counted() ? 1 : 0))
            .where(fence(id, attempt))
            .returning(JOB.ACCOUNT_ID)
            .fetchOptional(JOB.ACCOUNT_ID);
    account.ifPresent(this::close);
    return account.isPresent();
  }

  /// Puts a held job back; false when it is held no longer.
  boolean requeue(UUID id, int attempt, Duration pause, Trouble trouble) {
    return sql.update(JOB)
            .set(JOB.STATE, JobState.QUEUED.name())
            .set(JOB.RUN_AT, after(pause))
            .setNull(JOB.LEASE_OWNER)
            .setNull(JOB.LEASE_UNTIL)
            .set(JOB.FAILURES, JOB.FAILURES.plus(trouble.counted() ? 1 : 0))
            .set(JOB.ERROR_CLASS, trouble.errorClass())
            .set(JOB.LAST_ERROR, trouble.reason())
            .where(fence(id, attempt))
            .execute()
        > 0;
  }

  /// Jobs whose lease has run out, locked until the transaction ends.
  List<JobRecord> lost(int most) {
    return sql.selectFrom(JOB)
        .where(JOB.STATE.eq(JobState.RUNNING.name()), JOB.LEASE_UNTIL.lt(NOW))
        .orderBy(JOB.LEASE_UNTIL)
        .limit(most)
        .forUpdate()
        .skipLocked()
        .fetch();
  }

  /// A lost job goes back into the line, or to its end; one crash more in either case.
  void takeBack(JobRecord lost, JobState state) {
    lost.setCrashes(lost.getCrashes() + 1);
    lost.setState(state.name());
    lost.setLeaseOwner(null);
    lost.setLeaseUntil(null);
    if (state == JobState.QUEUED) {
      lost.set(JOB.RUN_AT, lost.getCreatedAt());
    } else {
      lost.setErrorClass("worker_lost");
      lost.setLastError("Every worker that took this job was lost.");
    }
    lost.update();
    if (state != JobState.QUEUED) {
      sql.update(JOB).set(JOB.FINISHED_AT, NOW).where(JOB.ID.eq(lost.getId())).execute();
      close(lost.getAccountId());
    }
  }

  /// How many jobs are due, at most 1000.
  int due() {
    return sql.fetchCount(
        DSL.select(JOB.ID)
            .from(JOB)
            .where(JOB.STATE.eq(JobState.QUEUED.name()), JOB.RUN_AT.le(NOW))
            .limit(1000));
  }

  private void close(UUID account) {
    sql.update(QUEUE_ACCOUNT)
        .set(QUEUE_ACCOUNT.OPEN_JOBS, QUEUE_ACCOUNT.OPEN_JOBS.minus(1))
        .where(QUEUE_ACCOUNT.ACCOUNT_ID.eq(account))
        .execute();
  }

  private static Field<OffsetDateTime> after(Duration time) {
    return DSL.field(
        "clock_timestamp() + {0} * interval '1 millisecond'",
        OffsetDateTime.class, DSL.val(time.toMillis()));
  }
}
