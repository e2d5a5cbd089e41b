package ai.realstaging.queue;

import java.time.Duration;

/// What a handler says of its attempt, and so what the queue does next.
public sealed interface Outcome {

  /// Finished. `write` runs in the transaction that finishes the job, only if the lease still
  /// holds.
  record Done(Runnable write) implements Outcome {}

  /// Failed for now: counted, tried again after a growing pause, dead after the fifth time.
  record Retry(String errorClass, String reason) implements Outcome {}

  /// Not now, and nobody's fault (rate limit, drain): not counted, due again after the pause.
  record Snooze(Duration pause, String reason) implements Outcome {}

  /// Failed for good: trying again gives the same answer.
  record Fail(String errorClass, String reason) implements Outcome {}

  /// Stopped because the user asked for it.
  record Cancel() implements Outcome {}
}
