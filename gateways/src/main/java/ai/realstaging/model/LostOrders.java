package ai.realstaging.model;

import ai.realstaging.kernel.JobId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Looks at the provider for what was ordered while the answer was lost. That it is not listed
/// proves nothing before the order cannot be under way any more.
final class LostOrders {

  private static final Duration STEP = Duration.ofSeconds(1);

  private final PredictionApi api;
  private final ModelSettings.Patience patience;
  private final ModelMetrics metrics;

  LostOrders(PredictionApi api, ModelSettings.Patience patience, ModelMetrics metrics) {
    this.api = api;
    this.patience = patience;
    this.metrics = metrics;
  }

  /// What an earlier attempt ordered before it could note the id; nothing when it noted one, never
  /// began, or surely got nothing. A look that would come too soon is put off, by throwing
  /// [ProviderTrouble]: the order may have been under way for as long as we wait for an answer, and
  /// is listed only some seconds after it was carried out.
  Optional<Prediction> find(JobId job, Submission submission) {
    if (submission.predictionId().isPresent() || submission.startedAt().isEmpty()) {
      return Optional.empty();
    }
    Instant started = submission.startedAt().get();
    Duration ago = ago(submission);
    Duration early = patience.answer().plus(patience.lookUpAfter()).minus(ago);
    if (early.isPositive()) {
      throw ProviderTrouble.later(
          "look_up", "Looking for a picture that an earlier attempt ordered.", early);
    }
    return listed(job, started)
        .or(
            () -> {
              await(submission, ago.multipliedBy(2));
              return listed(job, started);
            });
  }

  /// What was ordered by a call that the provider answered with an error: it is done by now and
  /// will be listed soon. When it is not, nothing was ordered, and the submission is forgotten.
  Optional<Prediction> afterAnError(JobId job, Submission submission) {
    LockSupport.parkNanos(patience.lookUpAfter().toNanos());
    Optional<Prediction> found = listed(job, submission.startedAt().orElseThrow());
    if (found.isEmpty()) {
      submission.forget();
    }
    return found;
  }

  /// Until the second look, when twice the time has passed. A network that was silent sends again
  /// what it holds within as long as the silence was (exponential backoff, RFC 6298), so that an
  /// order which is not there now does not come any more.
  private static void await(Submission submission, Duration time) {
    while (ago(submission).compareTo(time) < 0) {
      if (!submission.goOn() && !submission.cancelRequested()) {
        throw ProviderTrouble.later("look_up", "The job is somebody else's.", Duration.ZERO);
      }
      LockSupport.parkNanos(STEP.toNanos());
    }
  }

  private static Duration ago(Submission submission) {
    return submission.startedAgo().orElse(Duration.ZERO);
  }

  private Optional<Prediction> listed(JobId job, Instant since) {
    Optional<Prediction> found = api.boughtFor(job, since);
    found.ifPresent(prediction -> metrics.adopted());
    return found;
  }
}
