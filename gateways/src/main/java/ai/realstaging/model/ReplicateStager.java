package ai.realstaging.model;

import ai.realstaging.kernel.JobId;
import ai.realstaging.storage.ObjectStore;
import ai.realstaging.storage.StoreUnavailable;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has a photo staged by an official model of Replicate and never buys twice: a known prediction is
/// resumed, one whose id was lost in a crash is looked up, and only then another is bought.
final class ReplicateStager {

  private static final Logger LOG = LoggerFactory.getLogger(ReplicateStager.class);

  /// How long the provider may read the photo.
  private static final Duration LINK = Duration.ofHours(1);

  /// The provider ends a prediction by itself this long after we would have.
  private static final Duration GRACE = Duration.ofMinutes(2);

  private static final int UNDO_TRIES = 5;

  private final Provider provider;
  private final ObjectStore store;
  private final ModelSettings settings;
  private final ModelMetrics metrics;
  private final LostOrders lost;

  ReplicateStager(
      Provider provider, ObjectStore store, ModelSettings settings, ModelMetrics metrics) {
    this.provider = provider;
    this.store = store;
    this.settings = settings;
    this.metrics = metrics;
    this.lost = new LostOrders(provider.api(), settings.patience(), metrics);
  }

  /// What belongs to one provider.
  record Provider(
      PredictionApi api,
      PredictionWatch watch,
      ResultFetch results,
      ProviderGate gate,
      Breaker breaker) {}

  /// Cancels what was bought for a job, also what is known by nothing but the job's own mark.
  Development abandon(JobId job, Submission submission) {
    try {
      submission
          .predictionId()
          .or(() -> lost.find(job, submission).map(Prediction::id))
          .ifPresent(provider.api()::cancel);
      return new Development.Stopped();
    } catch (ProviderTrouble trouble) {
      return trouble.meaning();
    }
  }

  Development develop(ModelEntry model, StagingOrder order, Submission submission) {
    try {
      return stage(model, order, submission);
    } catch (ProviderTrouble trouble) {
      return trouble.meaning();
    } catch (StoreUnavailable e) {
      return new Development.Unavailable(
          "store_unavailable", "The photo could not be read.", Optional.empty(), true);
    }
  }

  private Development stage(ModelEntry model, StagingOrder order, Submission submission) {
    if (!submission.goOn()) {
      return submission.cancelRequested()
          ? abandon(order.job(), submission)
          : new Development.Stopped();
    }
    provider
        .breaker()
        .shut()
        .ifPresent(
            pause -> {
              throw ProviderTrouble.later(
                  "provider_away", "The model's provider is out of order.", pause);
            });
    Optional<Prediction> prediction =
        resumed(order, submission).or(() -> lost.find(order.job(), submission));
    if (prediction.isPresent()) {
      return prediction.get().id().equals(submission.predictionId().orElse(""))
              || submission.started(prediction.get().id())
          ? wait(model, prediction.get(), submission)
          : new Development.Stopped();
    }
    return buy(model, order, submission);
  }

  /// One that its provider does not know any more is looked for like one whose id was lost; when it
  /// is not found either, the next attempt buys.
  private Optional<Prediction> resumed(StagingOrder order, Submission submission) {
    if (submission.predictionId().isEmpty()) {
      return Optional.empty();
    }
    Optional<Prediction> known =
        provider
            .api()
            .find(submission.predictionId().get())
            .or(
                () ->
                    submission
                        .startedAt()
                        .flatMap(started -> provider.api().boughtFor(order.job(), started)));
    if (known.isEmpty() && submission.forget()) {
      throw ProviderTrouble.counted("prediction_lost", "The model lost sight of this photo.");
    }
    return known;
  }

  private Development buy(ModelEntry model, StagingOrder order, Submission submission) {
    provider
        .gate()
        .enter()
        .ifPresent(
            pause -> {
              throw ProviderTrouble.later(ProviderTrouble.BUSY, "The model is busy.", pause);
            });
    Map<String, Object> input = model.input(order, link(order));
    if (!submission.goOn() || !submission.starting()) {
      return new Development.Stopped();
    }
    Prediction bought = create(model, order.job(), input, submission);
    metrics.bought();
    if (!submission.started(bought.id())) {
      undo(bought.id(), submission);
      return new Development.Stopped();
    }
    return wait(model, bought, submission);
  }

