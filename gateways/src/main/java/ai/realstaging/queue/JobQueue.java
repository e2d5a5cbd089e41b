package ai.realstaging.queue;

import static ai.realstaging.schema.Tables.JOB;
import static ai.realstaging.schema.Tables.QUEUE_ACCOUNT;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.JobId;
import ai.realstaging.schema.tables.records.JobRecord;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The door of the queue for whoever has work: put a job in, take it back, send a dead one round
/// again. The writing methods take part in the caller's transaction and refuse to run without one.
@Component
public class JobQueue {

  private static final List<String> OPEN = List.of(JobState.QUEUED.name(), JobState.RUNNING.name());

  private final DSLContext sql;
  private final TicketBox tickets;
  private final OpenJobs openJobs;
  private final TraceContext trace;
  private final InstantSource clock;

  JobQueue(
      DSLContext sql,
      TicketBox tickets,
      OpenJobs openJobs,
      TraceContext trace,
      InstantSource clock) {
    this.sql = sql;
    this.tickets = tickets;
    this.openJobs = openJobs;
    this.trace = trace;
    this.clock = clock;
  }

  /// Puts a job in. Its fair tag is one share of its account's weight after the account's last one,
  /// and not before the tag of the youngest job that was ever started. Throws
  /// [org.springframework.dao.DuplicateKeyException] when a job of this kind is already open for
  /// the subject.
  @Transactional(propagation = Propagation.MANDATORY)
  public JobId enqueue(NewJob job) {
    JobId id = JobId.next(clock);
    double tag = nextTag(job.account().value(), job.lane(), DSL.val((float) job.weight()));
    sql.insertInto(JOB)
        .set(JOB.ID, id.value())
        .set(JOB.KIND, job.kind())
        .set(JOB.LANE, job.lane().name())
        .set(JOB.SUBJECT, job.subject())
        .set(JOB.ACCOUNT_ID, job.account().value())
        .set(JOB.FAIR_TAG, tag)
        .set(JOB.RUN_AT, LeaseRows.NOW)
        .set(JOB.TRACEPARENT, trace.current().orElse(null))
        .set(JOB.CREATED_AT, LeaseRows.NOW)
        .execute();
    ringAfterCommit(job.lane(), id);
    return id;
  }

  /// Ends a waiting job or asks the holder of a running one to stop, in one statement: a job that
  /// is claimed or put back in this very moment is not missed. One that waits while a provider may
  /// be at work for it is taken up at once, so that its next holder stops the provider.
  @Transactional(propagation = Propagation.MANDATORY)
  public CancelAnswer cancel(String kind, UUID subject) {
    Field<Boolean> waits = DSL.field(JOB.STATE.eq(JobState.QUEUED.name()).and(nothingBought()));
    return sql.update(JOB)
        .set(JOB.CANCEL_REQUESTED, true)
        .set(JOB.STATE, DSL.when(waits.isTrue(), JobState.CANCELLED.name()).otherwise(JOB.STATE))
        .set(
            JOB.FINISHED_AT,
            DSL.when(waits.isTrue(), LeaseRows.NOW)
                .otherwise(DSL.inline((OffsetDateTime) null, JOB.FINISHED_AT.getDataType())))
        .set(JOB.RUN_AT, DSL.least(JOB.RUN_AT, LeaseRows.NOW))
        .where(JOB.KIND.eq(kind), JOB.SUBJECT.eq(subject), JOB.STATE.in(OPEN))
        .returning(JOB.ID, JOB.LANE, JOB.STATE, JOB.ACCOUNT_ID)
        .fetchOptional()
        .map(this::answer)
        .orElse(CancelAnswer.NOT_OPEN);
  }

  /// Locks the open jobs of these subjects until the transaction ends, in the order that everybody
  /// locks several jobs in. Whoever is about to cancel more than one asks for this first.
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(String kind, Collection<UUID> subjects) {
    sql.select(JOB.ID)
        .from(JOB)
        .where(JOB.KIND.eq(kind), JOB.SUBJECT.in(subjects), JOB.STATE.in(OPEN))
        .orderBy(JOB.ID)
        .forUpdate()
        .fetch();
  }

  /// Puts a dead job at the end of its account's line and returns what it is about. Nothing when it
  /// is not dead, or when another job for the same subject is open by now.
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<UUID> redrive(JobId id) {
    Optional<JobRecord> dead =
        sql.selectFrom(JOB)
            .where(JOB.ID.eq(id.value()), JOB.STATE.eq(JobState.DEAD.name()))
            .forUpdate()
            .fetchOptional();
    return dead.filter(job -> !isOpen(job.getKind(), job.getSubject())).map(this::redrive);
  }

  /// Ends a dead job for good; what it held was given back when it died. False when it is not dead.
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean dismiss(JobId id) {
    return sql.update(JOB)
            .set(JOB.STATE, JobState.CANCELLED.name())
            .where(JOB.ID.eq(id.value()), JOB.STATE.eq(JobState.DEAD.name()))
            .execute()
        == 1;
  }

  /// Dead letters, the oldest first.
  public List<JobId> dead(int most) {
    return sql.select(JOB.ID)
        .from(JOB)
        .where(JOB.STATE.eq(JobState.DEAD.name()))
        .orderBy(JOB.FINISHED_AT, JOB.ID)
        .limit(most)
        .fetch(row -> new JobId(row.value1()));
  }

  /// How many jobs of the account wait or run.
  public int openJobs(AccountId account) {
    return sql.select(QUEUE_ACCOUNT.OPEN_JOBS)
        .from(QUEUE_ACCOUNT)
        .where(QUEUE_ACCOUNT.ACCOUNT_ID.eq(account.value()))
        .fetchOptional(QUEUE_ACCOUNT.OPEN_JOBS)
        .orElse(0);
  }

