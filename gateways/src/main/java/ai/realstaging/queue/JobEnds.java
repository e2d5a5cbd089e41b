package ai.realstaging.queue;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Turns the outcome of an attempt into the job's next state: one transaction with the fenced
/// update first and, only if that hit, what the outcome means to the handler.
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

  /// False when the job is held no longer; nothing was written then.
  boolean end(LeasedJob job, Outcome outcome, JobHandler handler) {
    boolean hit =
        switch (outcome) {
          case Outcome.Done done -> succeeded(job, done, handler);
          case Outcome.Fail fail -> failed(job, fail, handler);
          case Outcome.Cancel cancel -> cancelled(job, handler);
          case Outcome.Retry retry -> retried(job, retry, handler);
          case Outcome.Snooze snooze -> snoozed(job, snooze, handler);
        };
    metrics.attempted(job.kind(), outcome, hit);
    return hit;
  }

  /// Puts the job back at once, as nobody's fault: the worker stops. A wish to cancel stays with
  /// it, as the next holder can still stop what was bought.
  boolean giveBack(LeasedJob job, JobHandler handler) {
    Trouble trouble = new Trouble(null, "the worker stopped", false);
    return inOne(job, () -> requeued(job, Duration.ZERO, trouble, handler));
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
      return again(job, backoff.after(failures, RandomGenerator.getDefault()), trouble, handler);
    }
    return inOne(
        job,
        () -> {
          if (rows.stopAsked(job)) {
            stopped(job, trouble, handler);
          } else if (rows.end(job, JobState.DEAD, trouble)) {
            handler.ended(job.subject(), new Ending.Dead(retry.errorClass(), retry.reason()));
            metrics.died(job.kind());
          }
        });
  }

  private boolean snoozed(LeasedJob job, Outcome.Snooze snooze, JobHandler handler) {
    return again(job, snooze.pause(), new Trouble("snoozed", snooze.reason(), false), handler);
  }

  private boolean ended(LeasedJob job, JobState state, Trouble trouble, Runnable meaning) {
    return inOne(
        job,
        () -> {
          if (rows.end(job, state, trouble)) {
            meaning.run();
          }
        });
  }

  /// Puts the job back, unless its user has asked to stop while the attempt ran. While a provider
  /// may be at work for it, it goes round a few times more to have that stopped.
  private boolean again(LeasedJob job, Duration pause, Trouble trouble, JobHandler handler) {
    return inOne(
        job,
        () -> {
          if (!rows.stopAsked(job)) {
            requeued(job, pause, trouble, handler);
          } else if (job.bought() && job.failures() + 1 < settings.maxFailures()) {
            requeued(job, pause, trouble.asCounted(), handler);
          } else {
            stopped(job, trouble, handler);
          }
        });
  }

  private void stopped(LeasedJob job, Trouble trouble, JobHandler handler) {
    if (rows.end(job, JobState.CANCELLED, trouble)) {
      handler.ended(job.subject(), new Ending.Cancelled());
    }
  }

  private void requeued(LeasedJob job, Duration pause, Trouble trouble, JobHandler handler) {
    if (rows.requeue(job, pause, trouble)) {
      handler.requeued(job.subject());
    }
  }

  private boolean inOne(LeasedJob job, Runnable write) {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              boolean held = rows.lock(job.id().value(), job.attempt());
              if (held) {
                write.run();
              }
              return held;
            }));
  }
}
