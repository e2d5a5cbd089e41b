package ai.realstaging.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.kernel.JobId;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.testkit.replicate.Call;
import ai.realstaging.testkit.replicate.Mischief;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// What was bought is found, waited for, given up; never bought again.
class ReplicatePurchasesTest extends ReplicateScene {

  @Test
  void aKnownPredictionIsResumedAndNothingIsBought() {
    submission.oursAfterBuying = false;
    develop();
    String bought = replicate.predictions().getFirst();
    NotedSubmission next = new NotedSubmission();
    next.prediction = bought;
    assertThat(develop(next)).isInstanceOf(Development.Unavailable.class); // it was cancelled
    assertThat(replicate.calls(Call.CREATE)).isEqualTo(1);
  }

  @Test
  void aPredictionThatRunsIsWaitedForByTheNextAttempt() {
    replicate.misbehave(Call.GET, Mischief.broken());
    for (int i = 0; i < 4; i++) {
      replicate.misbehave(Call.GET, Mischief.broken());
    }
    assertThat(develop())
        .isEqualTo(
            new Development.Unavailable(
                "model_unavailable",
                "The model did not answer.",
                java.util.Optional.empty(),
                true));
    assertThat(develop()).isInstanceOf(Development.Staged.class);
    assertThat(replicate.created(job)).isEqualTo(1);
    assertThat(replicate.paid(job)).isEqualTo(1);
  }

  @Test
  void whatWasBoughtWhileTheAnswerWasLostIsFoundAndNotBoughtAgain() {
    replicate.misbehave(Call.CREATE, new Mischief.ResetAfterwards());
    assertThat(develop()).isInstanceOf(Development.Unavailable.class);
    assertThat(submission.predictionId()).isEmpty();

    assertThat(develop()).isInstanceOf(Development.Staged.class);
    assertThat(read).as("a photo is read to be ordered only").isEqualTo(1);
    assertThat(replicate.created(job)).isEqualTo(1);
    assertThat(replicate.paid(job)).isEqualTo(1);
    assertThat(meters.counter("provider.predictions.adopted").count()).isEqualTo(1);
  }

  @Test
  void whatWasBoughtForALentPhotoIsFoundByTheFile() {
    store.reachableFromOutside(false);
    replicate.misbehave(Call.CREATE, new Mischief.ResetAfterwards());
    develop();
    assertThat(develop()).isInstanceOf(Development.Staged.class);
    assertThat(replicate.calls(Call.CREATE)).isEqualTo(1);
  }

  @Test
  void nothingIsAdoptedThatWasBoughtForAnotherJob() {
    develop();
    JobId other = JobId.next(InstantSource.system());
    NotedSubmission afterACrash = new NotedSubmission();
    afterACrash.started = Instant.now();
    StagingOrder order =
        new StagingOrder(
            other,
            QWEN,
            Map.of(),
            "Furnish the room.",
            RoomType.BEDROOM,
            Style.MODERN,
            7,
            () ->
                new StagingOrder.Photo(
                    photo.file(),
                    new ObjectKey("model-input/" + other + ".png"),
                    "image/png",
                    64,
                    48,
                    OptionalDouble.empty()));
    assertThat(stager().develop(entry(QWEN), order, afterACrash))
        .isInstanceOf(Development.Staged.class);
    assertThat(replicate.created(other)).isEqualTo(1);
  }

  @Test
  void aLookUpThatWouldComeTooSoonIsPutOff() {
    patience = patience(Duration.ofSeconds(30), Duration.ofSeconds(5));
    submission.started = Instant.now();
    submission.startedAgo = Duration.ofSeconds(1);
    assertThat(develop())
        .isInstanceOfSatisfying(
            Development.Unavailable.class,
            later -> {
              assertThat(later.code()).isEqualTo("look_up");
              // a request may be under way for 20 s, and is listed 5 s later
              assertThat(later.retryAfter()).contains(Duration.ofSeconds(24));
              assertThat(later.counts()).isFalse();
            });
    assertThat(replicate.calls(Call.CREATE)).isZero();
  }

  @Test
  void anOrderThatWasTurnedAwayNeedsNoLookUp() {
    replicate.misbehave(Call.CREATE, new Mischief.Answer(401, "", "{\"detail\":\"who?\"}"));
    assertThat(develop()).isInstanceOf(Development.Unavailable.class);
    assertThat(submission.forgotten).isTrue();

    replicate.misbehave(Call.CREATE, new Mischief.Reset());
    submission.forgotten = false;
    assertThat(develop()).isInstanceOf(Development.Unavailable.class);
    assertThat(submission.forgotten).as("it may have been carried out").isFalse();
  }

