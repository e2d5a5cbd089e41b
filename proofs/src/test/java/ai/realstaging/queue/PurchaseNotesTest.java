package ai.realstaging.queue;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.kernel.JobId;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the queue knows of purchases: nobody buys what an earlier attempt has bought, and nothing
/// that was bought is left to run for a job that nobody wants any more.
class PurchaseNotesTest {

  private static final Outcome NO_ANSWER = new Outcome.Retry("model_unavailable", "no answer");

  private QueueRig rig;
  private ScriptedHandler handler;

  @BeforeEach
  void open() {
    rig = new QueueRig();
    handler = ScriptedHandler.doing(ScriptedHandler.DONE);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void whatWasBoughtWhileTheJobWasGivenBackIsNotedForTheNextHolder() {
    LeasedJob stopped = givenBackWhileItBuys();

    assertThat(stopped.submitted("slow")).as("the job is held").isFalse();
    assertThat(stopped.carries("slow")).isTrue();
    assertThat(rig.claimOne().predictionId()).contains("slow");
  }

  @Test
  void nothingIsBoughtBesideAPurchaseThatBecameKnownMeanwhile() {
    LeasedJob slow = givenBackWhileItBuys();
    LeasedJob next = rig.claimOne();
    slow.submitted("slow");

    assertThat(next.submitting()).isFalse();
    rig.ends.end(next, new Outcome.Snooze(Duration.ZERO, "the lease was lost"), handler);
    assertThat(rig.claimOne().predictionId()).contains("slow");
    assertThat(rig.row(slow.id()).getPredictionId()).isEqualTo("slow");
  }

  @Test
  void aPurchaseThatIsToldLateDoesNotTakeThePlaceOfALaterOne() {
    LeasedJob slow = givenBackWhileItBuys();
    LeasedJob next = rig.claimOne();
    assertThat(next.submitting()).isTrue();

    assertThat(slow.submitted("slow")).isFalse();
    assertThat(slow.carries("slow")).isFalse();
    assertThat(next.submitted("quick")).isTrue();
    assertThat(rig.row(slow.id()).getPredictionId()).isEqualTo("quick");
  }

  @Test
  void aWaitingJobThatBoughtIsTakenUpAtOnceToBeStopped() {
    UUID subject = UUID.randomUUID();
    JobId id = rig.enqueue(QueueRig.ADA, subject, 1);
    LeasedJob first = rig.claimOne();
    first.submitting();
    first.submitted("p1");
    rig.ends.end(first, new Outcome.Snooze(Duration.ofHours(1), "asked to wait"), handler);

    assertThat(rig.cancel(subject)).isEqualTo(CancelAnswer.ASKED);
    assertThat(rig.state(id)).isEqualTo(JobState.QUEUED);
    LeasedJob next = rig.claimOne();
    assertThat(next.cancelRequested()).isTrue();
    rig.ends.end(next, new Outcome.Cancel(), handler);
    assertThat(rig.state(id)).isEqualTo(JobState.CANCELLED);
    assertThat(rig.queue.openJobs(QueueRig.ADA)).isZero();
  }

  @Test
  void aPurchaseThatCannotBeStoppedIsTriedAFewTimesMore() {
    UUID subject = UUID.randomUUID();
    JobId id = rig.enqueue(QueueRig.ADA, subject, 1);
    LeasedJob job = rig.claimOne();
    job.submitting();
    rig.cancel(subject);
    for (int round = 1; round < rig.settings.maxFailures(); round++) {
      rig.ends.end(job, round % 2 == 0 ? NO_ANSWER : snooze(), handler);
      assertThat(rig.state(id)).isEqualTo(JobState.QUEUED);
      rig.makeDue(id);
      job = rig.claimOne();
    }
    rig.ends.end(job, NO_ANSWER, handler);
    assertThat(rig.state(id)).isEqualTo(JobState.CANCELLED);
    assertThat(handler.endings.values()).singleElement().isInstanceOf(Ending.Cancelled.class);
  }

  @Test
  void aLostJobThatBoughtAndIsToBeStoppedIsTakenUpOnceMore() {
    UUID subject = UUID.randomUUID();
    JobId id = rig.enqueue(QueueRig.ADA, subject, 1);
    LeasedJob lost = rig.claimOne();
    lost.submitting();
    rig.cancel(subject);
    rig.expireLeases();
    rig.sweeper.rescue(Map.of(ScriptedHandler.KIND, handler));
    assertThat(rig.state(id)).isEqualTo(JobState.QUEUED);
    assertThat(rig.claimOne().cancelRequested()).isTrue();
  }

  private LeasedJob givenBackWhileItBuys() {
    rig.enqueue(QueueRig.ADA);
    LeasedJob job = rig.claimOne();
    assertThat(job.submitting()).isTrue();
    rig.ends.giveBack(job, handler);
    return job;
  }

  private static Outcome snooze() {
    return new Outcome.Snooze(Duration.ofMinutes(1), "asked to wait");
  }
}
