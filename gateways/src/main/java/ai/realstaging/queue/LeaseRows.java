package ai.realstaging.queue;

import static ai.realstaging.schema.Tables.JOB;
import static ai.realstaging.schema.Tables.QUEUE_PAUSE;

import ai.realstaging.schema.tables.Job;
import ai.realstaging.schema.tables.records.JobRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.UpdateSetFirstStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The job rows as a worker writes them. Only the database's clock decides leases; every write of a
/// held job asks for its attempt, and hits no row once another worker has claimed it.
@Component
class LeaseRows {

  /// The database's clock; it stands still within a transaction.
  static final Field<OffsetDateTime> NOW = DSL.field("now()", OffsetDateTime.class);

  private static final int MOST_TICKETS = 1000;

  private final DSLContext sql;
  private final OpenJobs openJobs;

  LeaseRows(DSLContext sql, OpenJobs openJobs) {
    this.sql = sql;
    this.openJobs = openJobs;
  }

  /// Takes up to `most` due jobs of this lane and these kinds, the fairest first, in one statement.
  List<Claimed> claim(int most, Lane lane, Collection<String> kinds, String owner, Duration lease) {
    var due = DSL.name("due");
    Field<Double> waited =
        DSL.field("extract(epoch from now() - {0})", Double.class, JOB.RUN_AT).as("waited");
    Field<Double> submitted =
        DSL.field("extract(epoch from now() - {0})", Double.class, JOB.SUBMIT_STARTED_AT)
            .as("submitted");
    List<SelectFieldOrAsterisk> columns = new ArrayList<>(Arrays.asList(JOB.fields()));
    columns.add(waited);
    columns.add(submitted);
    return sql.with(due)
        .asMaterialized(
            DSL.select(JOB.ID)
                .from(JOB)
                .where(isDue(lane))
                .and(JOB.KIND.in(kinds))
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
        .returningResult(columns)
        .fetch(
            row ->
                new Claimed(
                    row.into(JOB),
                    seconds(row.get(waited)),
                    Optional.ofNullable(row.get(submitted)).map(LeaseRows::seconds)));
  }

  /// Holds these jobs for another lease; returns those that are still held, with whether their user
  /// has asked to stop. Their rows are locked in the order of their ids first: whoever else locks
  /// several does so in that order, too.
  Map<UUID, Boolean> hold(Collection<LeasedJob> jobs, String owner, Duration lease) {
    if (jobs.isEmpty()) {
      return Map.of();
    }
    var held = jobs.stream().map(job -> DSL.row(job.id().value(), job.attempt())).toList();
    var mine = DSL.name("mine");
    return sql.with(mine)
        .asMaterialized(
            DSL.select(JOB.ID)
                .from(JOB)
                .where(
                    DSL.row(JOB.ID, JOB.ATTEMPT).in(held),
                    JOB.STATE.eq(JobState.RUNNING.name()),
                    JOB.LEASE_OWNER.eq(owner))
                .orderBy(JOB.ID)
                .forUpdate())
        .update(JOB)
        .set(JOB.LEASE_UNTIL, after(lease))
        .where(JOB.ID.in(DSL.select(DSL.field(mine.append("id"), UUID.class)).from(mine)))
        .returning(JOB.ID, JOB.CANCEL_REQUESTED)
        .fetchMap(JOB.ID, JOB.CANCEL_REQUESTED);
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

  /// Notes that a held job is about to buy, and when, by the database's clock. Nothing when it is
  /// held no longer, or when a prediction of an earlier attempt has been noted meanwhile.
  Optional<Instant> submitting(UUID id, int attempt) {
    return sql.update(JOB)
        .set(JOB.SUBMIT_STARTED_AT, NOW)
        .where(fence(id, attempt), JOB.PREDICTION_ID.isNull())
        .returning(JOB.SUBMIT_STARTED_AT)
        .fetchOptional(JOB.SUBMIT_STARTED_AT)
        .map(OffsetDateTime::toInstant);
  }

  /// Notes what was bought by an attempt that lost the job while it bought, unless a later one has
  /// begun to buy itself: whoever has the job next goes on with it.
  void submittedLate(UUID id, Instant begun, String prediction) {
    sql.update(JOB)
        .set(JOB.PREDICTION_ID, prediction)
        .where(
            JOB.ID.eq(id),
            JOB.PREDICTION_ID.isNull(),
            JOB.SUBMIT_STARTED_AT.eq(begun.atOffset(ZoneOffset.UTC)),
            JOB.STATE.in(JobState.QUEUED.name(), JobState.RUNNING.name()))
        .execute();
  }

  /// Ends a held job; false when it is held no longer.
  boolean end(LeasedJob job, JobState state, Trouble trouble) {
    Optional<UUID> account =
        sql.update(JOB)
            .set(JOB.STATE, state.name())
            .set(JOB.FINISHED_AT, NOW)
            .setNull(JOB.LEASE_OWNER)
            .setNull(JOB.LEASE_UNTIL)
            .set(JOB.ERROR_CLASS, trouble.errorClass())
            .set(JOB.LAST_ERROR, trouble.reason())
            .set(JOB.FAILURES, JOB.FAILURES.plus(trouble.counted() ? 1 : 0))
            .where(fence(job.id().value(), job.attempt()))
            .returning(JOB.ACCOUNT_ID)
            .fetchOptional(JOB.ACCOUNT_ID);
    account.ifPresent(openJobs::oneLess);
    return account.isPresent();
  }

  /// Puts a held job back; false when it is held no longer.
  boolean requeue(LeasedJob job, Duration pause, Trouble trouble) {
    return sql.update(JOB)
            .set(JOB.STATE, JobState.QUEUED.name())
            .set(JOB.RUN_AT, after(pause))
            .setNull(JOB.LEASE_OWNER)
            .setNull(JOB.LEASE_UNTIL)
            .set(JOB.FAILURES, JOB.FAILURES.plus(trouble.counted() ? 1 : 0))
            .set(JOB.ERROR_CLASS, trouble.errorClass())
            .set(JOB.LAST_ERROR, trouble.reason())
            .where(fence(job.id().value(), job.attempt()))
            .execute()
        > 0;
  }

  /// Whether the user asked, by now, to stop a job that is locked by this transaction.
  boolean stopAsked(LeasedJob job) {
    return sql.fetchExists(
        DSL.selectOne()
            .from(JOB)
            .where(JOB.ID.eq(job.id().value()), JOB.CANCEL_REQUESTED.isTrue()));
  }

  /// Whether the job's row names this prediction, whoever holds it.
  boolean carries(UUID id, String prediction) {
    return sql.fetchExists(
        DSL.selectOne().from(JOB).where(JOB.ID.eq(id), JOB.PREDICTION_ID.eq(prediction)));
  }

  /// Jobs of these kinds whose lease has run out, the longest first.
  List<UUID> lost(Collection<String> kinds, int most) {
    return sql.select(JOB.ID)
        .from(JOB)
        .where(isLost(), JOB.KIND.in(kinds))
        .orderBy(JOB.LEASE_UNTIL)
        .limit(most)
        .fetch(JOB.ID);
  }

  /// The job if its lease has run out and nobody else looks at it, locked until the transaction
  /// ends.
  Optional<JobRecord> lockLost(UUID id) {
    return sql.selectFrom(JOB)
        .where(JOB.ID.eq(id), isLost())
        .forUpdate()
        .skipLocked()
        .fetchOptional();
  }

  /// A lost job goes back into the line, or to its end; one crash more in either case.
  void takeBack(JobRecord lost, JobState state, Trouble trouble) {
    boolean waits = state == JobState.QUEUED;
    sql.update(JOB)
        .set(JOB.STATE, state.name())
        .set(JOB.CRASHES, JOB.CRASHES.plus(1))
        .set(JOB.RUN_AT, waits ? NOW : JOB.RUN_AT)
        .set(JOB.FINISHED_AT, waits ? JOB.FINISHED_AT : NOW)
        .setNull(JOB.LEASE_OWNER)
        .setNull(JOB.LEASE_UNTIL)
        .set(JOB.ERROR_CLASS, trouble.errorClass())
        .set(JOB.LAST_ERROR, trouble.reason())
        .where(JOB.ID.eq(lost.getId()))
        .execute();
    if (!waits) {
      openJobs.oneLess(lost.getAccountId());
    }
  }

  /// How many jobs of the lane are due and not paused, at most 1000.
  int due(Lane lane) {
    return sql.fetchCount(DSL.select(JOB.ID).from(JOB).where(isDue(lane)).limit(MOST_TICKETS));
  }

  /// State and lane are written out, as the index of what is ready is for one state: with a value
  /// that is only told at run time PostgreSQL would have to plan each claim anew.
  private static Condition isDue(Lane lane) {
    return JOB.STATE
        .eq(DSL.inline(JobState.QUEUED.name()))
        .and(JOB.LANE.eq(DSL.inline(lane.name())))
        .and(JOB.RUN_AT.le(NOW))
        .and(
            DSL.notExists(
                DSL.selectOne()
                    .from(QUEUE_PAUSE)
                    .where(QUEUE_PAUSE.KIND.in(JOB.KIND, DSL.inline(QueueOffice.ALL)))));
  }

  /// Whether a job has come to its turn: the youngest of these is the lane's clock. One that was
  /// sent round again waits at the end of its account's line and has not. Written out, as the index
  /// of the clock is.
  static Condition wasStarted(Job job) {
    return job.ATTEMPT.gt(DSL.inline(0)).and(job.STATE.ne(DSL.inline(JobState.QUEUED.name())));
  }

  private static Condition isLost() {
    return JOB.STATE.eq(JobState.RUNNING.name()).and(JOB.LEASE_UNTIL.lt(NOW));
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.max(0, Math.round(seconds * 1000)));
  }

  private static Field<OffsetDateTime> after(Duration time) {
    return DSL.field(
        "now() + {0} * interval '1 millisecond'", OffsetDateTime.class, DSL.val(time.toMillis()));
  }
}
