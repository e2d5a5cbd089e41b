package ai.realstaging.queue;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long a failed job waits: doubling from `base` up to `cap`, half of it fixed and half of it
/// by chance, so that jobs that failed together do not come back together.
record Backoff(Duration base, Duration cap) {

  Duration after(int failures, RandomGenerator random) {
    long full = base.toMillis() << Math.min(Math.max(failures - 1, 0), 20);
    long capped = Math.min(full, cap.toMillis());
    return Duration.ofMillis(capped / 2 + random.nextLong(capped / 2 + 1));
  }
}
