package ai.realstaging.server.admin;

import ai.realstaging.queue.JobState;
import ai.realstaging.queue.QueueOffice;
import ai.realstaging.queue.QueueView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The queue at a glance.
@RestController
@Tag(name = "admin")
class AdminQueueController {

  private final QueueOffice office;

  AdminQueueController(QueueOffice office) {
    this.office = office;
  }

  record Depth(int queued, int running, int dead) {}

  record Worker(String name, int slots, int running, Instant seenAt) {}

  /// @param oldestAgeSeconds how long the longest waiting due job has been due
  /// @param workers those that were seen within the last minute
  /// @param paused kinds of job that are not taken now; `all` stands for every kind
  record QueueJson(
      Depth depth, double oldestAgeSeconds, List<Worker> workers, List<String> paused) {}

  @GetMapping("/api/v1/admin/queue")
  @Operation(summary = "Read how full the queue is, and who works")
  QueueJson queue() {
    QueueView view = office.view();
    return new QueueJson(
        new Depth(
            count(view, JobState.QUEUED),
            count(view, JobState.RUNNING),
            count(view, JobState.DEAD)),
        view.oldestDue().orElse(Duration.ZERO).toMillis() / 1000.0,
        view.workers().stream()
            .map(w -> new Worker(w.name(), w.slots(), w.running(), w.seenAt()))
            .toList(),
        view.paused());
  }

  private static int count(QueueView view, JobState state) {
    return view.depth().getOrDefault(state, 0);
  }
}
