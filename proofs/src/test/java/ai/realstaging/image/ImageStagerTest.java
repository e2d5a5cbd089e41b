package ai.realstaging.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.realstaging.account.Account;
import ai.realstaging.billing.LedgerEntry.Kind;
import ai.realstaging.kernel.JobId;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.PageRequest;
import ai.realstaging.kernel.Phase;
import ai.realstaging.live.ImageChanged;
import ai.realstaging.model.Development;
import ai.realstaging.queue.HeldJob;
import ai.realstaging.queue.JobState;
import ai.realstaging.queue.Outcome;
import ai.realstaging.testkit.model.FakeStagingModels;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImageStagerTest {

  private final ImageRig rig = new ImageRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void givesTheAllowanceBackWhenTheModelRefuses() {
    Image image = rig.accept();
    rig.models.next(FakeStagingModels.refused());

    rig.runNext();

    Image failed = rig.get(image.id());
    assertThat(failed.phase()).isEqualTo(Phase.ERROR);
    assertThat(failed.trouble().orElseThrow().code()).isEqualTo("model_refused");
    assertThat(rig.ledger()).containsExactly(Kind.RESERVE, Kind.REFUND);
    assertThat(rig.allowance.usage(rig.ada).used()).isZero();
    assertThat(rig.queue.queue().openJobs(rig.ada.id())).isZero();
  }

  @Test
  void deliversThePictureAndSettlesOnce() {
    Image image = rig.accept();

    rig.runNext();

    Image ready = rig.get(image.id());
    assertThat(ready.phase()).isEqualTo(Phase.READY);
    assertThat(rig.store.find(ready.picture().orElseThrow().key())).isPresent();
    assertThat(rig.store.keys())
        .contains(ObjectKey.thumbnail(image.id().value(), ImageLinks.SMALL));
    assertThat(rig.ledger()).containsExactly(Kind.RESERVE, Kind.SETTLE);
    assertThat(rig.live.announced())
        .extracting(ImageChanged::phase)
        .containsExactly(Phase.QUEUED, Phase.READING, Phase.STAGING, Phase.FINISHING, Phase.READY);
    assertThat(rig.live.announced())
        .extracting(ImageChanged::change)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void aProviderThatIsDownIsTriedAgainAndTheFifthFailureIsTheEnd() {
    Image image = rig.accept();
    for (int failure = 1; failure <= 5; failure++) {
      rig.models.next(FakeStagingModels.unavailable());
      rig.runNext();
      assertThat(rig.get(image.id()).phase()).isEqualTo(failure < 5 ? Phase.QUEUED : Phase.ERROR);
    }

    assertThat(rig.queue.office().page(JobState.DEAD, PageRequest.first()).items()).hasSize(1);
    assertThat(rig.ledger()).containsExactly(Kind.RESERVE, Kind.REFUND);
  }

  @Test
  void aDeadLetterThatIsRedrivenReservesAgainAndCanBecomeReady() {
    Image image = rig.accept();
    bury();
    Account admin = rig.bo;
    JobId dead =
        rig.queue.office().page(JobState.DEAD, PageRequest.first()).items().getFirst().id();

    rig.deadLetters.redrive(admin, dead);
    rig.runNext();

    assertThat(rig.get(image.id()).phase()).isEqualTo(Phase.READY);
    assertThat(rig.ledger()).containsExactly(Kind.RESERVE, Kind.RESERVE, Kind.SETTLE, Kind.REFUND);
    assertThatThrownBy(() -> rig.deadLetters.redrive(admin, dead)).isInstanceOf(ImageMissing.class);
  }

  @Test
  void allDeadLettersGoRoundAgainAndOneWhoseImageIsGoneStays() {
    Image gone = rig.accept();
    bury();
    Image kept = rig.accept();
    bury();
    rig.removal.delete(rig.ada, gone.id());

    assertThat(rig.deadLetters.redriveAll(rig.bo)).isEqualTo(1);
    rig.runNext();

    assertThat(rig.get(kept.id()).phase()).isEqualTo(Phase.READY);
    assertThat(rig.queue.office().page(JobState.DEAD, PageRequest.first()).items()).hasSize(1);
  }

  @Test
  void waitingForAProviderIsNobodysFault() {
    Image image = rig.accept();
    for (int i = 0; i < 8; i++) {
      rig.models.next(
          new Development.Unavailable(
              "rate_limited", "Too many at once.", Optional.of(Duration.ofSeconds(3)), false));
      rig.runNext();
    }
    rig.runNext();

    assertThat(rig.get(image.id()).phase()).isEqualTo(Phase.READY);
  }

  @Test
  void aLostWorkersJobGoesOnWithTheSamePrediction() {
    Image image = rig.accept();
    HeldJob lost = rig.queue.takeAndDie(rig.handler);
    assertThat(lost.submitting()).isTrue();
    assertThat(lost.submitted("bought-once")).isTrue();
    assertThat(rig.queue.rescue(rig.handler)).isEqualTo(1);

    rig.runNext();

    assertThat(rig.get(image.id()).picture().orElseThrow().key().value()).contains("bought-once");
    assertThat(rig.models.bought(rig.models.orders().getFirst())).isZero();
    assertThat(lost.submitted("too late")).isFalse();
    assertThat(lost.whileHeld(() -> rig.rows.enter(image.id(), Phase.STAGING))).isFalse();
    assertThat(rig.get(image.id()).phase()).isEqualTo(Phase.READY);
  }

  @Test
  void aJobThatKillsItsWorkersIsBuriedAndPaidBack() {
    Image image = rig.accept();
    for (int crash = 0; crash < 3; crash++) {
      rig.queue.takeAndDie(rig.handler);
      rig.queue.rescue(rig.handler);
    }

    assertThat(rig.get(image.id()).trouble().orElseThrow().code()).isEqualTo("worker_lost");
    assertThat(rig.ledger()).containsExactly(Kind.RESERVE, Kind.REFUND);
  }

  @Test
  void whatWaitsIsCanceledAtOnceAndWhatRunsWhenItHearsOfIt() {
    Image waiting = rig.accept();
    assertThat(rig.verbs.cancel(rig.ada, waiting.id()).phase()).isEqualTo(Phase.CANCELED);
    assertThat(rig.allowance.usage(rig.ada).used()).isZero();
    assertThatThrownBy(() -> rig.verbs.cancel(rig.ada, waiting.id()))
        .isInstanceOf(WrongPhase.class);

    Image running = rig.accept();
    rig.models.next(
        (order, submission) -> {
          rig.verbs.cancel(rig.ada, running.id());
          return new Development.Stopped();
        });
    rig.runNext();

    assertThat(rig.get(running.id()).phase()).isEqualTo(Phase.CANCELED);
    assertThat(rig.ledger()).containsExactly(Kind.RESERVE, Kind.RESERVE, Kind.REFUND, Kind.REFUND);
  }

  @Test
  void anImageThatFailedIsStagedAgainForANewReservation() {
    Image image = rig.accept();
    rig.models.next(FakeStagingModels.refused());
    rig.runNext();

    assertThat(rig.verbs.retry(rig.ada, image.id()).phase()).isEqualTo(Phase.QUEUED);
    rig.runNext();

    assertThat(rig.get(image.id()).phase()).isEqualTo(Phase.READY);
    assertThat(rig.get(image.id()).trouble()).isEmpty();
    assertThatThrownBy(() -> rig.verbs.retry(rig.ada, image.id())).isInstanceOf(WrongPhase.class);
    assertThatThrownBy(() -> rig.verbs.retry(rig.bo, image.id())).isInstanceOf(ImageMissing.class);
  }

  @Test
  void aDeletedImageStopsAndItsObjectsFollowAfterTheGraceUnlessItComesBack() {
    Image kept = rig.accept();
    Image gone = rig.accept();
    rig.runNext();
    rig.runNext();
    ObjectKey picture = rig.get(gone.id()).picture().orElseThrow().key();
    ObjectKey keptPicture = rig.get(kept.id()).picture().orElseThrow().key();

    assertThatThrownBy(() -> rig.removal.delete(rig.bo, gone.id()))
        .isInstanceOf(ImageMissing.class);
    rig.removal.delete(rig.ada, gone.id());
    rig.removal.delete(rig.ada, kept.id());
    rig.removal.restore(rig.ada, kept.id());
    rig.doomed.sweep();
    assertThat(rig.store.find(picture)).isPresent();
    rig.clock.advance(Duration.ofDays(8));
    rig.doomed.sweep();

    assertThat(rig.store.find(picture)).isEmpty();
    assertThat(rig.store.find(keptPicture)).isPresent();
    assertThat(rig.images.find(rig.ada, gone.id())).isEmpty();
    assertThat(rig.allowance.usage(rig.ada).used()).as("used stays used").isEqualTo(2);
  }

  @Test
  void aProjectGoesWithItsImagesAndComesBackWithThem() {
    Image waiting = rig.accept();
    Image before = rig.accept();
    rig.removal.delete(rig.ada, before.id());
    rig.clock.advance(Duration.ofMinutes(1));

    rig.projects.delete(rig.ada, rig.elm.id(), OptionalInt.empty());
    assertThat(rig.images.find(rig.ada, waiting.id())).isEmpty();
    assertThat(rig.queue.queue().openJobs(rig.ada.id())).isZero();

    rig.projects.restore(rig.ada, rig.elm.id());
    assertThat(rig.get(waiting.id()).phase()).isEqualTo(Phase.CANCELED);
    assertThat(rig.images.find(rig.ada, before.id())).isEmpty();
  }

  @Test
  void anOriginalStaysWhileAnotherVariantNeedsIt() {
    ObjectKey file = rig.upload(rig.ada);
    Image one = rig.intake.accept(rig.ada, rig.wanted(file));
    rig.intake.accept(rig.ada, rig.wanted(file));
    rig.removal.delete(rig.ada, one.id());
    rig.clock.advance(Duration.ofDays(8));
    rig.doomed.sweep();

    assertThat(rig.store.find(file)).isPresent();
  }

  @Test
  void aStoreThatIsDownIsTriedAgainAndAMissingPhotoIsNot() {
    Image image = rig.accept();
    rig.store.breakDown(true);
    assertThat(rig.runNext()).isInstanceOf(Outcome.Retry.class);
    rig.store.breakDown(false);
    rig.store.delete(rig.images.findOriginal(rig.ada, image.original()).orElseThrow().key());

    assertThat(rig.runNext()).isInstanceOf(Outcome.Fail.class);
    assertThat(rig.get(image.id()).trouble().orElseThrow().code()).isEqualTo("upload_missing");
  }

  @Test
  void linksAreMadeOnlyForWhatIsThere() {
    Image image = rig.accept();
    Original original = rig.images.findOriginal(rig.ada, image.original()).orElseThrow();
    Duration minutes = Duration.ofMinutes(10);
    assertThat(rig.links.staged(image, original, minutes, false)).isEmpty();
    rig.runNext();
    Image ready = rig.get(image.id());

    assertThat(rig.store.get(rig.links.staged(ready, original, minutes, true).orElseThrow()))
        .isPresent();
    assertThat(rig.store.get(rig.links.original(original, minutes, true))).isPresent();
    assertThat(rig.store.get(rig.links.originalThumbnail(original, ImageLinks.SMALL, minutes)))
        .isPresent();
    assertThat(
            rig.store.get(
                rig.links.stagedThumbnail(ready, ImageLinks.LARGE, minutes).orElseThrow()))
        .isPresent();
    assertThat(ImageLinks.stagedName(ready, original))
        .isEqualTo("living room-living-room-scandinavian-staged-instant-draft.jpg");
  }

  @Test
  void uploadsThatNobodyUsedGoAfterADay() {
    ObjectKey unused = rig.upload(rig.ada);
    ObjectKey used = rig.upload(rig.ada);
    rig.intake.accept(rig.ada, rig.wanted(used));
    rig.clock.advance(Duration.ofHours(25));
    rig.doomed.sweep();

    assertThat(rig.store.find(unused)).isEmpty();
    assertThat(rig.store.find(used)).isPresent();
  }

  private void bury() {
    for (int failure = 0; failure < 5; failure++) {
      rig.models.next(FakeStagingModels.unavailable());
      rig.runNext();
    }
  }
}
