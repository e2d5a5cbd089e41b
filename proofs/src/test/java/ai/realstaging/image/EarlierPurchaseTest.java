package ai.realstaging.image;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.billing.LedgerEntry.Kind;
import ai.realstaging.kernel.Phase;
import ai.realstaging.model.Development;
import ai.realstaging.queue.HeldJob;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What was bought for an image that nobody wants any more is stopped before its job ends.
class UnwantedPurchaseTest {

  private final ImageRig rig = new ImageRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void aWaitingJobThatBoughtIsCanceledOnceItsProviderWasStopped() {
    Image image = rig.accept();
    HeldJob lost = rig.queue.takeAndDie(rig.handler);
    lost.submitting();
    lost.submitted("bought");
    rig.queue.rescue(rig.handler);

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
    Image image = rig.accept();
    HeldJob lost = rig.queue.takeAndDie(rig.handler);
    lost.submitting();
    lost.submitted("bought");
    rig.queue.rescue(rig.handler);

    rig.removal.delete(rig.ada, image.id());
    rig.runNext();

    assertThat(rig.models.abandoned()).containsExactly("bought");
    assertThat(rig.ledger()).containsExactly(Kind.RESERVE, Kind.REFUND);
  }
}
