package ai.realstaging.server.admin;

import ai.realstaging.queue.HeldView;
import ai.realstaging.queue.JobState;
import ai.realstaging.queue.QueueOffice;
import ai.realstaging.queue.QueueTimes;
import ai.realstaging.queue.QueueView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The queue as an admin sees it.
///
/// @param oldestAgeSeconds how long the longest waiting due job has been due
/// @param workers those that were seen within the last minute
/// @param lastHour the jobs that finished within the last hour
/// @param paused kinds of job that are not taken now; `all` stands for every kind
record QueueJson(
    Depth depth,
    double oldestAgeSeconds,
    List<Worker> workers,
    LastHour lastHour,
    List<String> paused) {

  record Depth(int queued, int running, int dead) {}

  record Worker(String name, int slots, int running, Instant seenAt, List<Lease> leases) {}

  /// A job that a worker holds.
  ///
  /// @param leaseSeconds until it is taken back unless the worker is heard of; negative when due
  /// @param runningSeconds since its first attempt began
  /// @param stopping whether somebody asked to stop it
  record Lease(
      UUID jobId, int attempt, double leaseSeconds, double runningSeconds, boolean stopping) {}

  /// Seconds from the order to the first start, and from there to the end.
  record LastHour(int finished, double waitP50, double waitP99, double runP50, double runP99) {}

  static QueueJson of(QueueOffice office) {
    QueueView view = office.view();
    List<HeldView> held = office.held();
    return new QueueJson(
        new Depth(
            count(view, JobState.QUEUED),
            count(view, JobState.RUNNING),
            count(view, JobState.DEAD)),
        seconds(view.oldestDue().orElse(Duration.ZERO)),
        view.workers().stream().map(worker -> worker(worker, held)).toList(),
        lastHour(office.times()),
        view.paused());
  }

  private static Worker worker(QueueView.Worker worker, List<HeldView> held) {
    return new Worker(
        worker.name(),
        worker.slots(),
        worker.running(),
        worker.seenAt(),
        held.stream()
            .filter(job -> job.worker().equals(worker.name()))
            .map(
                job ->
                    new Lease(
                        job.id().value(),
                        job.attempt(),
                        seconds(job.leaseLeft()),
                        seconds(job.running()),
                        job.stopping()))
            .toList());
  }

  private static LastHour lastHour(QueueTimes times) {
    return new LastHour(
        times.finished(),
        seconds(times.waited().p50()),
        seconds(times.waited().p99()),
        seconds(times.ran().p50()),
        seconds(times.ran().p99()));
  }

  private static int count(QueueView view, JobState state) {
    return view.depth().getOrDefault(state, 0);
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }
}