  /// The place of a waiting job in its lane, 1 for the next; empty when it does not wait.
  public OptionalInt placeInLine(UUID subject) {
    Integer place = placesInLine(List.of(subject)).get(subject);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  /// The same for many at once, in one query that reads each lane up to the last of them; whoever
  /// does not wait is left out.
  public Map<UUID, Integer> placesInLine(Collection<UUID> subjects) {
    if (subjects.isEmpty()) {
      return Map.of();
    }
    var mine = JOB.as("mine");
    var last =
        DSL.select(mine.LANE, DSL.max(mine.FAIR_TAG).as("tag"))
            .from(mine)
            .where(mine.SUBJECT.in(subjects), mine.STATE.eq(JobState.QUEUED.name()))
            .groupBy(mine.LANE)
            .asTable("last");
    Field<Integer> number =
        DSL.rowNumber().over().partitionBy(JOB.LANE).orderBy(JOB.FAIR_TAG, JOB.ID).as("number");
    var line =
        DSL.select(JOB.SUBJECT, number)
            .from(JOB)
            .join(last)
            .on(JOB.LANE.eq(last.field(mine.LANE)))
            .and(JOB.FAIR_TAG.le(last.field("tag", Double.class)))
            .where(JOB.STATE.eq(JobState.QUEUED.name()))
            .asTable("line");
    return sql.select(line.field(JOB.SUBJECT), line.field(number))
        .from(line)
        .where(DSL.field(line.field(JOB.SUBJECT)).in(subjects))
        .fetchMap(line.field(JOB.SUBJECT), line.field(number));
  }

  private CancelAnswer answer(JobRecord cancelled) {
    return switch (JobState.valueOf(cancelled.getState())) {
      case CANCELLED -> {
        openJobs.oneLess(cancelled.getAccountId());
        yield CancelAnswer.ENDED;
      }
      case QUEUED -> {
        ringAfterCommit(Lane.valueOf(cancelled.getLane()), new JobId(cancelled.getId()));
        yield CancelAnswer.ASKED;
      }
      case RUNNING, SUCCEEDED, FAILED, DEAD -> CancelAnswer.ASKED;
    };
  }

  private static Condition nothingBought() {
    return JOB.PREDICTION_ID.isNull().and(JOB.SUBMIT_STARTED_AT.isNull());
  }

  private boolean isOpen(String kind, UUID subject) {
    return sql.fetchExists(
        DSL.selectOne()
            .from(JOB)
            .where(JOB.KIND.eq(kind), JOB.SUBJECT.eq(subject), JOB.STATE.in(OPEN)));
  }

  /// Written when all else of the transaction is: the account's row is nobody's first.
  private UUID redrive(JobRecord dead) {
    openJobs.beforeCommit(() -> putBack(dead));
    ringAfterCommit(Lane.valueOf(dead.getLane()), new JobId(dead.getId()));
    return dead.getSubject();
  }

  private void putBack(JobRecord dead) {
    sql.update(JOB)
        .set(JOB.STATE, JobState.QUEUED.name())
        .set(
            JOB.FAIR_TAG,
            nextTag(dead.getAccountId(), Lane.valueOf(dead.getLane()), QUEUE_ACCOUNT.WEIGHT))
        .set(JOB.RUN_AT, LeaseRows.NOW)
        .set(JOB.REDRIVES, JOB.REDRIVES.plus(1))
        .set(JOB.FAILURES, 0)
        .set(JOB.CRASHES, 0)
        .set(JOB.CANCEL_REQUESTED, false)
        .setNull(JOB.FINISHED_AT)
        .where(JOB.ID.eq(dead.getId()))
        .execute();
  }

  /// Takes the account's next tag in the lane and counts one more open job.
  private double nextTag(UUID account, Lane lane, Field<Float> weight) {
    Field<Double> last = lane == Lane.LOCAL ? QUEUE_ACCOUNT.LAST_LOCAL_TAG : QUEUE_ACCOUNT.LAST_TAG;
    Field<Double> started =
        DSL.coalesce(
            DSL.field(
                DSL.select(DSL.max(JOB.FAIR_TAG))
                    .from(JOB)
                    .where(JOB.LANE.eq(lane.name()), LeaseRows.wasStarted(JOB))),
            0d);
    Field<Float> first = weight.equals(QUEUE_ACCOUNT.WEIGHT) ? DSL.val(1f) : weight;
    return sql.insertInto(QUEUE_ACCOUNT)
        .set(QUEUE_ACCOUNT.ACCOUNT_ID, account)
        .set(QUEUE_ACCOUNT.WEIGHT, first)
        .set(last, started.plus(share(first)))
        .set(QUEUE_ACCOUNT.OPEN_JOBS, 1)
        .onConflict(QUEUE_ACCOUNT.ACCOUNT_ID)
        .doUpdate()
        .set(QUEUE_ACCOUNT.WEIGHT, weight)
        .set(last, DSL.greatest(last, started).plus(share(weight)))
        .set(QUEUE_ACCOUNT.OPEN_JOBS, QUEUE_ACCOUNT.OPEN_JOBS.plus(1))
        .returning(last)
        .fetchSingle(last);
  }

  private static Field<Double> share(Field<Float> weight) {
    return DSL.inline(1d).div(weight.cast(Double.class));
  }

  /// The row is committed first, then the bell is rung: a ticket that is lost is made again by the
  /// sweeper.
  private void ringAfterCommit(Lane lane, JobId id) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            tickets.ring(lane, id);
          }
        });
  }
}
