package ai.realstaging.model;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Waits for a prediction: asks every second or two, sooner when its bell rings, until it ends, its
/// time is up or nobody wants it any more.
final class PredictionWatch {

  /// So many unanswered questions in a row end the wait; the prediction itself lives on.
  private static final int MISSES = 5;

  private final PredictionApi api;
  private final PredictionSignals signals;
  private final ModelSettings.Patience patience;
  private final InstantSource clock;

  PredictionWatch(
      PredictionApi api,
      PredictionSignals signals,
      ModelSettings.Patience patience,
      InstantSource clock) {
    this.api = api;
    this.signals = signals;
    this.patience = patience;
    this.clock = clock;
  }

  sealed interface Seen {

    record Ended(Prediction prediction) implements Seen {}

    /// Its time was up; it was cancelled.
    record Overdue() implements Seen {}

    /// The job is no longer ours, or the user asked to stop; then it was cancelled.
    record Unwanted() implements Seen {}
  }

  /// Throws [ProviderTrouble] when the provider falls silent.
  Seen untilEnd(Prediction first, Submission submission) {
    Instant deadline = clock.instant().plus(patience.deadline());
    Prediction now = first;
    int misses = 0;
    try (PredictionSignals.Bell bell = signals.listen(first.id())) {
      while (!now.ended()) {
        if (!submission.goOn()) {
          return unwanted(now, submission);
        }
        if (!clock.instant().isBefore(deadline)) {
          return overdue(now);
        }
        bell.await(patience.poll());
        try {
          now = api.find(now.id()).orElseThrow(PredictionWatch::lost);
          misses = 0;
        } catch (ProviderTrouble e) {
          misses++;
          if (misses >= MISSES) {
            throw e;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ProviderTrouble.later("interrupted", "This worker is stopping.", Duration.ZERO);
    }
    return new Seen.Ended(now);
  }

  private static ProviderTrouble lost() {
    return ProviderTrouble.counted("prediction_lost", "The model lost sight of this photo.");
  }

  /// A prediction that succeeded while it was being cancelled is welcome.
  private Seen overdue(Prediction prediction) {
    Prediction after = api.cancel(prediction.id());
    return after.promising() && after.ended() ? new Seen.Ended(after) : new Seen.Overdue();
  }

  private Seen unwanted(Prediction prediction, Submission submission) {
    if (submission.cancelRequested()) {
      api.cancel(prediction.id());
    }
    return new Seen.Unwanted();
  }
}
