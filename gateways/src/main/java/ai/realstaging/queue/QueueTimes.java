package ai.realstaging.queue;

import java.time.Duration;

/// How long the jobs that finished within the last hour waited for their first start and took from
/// there to their end.
///
/// @param finished how many these are
public record QueueTimes(int finished, Spread waited, Spread ran) {

  /// Half of them took at most `p50`, all but one in a hundred at most `p99`.
  public record Spread(Duration p50, Duration p99) {}
}
