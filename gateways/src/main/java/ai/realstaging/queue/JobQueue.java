package ai.realstaging.queue;

import static ai.realstaging.schema.Tables.JOB;
import static ai.realstaging.schema.Tables.QUEUE_ACCOUNT;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.JobId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The door of the queue for whoever has work: put a job in, take it back, send a dead one round
/// again.
/// The writing methods take part in the caller's transaction and refuse to run without one.
@Component
public class JobQueue {

  private final DSLContext sql;
  private final TicketBox tickets;
  private final TraceContext trace;
  private final InstantSource clock;

  JobQueue(DSLContext sql, TicketBox tickets, TraceContext trace, InstantSource clock) {
    this.sql = sql;
    this.tickets = tickets;
    this.trace = trace;
    this.clock = clock;
  }

  /// Puts a job in. Its fair tag is one share of its account's weight after the account's last one,
  /// and
  /// not before the tag of the youngest job that was ever started. Fails with a duplicate key when
  /// a job
  /// of this kind is already open for the subject.
  @Transactional(propagation = Propagation.MANDATORY)
  public JobId enqueue(NewJob job) {
    JobId id = JobId.next(clock);
    double tag = nextTag(job.account(), job.weight());
    sql.insertInto(JOB)
        .set(JOB.ID, id.value())
        .set(JOB.KIND, job.kind())
        .set(JOB.SUBJECT, job.subject())
        .set(JOB.ACCOUNT_ID, job.account().value())
        .set(JOB.FAIR_TAG, tag)
        .set(JOB.RUN_AT, DSL.currentOffsetDateTime())
        .set(JOB.TRACEPARENT, trace.current().orElse(null))
        .set(JOB.CREATED_AT, DSL.currentOffsetDateTime())
        .execute();
    ringAfterCommit(id);
    return id;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public CancelAnswer cancel(String kind, UUID subject) {
    Optional<UUID> ended =
        sql.update(JOB)
            .set(JOB.STATE, JobState.CANCELLED.name())
            .set(JOB.FINISHED_AT, DSL.currentOffsetDateTime())
            .where(JOB.KIND.eq(kind), JOB.SUBJECT.eq(subject), JOB.STATE.eq(JobState.QUEUED.name()))
            .returning(JOB.ACCOUNT_ID)
            .fetchOptional(JOB.ACCOUNT_ID);
    if (ended.isPresent()) {
      openJobs(ended.get(), -1);
      return CancelAnswer.ENDED;
    }
    int asked =
        sql.update(JOB)
            .set(JOB.CANCEL_REQUESTED, true)
            .where(
                JOB.KIND.eq(kind), JOB.SUBJECT.eq(subject), JOB.STATE.eq(JobState.RUNNING.name()))
            .execute();
    return asked > 0 ? CancelAnswer.ASKED : CancelAnswer.NOT_OPEN;
  }

  /// Puts a dead job back into the line and returns what it is about; nothing when it is not dead.
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<UUID> redrive(JobId id) {
    return sql.update(JOB)
        .set(JOB.STATE, JobState.QUEUED.name())
        .set(JOB.RUN_AT, DSL.currentOffsetDateTime())
        .set(JOB.REDRIVES, JOB.REDRIVES.plus(1))
        .set(JOB.FAILURES, 0)
        .set(JOB.CRASHES, 0)
        .set(JOB.CANCEL_REQUESTED, false)
        .setNull(JOB.FINISHED_AT)
        .where(JOB.ID.eq(id.value()), JOB.STATE.eq(JobState.DEAD.name()))
        .returning(JOB.SUBJECT, JOB.ACCOUNT_ID)
        .fetchOptional()
        .map(
            row -> {
              openJobs(row.getAccountId(), 1);
              ringAfterCommit(id);
              return row.getSubject();
            });
  }

  /// How many jobs of the account wait or run.
  public int openJobs(AccountId account) {
    return sql.select(QUEUE_ACCOUNT.OPEN_JOBS)
        .from(QUEUE_ACCOUNT)
        .where(QUEUE_ACCOUNT.ACCOUNT_ID.eq(account.value()))
        .fetchOptional(QUEUE_ACCOUNT.OPEN_JOBS)
        .orElse(0);
  }

  /// The place in line of a waiting job, 1 for the next; empty when it does not wait.
  public OptionalInt placeInLine(UUID subject) {
    var mine = JOB.as("mine");
    return sql.select(DSL.count())
        .from(mine)
        .join(JOB)
        .on(JOB.STATE.eq(JobState.QUEUED.name()))
        .and(DSL.row(JOB.FAIR_TAG, JOB.ID).le(DSL.row(mine.FAIR_TAG, mine.ID)))
        .where(mine.SUBJECT.eq(subject), mine.STATE.eq(JobState.QUEUED.name()))
        .fetchOptional(DSL.count())
        .filter(place -> place > 0)
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  private double nextTag(AccountId account, double weight) {
    Field<Double> clockTag =
        DSL.coalesce(
            DSL.field(DSL.select(DSL.max(JOB.FAIR_TAG)).from(JOB).where(JOB.ATTEMPT.gt(0))), 0d);
    return sql.insertInto(QUEUE_ACCOUNT)
        .set(QUEUE_ACCOUNT.ACCOUNT_ID, account.value())
        .set(QUEUE_ACCOUNT.WEIGHT, (float) weight)
        .set(QUEUE_ACCOUNT.LAST_TAG, clockTag.plus(1 / weight))
        .set(QUEUE_ACCOUNT.OPEN_JOBS, 1)
        .onConflict(QUEUE_ACCOUNT.ACCOUNT_ID)
        .doUpdate()
        .set(QUEUE_ACCOUNT.WEIGHT, (float) weight)
        .set(
            QUEUE_ACCOUNT.LAST_TAG, DSL.greatest(QUEUE_ACCOUNT.LAST_TAG, clockTag).plus(1 / weight))
        .set(QUEUE_ACCOUNT.OPEN_JOBS, QUEUE_ACCOUNT.OPEN_JOBS.plus(1))
        .returning(QUEUE_ACCOUNT.LAST_TAG)
        .fetchSingle(QUEUE_ACCOUNT.LAST_TAG);
  }

  private void openJobs(UUID account, int change) {
    sql.update(QUEUE_ACCOUNT)
        .set(QUEUE_ACCOUNT.OPEN_JOBS, QUEUE_ACCOUNT.OPEN_JOBS.plus(change))
        .where(QUEUE_ACCOUNT.ACCOUNT_ID.eq(account))
        .execute();
  }

  /// The row is committed first, then the bell is rung: a ticket that is lost is made again by the
  /// sweeper.
  private void ringAfterCommit(JobId id) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            tickets.ring(id);
          }
        });
  }
}