  /// The job was taken over while we bought. Whoever has it now may have found our prediction and
  /// wait for it; if not, it is one too many and must not succeed.
  private void undo(String prediction, Submission submission) {
    for (int tries = 0; tries < UNDO_TRIES; tries++) {
      if (submission.goesOnWith(prediction)) {
        return;
      }
      try {
        provider.api().cancel(prediction);
        return;
      } catch (ProviderTrouble trouble) {
        LockSupport.parkNanos(settings.patience().poll().toNanos());
      }
    }
    LOG.warn("prediction {} is one too many and could not be cancelled", prediction);
  }

  private URI link(StagingOrder order) {
    StagingOrder.Photo photo = order.photo().get();
    return store
        .publicLink(photo.key(), LINK)
        .orElseGet(() -> provider.api().upload(order.job(), photo.file(), photo.contentType()));
  }

  private Prediction create(
      ModelEntry model, JobId job, Map<String, Object> input, Submission submission) {
    try {
      return provider
          .api()
          .create(
              model.spec().id(),
              input,
              settings.webhookUrl(),
              settings.patience().deadline().plus(GRACE));
    } catch (ProviderTrouble trouble) {
      if (trouble.throttled()) {
        trouble.pause().ifPresent(provider.gate()::coolDown);
      }
      return switch (trouble.after()) {
        case TURNED_AWAY -> {
          submission.forget(); // nothing was bought, so nothing is to be looked up
          throw trouble;
        }
        case ANSWERED -> lost.afterAnError(job, submission).orElseThrow(() -> trouble);
        case SILENCE -> throw trouble;
      };
    }
  }

  private Development wait(ModelEntry model, Prediction prediction, Submission submission) {
    return switch (provider.watch().untilEnd(prediction, submission)) {
      case PredictionWatch.Seen.Unwanted() -> new Development.Stopped();
      case PredictionWatch.Seen.Overdue() ->
          forgotten(submission, "staging_timeout", "The model took too long.");
      case PredictionWatch.Seen.Ended(Prediction ended) -> end(model, ended, submission);
    };
  }

  private Development end(ModelEntry model, Prediction ended, Submission submission) {
    return switch (ended.status()) {
      case SUCCEEDED -> succeeded(model, ended, submission);
      case FAILED -> failed(ended, submission);
      case CANCELED, ABORTED ->
          forgotten(submission, "prediction_canceled", "The provider ended the work early.");
      case STARTING, PROCESSING -> throw new IllegalStateException("the prediction has not ended");
    };
  }

  private Development succeeded(ModelEntry model, Prediction ended, Submission submission) {
    if (ended.dataRemoved()) {
      return forgotten(submission, "result_gone", "The provider has removed the picture.");
    }
    if (ended.output().isEmpty()) {
      return forgotten(submission, "empty_result", "The model made no picture.");
    }
    ResultFetch.Fetched picture = provider.results().fetch(ended.output().getFirst());
    return new Development.Staged(
        picture.file(),
        picture.contentType(),
        ended.id(),
        ended.model().isEmpty() ? model.spec().id().value() : ended.model(),
        model.spec().price(),
        Optional.empty(),
        OptionalDouble.empty(),
        model.spec().draft());
  }

  /// The provider says why only in words: `(E005)` marks what its safety check flagged.
  private Development failed(Prediction ended, Submission submission) {
    String why = ended.error().toLowerCase(Locale.ROOT);
    if (why.contains("(e005)") || why.contains("flagged as sensitive")) {
      return submission.forget()
          ? new Development.Refused(
              "model_refused", "The model's safety check declined this photo or its wishes.")
          : new Development.Stopped();
    }
    return forgotten(submission, "prediction_failed", "The model failed on this photo.");
  }

  private static Development forgotten(Submission submission, String code, String detail) {
    return submission.forget()
        ? new Development.Unavailable(code, detail, Optional.empty(), true)
        : new Development.Stopped();
  }
}
