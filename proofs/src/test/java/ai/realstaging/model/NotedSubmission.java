package ai.realstaging.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an attempt notes, kept from one attempt to the next; a test takes the job away or asks to
/// stop.
final class NotedSubmission implements Submission {

  /// Each question comes so much later: nobody has to wait for a second look.
  private static final Duration LATER = Duration.ofHours(1);

  volatile @Nullable String prediction;
  volatile @Nullable Instant started;
  volatile Duration startedAgo = Duration.ofMinutes(1);
  volatile boolean ours = true;
  volatile boolean oursAfterBuying = true;
  volatile boolean cancelRequested;
  volatile boolean forgotten;

  @Override
  public Optional<String> predictionId() {
    return Optional.ofNullable(prediction);
  }

  @Override
  public Optional<Instant> startedAt() {
    return Optional.ofNullable(started);
  }

  @Override
  public Optional<Duration> startedAgo() {
    Duration ago = startedAgo;
    startedAgo = ago.plus(LATER);
    return startedAt().map(at -> ago);
  }

  @Override
  public boolean starting() {
    started = Instant.now();
    return ours;
  }

  @Override
  public boolean started(String predictionId) {
    if (ours && oursAfterBuying) {
      prediction = predictionId;
      return true;
    }
    return false;
  }

  @Override
  public boolean goesOnWith(String predictionId) {
    return predictionId.equals(prediction);
  }

  @Override
  public boolean forget() {
    prediction = null;
    started = null;
    forgotten = true;
    return ours;
  }

  @Override
  public boolean goOn() {
    return ours && !cancelRequested;
  }

  @Override
  public boolean cancelRequested() {
    return cancelRequested;
  }
}