  @Test
  void anOrderThatWasAnsweredWithAnErrorIsLookedForAtOnce() {
    replicate.misbehave(Call.CREATE, Mischief.broken());
    assertThat(develop()).isInstanceOf(Development.Unavailable.class);
    assertThat(submission.forgotten).isTrue();
    assertThat(replicate.calls(Call.LIST)).isEqualTo(1);
    assertThat(develop()).isInstanceOf(Development.Staged.class);
    assertThat(replicate.created(job)).isEqualTo(1);
  }

  @Test
  void anOrderThatComesAfterTheFirstLookIsFoundByTheSecond() {
    replicate.misbehave(Call.CREATE, new Mischief.ResetAfterwards());
    assertThat(develop()).isInstanceOf(Development.Unavailable.class);
    replicate.misbehave(Call.LIST, new Mischief.Answer(200, "", "{\"results\":[]}"));
    assertThat(develop()).isInstanceOf(Development.Staged.class);
    assertThat(replicate.created(job)).isEqualTo(1);
  }

  @Test
  void nothingIsBoughtForWhomNobodyWaits() {
    submission.cancelRequested = true;
    assertThat(develop()).isEqualTo(new Development.Stopped());
    assertThat(replicate.calls(Call.CREATE)).isZero();
  }

  @Test
  void whatWasBoughtForAJobThatNobodyWantsAnyMoreIsStopped() {
    replicate.endsAfter(1000);
    replicate.misbehave(Call.CREATE, new Mischief.ResetAfterwards());
    develop();
    assertThat(submission.predictionId()).isEmpty();

    submission.startedAgo = Duration.ofSeconds(1);
    assertThat(stager().abandon(job, submission))
        .as("too soon to be listed")
        .isInstanceOf(Development.Unavailable.class);
    submission.startedAgo = Duration.ofMinutes(1);
    assertThat(stager().abandon(job, submission)).isEqualTo(new Development.Stopped());
    assertThat(replicate.prediction(replicate.predictions().getFirst())).contains("canceled");
    assertThat(replicate.paid(job)).isZero();
  }

  @Test
  void aKnownPurchaseThatCannotBeStoppedNowIsTriedAgain() {
    submission.prediction = "p-unknown";
    replicate.misbehave(Call.CANCEL, Mischief.broken());
    assertThat(stager().abandon(job, submission))
        .isInstanceOfSatisfying(
            Development.Unavailable.class, no -> assertThat(no.counts()).isTrue());
  }

  @Test
  void aPredictionThatIsNotKnownAnyMoreIsLookedForBeforeAnotherIsBought() {
    develop();
    submission.prediction = "p-unknown";
    assertThat(develop()).isInstanceOf(Development.Staged.class);
    assertThat(replicate.created(job)).as("found in the list").isEqualTo(1);

    NotedSubmission nowhere = new NotedSubmission();
    nowhere.prediction = "p-unknown";
    assertThat(develop(nowhere))
        .isInstanceOfSatisfying(
            Development.Unavailable.class,
            no -> assertThat(no.code()).isEqualTo("prediction_lost"));
    assertThat(nowhere.forgotten).isTrue();
    assertThat(replicate.created(job)).isEqualTo(1);
  }

  @Test
  void aPredictionThatNobodyWantsAnyMoreIsCancelled() {
    submission.oursAfterBuying = false;
    assertThat(develop()).isEqualTo(new Development.Stopped());
    assertThat(replicate.prediction(replicate.predictions().getFirst())).contains("canceled");
    assertThat(replicate.paid(job)).isZero();
  }

  @Test
  void aPredictionThatOutlivesItsTimeIsCancelledAndForgotten() {
    patience = patience(Duration.ZERO, Duration.ZERO);
    replicate.endsAfter(1000);
    assertThat(develop())
        .isInstanceOfSatisfying(
            Development.Unavailable.class,
            no -> assertThat(no.code()).isEqualTo("staging_timeout"));
    assertThat(replicate.prediction(replicate.predictions().getFirst())).contains("canceled");
    assertThat(submission.forgotten).isTrue();
  }
}
