package ai.realstaging.queue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds on to the jobs of one worker: each beat is one statement that renews all their leases, and
/// hears which were lost and which are to stop.
final class Heartbeat {

  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

  private final QueueTools tools;
  private final WorkerRows workers;
  private final String worker;
  private final List<JobRunner> runners;
  private volatile long lastHeard = System.nanoTime();

  Heartbeat(QueueTools tools, WorkerRows workers, String worker, List<JobRunner> runners) {
    this.tools = tools;
    this.workers = workers;
    this.worker = worker;
    this.runners = runners;
  }

  void beat() {
    long before = System.nanoTime();
    List<LeasedJob> jobs = runners.stream().flatMap(one -> one.jobs().stream()).toList();
    try {
      Map<UUID, Boolean> held = tools.rows().hold(jobs, worker, tools.settings().lease());
      jobs.forEach(job -> note(job, held, before));
      workers.seen(worker, runners.stream().mapToInt(JobRunner::size).sum(), jobs.size());
      lastHeard = before;
    } catch (RuntimeException e) {
      LOG.warn("heartbeat missed: {}", e.getMessage());
    }
  }

  /// Whether a beat reached the database within a lease: without one, nothing new should be taken.
  boolean heard() {
    return System.nanoTime() - lastHeard < tools.settings().lease().toNanos();
  }

  private static void note(LeasedJob job, Map<UUID, Boolean> held, long before) {
    Boolean stop = held.get(job.id().value());
    if (stop == null) {
      job.letGo();
    } else {
      job.stillHeld(before, stop);
    }
  }
}
