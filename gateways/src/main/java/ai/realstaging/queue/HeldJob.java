package ai.realstaging.queue;

import ai.realstaging.kernel.JobId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A job while this process holds its lease. Every write is fenced by the attempt: when another
/// process has taken the job over, it returns false and nothing was written; then stop.
public interface HeldJob {

  JobId id();

  UUID subject();

  int attempt();

  /// The provider's id of what an earlier or this attempt bought, once known.
  Optional<String> predictionId();

  /// When an earlier attempt began to buy, if it left no id behind: look it up before buying again.
  Optional<Instant> submitStartedAt();

  /// How long ago that was, whatever this machine's clock says.
  Optional<Duration> sinceSubmit();

  /// Whether a provider may be at work for it.
  default boolean bought() {
    return predictionId().isPresent() || submitStartedAt().isPresent();
  }

  /// Notes, before the call, that a prediction is about to be bought. False, too, when the
  /// prediction of an attempt that had lost the job became known meanwhile.
  boolean submitting();

  /// Notes the id of the prediction that was bought. When the job was lost while it was bought, it
  /// is noted all the same for whoever has the job next, unless that one has begun to buy itself.
  boolean submitted(String predictionId);

  /// Whether the job's row names this prediction, whoever holds it: the next attempt may have found
  /// what this one bought.
  boolean carries(String predictionId);

  /// Forgets the prediction: it ended without a picture and the next attempt may buy another.
  boolean unsubmit();

  /// Runs `write` in one transaction with a check that the lease still holds.
  boolean whileHeld(Runnable write);

  /// Whether the lease held at the last heartbeat with time to spare, by the monotonic clock. Ask
  /// before each costly step.
  boolean held();

  /// Whether the user has asked to stop.
  boolean cancelRequested();
}
