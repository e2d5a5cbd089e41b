package ai.realstaging.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The queue as an operator sees it.
///
/// @param depth jobs by state; ends other than `DEAD` are not counted
/// @param oldestDue how long the longest waiting due job has been due
public record QueueView(
    Map<JobState, Integer> depth,
    Optional<Duration> oldestDue,
    List<Worker> workers,
    List<String> paused) {

  /// A worker process that was seen within the last minute.
  public record Worker(String name, int slots, int running, Instant seenAt) {}
}
