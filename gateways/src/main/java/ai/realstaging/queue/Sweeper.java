package ai.realstaging.queue;

import ai.realstaging.schema.tables.records.JobRecord;
import io.lettuce.core.RedisException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Finds what was lost: jobs whose worker is gone, and tickets that Redis no longer has. Every
/// worker
/// sweeps; rows that one looks at are skipped by the others.
@Component
class Sweeper {

  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
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

  /// Takes back the jobs of lost workers; one that lost too many is dead, and its handler hears of
  /// it in
  /// the same transaction.
  int rescue(Map<String, JobHandler> handlers) {
    Integer rescued =
        transactions.execute(
            status -> {
              List<JobRecord> lost = rows.lost(BATCH);
              for (JobRecord job : lost) {
                JobHandler handler = handlers.get(job.getKind());
                if (handler != null) {
                  takeBack(job, handler);
                }
              }
              return lost.size();
            });
    int count = rescued == null ? 0 : rescued;
    if (count > 0) {
      metrics.lost(count);
      LOG.warn("took back {} jobs of lost workers", count);
    }
    return count;
  }

  /// Puts in the tickets that are missing for the jobs that are due. Throws [RedisException] while
  /// Redis is
  /// gone.
  void refill() {
    int due = rows.due();
    if (due > 0) {
      tickets.refill(due);
    }
  }

  private void takeBack(JobRecord job, JobHandler handler) {
    if (job.getCancelRequested()) {
      rows.takeBack(job, JobState.CANCELLED);
      handler.ended(job.getSubject(), new Ending.Cancelled());
    } else if (job.getCrashes() + 1 < settings.maxCrashes()) {
      rows.takeBack(job, JobState.QUEUED);
      handler.requeued(job.getSubject());
    } else {
      rows.takeBack(job, JobState.DEAD);
      metrics.died(job.getKind());
      handler.ended(
          job.getSubject(),
          new Ending.Dead("worker_lost", "Every worker that took this job was lost."));
    }
  }
}
