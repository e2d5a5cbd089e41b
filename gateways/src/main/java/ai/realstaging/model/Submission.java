package ai.realstaging.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What an adapter must note and ask while it buys and waits, so that no crash makes it buy twice.
/// A method that returns false says that the job is somebody else's now: stop, and cancel what was
/// bought.
public interface Submission {

  Optional<String> predictionId();

  Optional<Instant> startedAt();

  /// How long ago that was, whatever this machine's clock says.
  Optional<Duration> startedAgo();

  boolean starting();

  boolean started(String predictionId);

  /// Whether the order goes on with this prediction, in whosever hands: then it must not be
  /// cancelled.
  boolean goesOnWith(String predictionId);

  /// The prediction ended without a picture: another may be bought.
  boolean forget();

  /// Whether the job is still ours and nobody has asked to stop.
  boolean goOn();

  boolean cancelRequested();
}
