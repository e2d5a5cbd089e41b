package ai.realstaging.queue;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Turns the outcome of an attempt into the job's next state: one transaction with the fenced
/// update first
/// and, only if that hit, what the outcome means to the handler.
@Component
class JobEnds {

  private final LeaseRows rows;
  private final TransactionOperations transactions;
  private final QueueSettings settings;
  private final QueueMetrics metrics;
  private final Backoff backoff;

  JobEnds(
      LeaseRows rows,
      TransactionOperations transactions,
      QueueSettings settings,
      QueueMetrics metrics) {
    this.rows = rows;
    this.transactions = transactions;
    this.settings = settings;
    this.metrics = metrics;
    this.backoff = new Backoff(settings.backoff(), settings.maxBackoff());
  }

  void end(LeasedJob job, Outcome outcome, JobHandler handler) {
    boolean hit =
        switch (outcome) {
          case Outcome.Done done -> succeeded(job, done, handler);
          case Outcome.Fail fail -> failed(job, fail, handler);
          case Outcome.Cancel cancel -> cancelled(job, handler);
          case Outcome.Retry retry -> retried(job, retry, handler);
          case Outcome.Snooze snooze -> snoozed(job, snooze, handler);
        };
    metrics.attempted(job.kind(), outcome, hit);
  }

  /// Puts the job back at once, as nobody's fault: the worker stops.
  void giveBack(LeasedJob job, JobHandler handler) {
    requeue(job, Duration.ZERO, new Trouble(null, "the worker stopped", false), handler);
  }

  private boolean succeeded(LeasedJob job, Outcome.Done done, JobHandler handler) {
    return ended(
        job,
        JobState.SUCCEEDED,
        Trouble.NONE,
        () -> {
          done.write().run();
          handler.ended(job.subject(), new Ending.Succeeded());
        });
  }

  private boolean failed(LeasedJob job, Outcome.Fail fail, JobHandler handler) {
    return ended(
        job,
        JobState.FAILED,
        new Trouble(fail.errorClass(), fail.reason(), true),
        () -> handler.ended(job.subject(), new Ending.Failed(fail.errorClass(), fail.reason())));
  }

  private boolean cancelled(LeasedJob job, JobHandler handler) {
    return ended(
        job,
        JobState.CANCELLED,
        Trouble.NONE,
        () -> handler.ended(job.subject(), new Ending.Cancelled()));
  }

  private boolean retried(LeasedJob job, Outcome.Retry retry, JobHandler handler) {
    Trouble trouble = new Trouble(retry.errorClass(), retry.reason(), true);
    int failures = job.failures() + 1;
    if (failures < settings.maxFailures()) {
      Duration pause = backoff.after(failures, RandomGenerator.getDefault());
      return requeue(job, pause, trouble, handler);
    }
    metrics.died(job.kind());
    return ended(
        job,
        JobState.DEAD,
        trouble,
        () -> handler.ended(job.subject(), new Ending.Dead(retry.errorClass(), retry.reason())));
  }

  private boolean snoozed(LeasedJob job, Outcome.Snooze snooze, JobHandler handler) {
    return requeue(job, snooze.pause(), new Trouble("snoozed", snooze.reason(), false), handler);
  }

  private boolean ended(LeasedJob job, JobState state, Trouble trouble, Runnable meaning) {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              if (!rows.end(job.id().value(), job.attempt(), state, trouble)) {
                return false;
              }
              meaning.run();
              return true;
            }));
  }

  private boolean requeue(LeasedJob job, Duration pause, Trouble trouble, JobHandler handler) {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              if (!rows.requeue(job.id().value(), job.attempt(), pause, trouble)) {
                return false;
              }
              handler.requeued(job.subject());
              return true;
            }));
  }
}
