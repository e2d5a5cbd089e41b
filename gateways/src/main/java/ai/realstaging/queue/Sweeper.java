package ai.realstaging.queue;

import ai.realstaging.schema.tables.records.JobRecord;
import io.lettuce.core.RedisException;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Finds what was lost: jobs whose worker is gone, and tickets that Redis no longer has. Every
/// worker sweeps; a row that one looks at is skipped by the others.
@Component
class Sweeper {

  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
  private static final Trouble LOST =
      new Trouble("worker_lost", "Every worker that took this job was lost.", false);
  private static final int BATCH = 100;

  private final LeaseRows rows;
  private final TransactionOperations transactions;
  private final QueueSettings settings;
  private final TicketBox tickets;
  private final QueueMetrics metrics;

  Sweeper(
      LeaseRows rows,
      TransactionOperations transactions,
      QueueSettings settings,
      TicketBox tickets,
      QueueMetrics metrics) {
    this.rows = rows;
    this.transactions = transactions;
    this.settings = settings;
    this.tickets = tickets;
    this.metrics = metrics;
  }

  /// Takes back the jobs of lost workers, each in a transaction of its own, so that one that cannot
  /// be taken back does not keep the others. Returns how many were.
  int rescue(Map<String, JobHandler> handlers) {
    int rescued = 0;
    for (UUID id : rows.lost(handlers.keySet(), BATCH)) {
      try {
        rescued += rescue(id, handlers) ? 1 : 0;
      } catch (RuntimeException e) {
        LOG.error("job {} of a lost worker could not be taken back", id, e);
      }
    }
    if (rescued > 0) {
      metrics.lost(rescued);
      LOG.warn("took back {} jobs of lost workers", rescued);
    }
    return rescued;
  }

  /// Puts in the tickets that are missing for the jobs that are due. Throws [RedisException] while
  /// Redis is gone.
  void refill() {
    for (Lane lane : Lane.values()) {
      int due = rows.due(lane);
      if (due > 0) {
        tickets.refill(lane, due);
      }
    }
  }

  private boolean rescue(UUID id, Map<String, JobHandler> handlers) {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              var lost = rows.lockLost(id);
              lost.ifPresent(job -> takeBack(job, handlers));
              return lost.isPresent();
            }));
  }

  private void takeBack(JobRecord job, Map<String, JobHandler> handlers) {
    JobHandler handler = handlers.get(job.getKind());
    if (handler == null) {
      throw new IllegalStateException("no handler for " + job.getKind());
    }
    boolean onceMore = job.getCrashes() + 1 < settings.maxCrashes();
    boolean bought = job.getPredictionId() != null || job.getSubmitStartedAt() != null;
    if (job.getCancelRequested() && !(bought && onceMore)) {
      rows.takeBack(job, JobState.CANCELLED, LOST);
      handler.ended(job.getSubject(), new Ending.Cancelled());
    } else if (onceMore) {
      rows.takeBack(job, JobState.QUEUED, LOST);
      handler.requeued(job.getSubject());
    } else {
      rows.takeBack(job, JobState.DEAD, LOST);
      metrics.died(job.getKind());
      handler.ended(
          job.getSubject(),
          new Ending.Dead("worker_lost", "Every worker that took this job was lost."));
    }
  }
}
