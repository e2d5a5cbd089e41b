package ai.realstaging.image;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.billing.LedgerEntry.Kind;
import ai.realstaging.kernel.Phase;
import ai.realstaging.model.Development;
import ai.realstaging.queue.HeldJob;
import ai.realstaging.queue.Outcome;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What was bought by a worker that was lost: delivered also when the photo is gone, and stopped
/// before its job ends when nobody wants it any more.
class EarlierPurchaseTest {

  private final ImageRig rig = new ImageRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void aWaitingJobThatBoughtIsCanceledOnceItsProviderWasStopped() {
    Image image = bought();

    assertThat(rig.verbs.cancel(rig.ada, image.id()).phase()).isEqualTo(Phase.QUEUED);
    rig.models.whenAbandoned(
        new Development.Unavailable("model_unavailable", "No answer.", Optional.empty(), true));
    rig.runNext();
    assertThat(rig.get(image.id()).phase()).isEqualTo(Phase.QUEUED);
    rig.models.whenAbandoned(new Development.Stopped());
    rig.runNext();

    assertThat(rig.models.abandoned()).containsExactly("bought", "bought");
    assertThat(rig.get(image.id()).phase()).isEqualTo(Phase.CANCELED);
    assertThat(rig.ledger()).containsExactly(Kind.RESERVE, Kind.REFUND);
  }

  @Test
  void anImageThatIsDeletedStopsItsProviderToo() {
    Image image = bought();

    rig.removal.delete(rig.ada, image.id());
    rig.runNext();

    assertThat(rig.models.abandoned()).containsExactly("bought");
    assertThat(rig.ledger()).containsExactly(Kind.RESERVE, Kind.REFUND);
  }

  @Test
  void aPhotoThatIsGoneIsNotReadForWhatIsBoughtAlready() {
    Image image = bought();
    rig.store.delete(rig.images.findOriginal(rig.ada, image.original()).orElseThrow().key());
    rig.models.next(
        (order, submission) -> {
          assertThat(rig.get(image.id()).phase()).isEqualTo(Phase.STAGING);
          return new Development.Unavailable("busy", "Later.", Optional.of(Duration.ZERO), false);
        });

    assertThat(rig.runNext()).isInstanceOf(Outcome.Snooze.class);
    assertThat(rig.get(image.id()).trouble()).isEmpty();
  }

  private Image bought() {
    Image image = rig.accept();
    HeldJob lost = rig.queue.takeAndDie(rig.handler);
    assertThat(lost.submitting() && lost.submitted("bought")).isTrue();
    rig.queue.rescue(rig.handler);
    return image;
  }
}
