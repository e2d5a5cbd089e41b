package ai.realstaging.queue;

import static ai.realstaging.schema.Tables.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.realstaging.kernel.JobId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.types.DayToSecond;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The queue by hand: a test says when something is claimed, lost or ended.
class QueueTest {

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
  void takesOneOpenJobForASubject() {
    UUID subject = UUID.randomUUID();
    rig.enqueue(QueueRig.ADA, subject, 1);
    assertThatThrownBy(() -> rig.enqueue(QueueRig.ADA, subject, 1))
        .isInstanceOf(DuplicateKeyException.class);
    assertThat(rig.queue.openJobs(QueueRig.ADA)).isEqualTo(1);
  }

  @Test
  void aWorkerThatLostItsLeaseWritesNothing() {
    JobId id = rig.enqueue(QueueRig.ADA);
    LeasedJob zombie = rig.claimOne();
    rig.expireLeases();
    rig.sweeper.rescue(Map.of(ScriptedHandler.KIND, handler));
    LeasedJob next = rig.claimOne();

    assertThat(zombie.submitting()).isFalse();
    assertThat(zombie.submitted("bought-by-a-zombie")).isFalse();
    assertThat(zombie.whileHeld(() -> assertThat(true).as("never called").isFalse())).isFalse();
    assertThat(rig.ends.end(zombie, ScriptedHandler.DONE, handler)).isFalse();
    assertThat(rig.ends.giveBack(zombie, handler)).isFalse();
    assertThat(handler.endings).isEmpty();

    assertThat(rig.ends.end(next, ScriptedHandler.DONE, handler)).isTrue();
    assertThat(rig.state(id)).isEqualTo(JobState.SUCCEEDED);
    assertThat(rig.row(id).getPredictionId()).isNull();
    assertThat(rig.queue.openJobs(QueueRig.ADA)).isZero();
  }

  @Test
  void aHeartbeatHoldsOnlyWhatIsStillItsOwn() {
    rig.enqueue(QueueRig.ADA);
    LeasedJob zombie = rig.claimOne();
    rig.expireLeases();
    rig.sweeper.rescue(Map.of(ScriptedHandler.KIND, handler));
    LeasedJob next = rig.claimOne();

    assertThat(rig.rows.hold(List.of(zombie), "a test", rig.settings.lease())).isEmpty();
    assertThat(rig.rows.hold(List.of(next), "another", rig.settings.lease())).isEmpty();
    assertThat(rig.rows.hold(List.of(next), "a test", rig.settings.lease()))
        .containsOnlyKeys(next.id().value());
  }

  @Test
  void aJobThatKillsItsWorkersIsDeadAfterTheThirdAndTheOthersGoOn() {
    JobId poison = rig.enqueue(QueueRig.ADA);
    for (int crash = 0; crash < 3; crash++) {
      assertThat(rig.claim(8)).hasSize(1);
      rig.expireLeases();
      rig.sweeper.rescue(Map.of(ScriptedHandler.KIND, handler));
    }
    assertThat(rig.state(poison)).isEqualTo(JobState.DEAD);
    assertThat(handler.endings.values()).singleElement().isInstanceOf(Ending.Dead.class);
    JobId other = rig.enqueue(QueueRig.ADA);
    rig.ends.end(rig.claimOne(), ScriptedHandler.DONE, handler);
    assertThat(rig.state(other)).isEqualTo(JobState.SUCCEEDED);
  }

  @Test
  void failuresCountAndThrottlingDoesNot() {
    JobId id = rig.enqueue(QueueRig.ADA);
    for (int time = 0; time < 20; time++) {
      rig.ends.end(
          rig.claimOne(), new Outcome.Snooze(Duration.ofMinutes(1), "asked to wait"), handler);
      rig.makeDue(id);
    }
    assertThat(rig.row(id).getFailures()).isZero();
    for (int time = 0; time < 5; time++) {
      rig.makeDue(id);
      rig.ends.end(rig.claimOne(), new Outcome.Retry("model_unavailable", "no answer"), handler);
    }
    assertThat(rig.state(id)).isEqualTo(JobState.DEAD);
    assertThat(rig.row(id).getFailures()).isEqualTo(5);
  }

  @Test
  void aThousandJobsOfOneAccountDelayAnothersFirstByOneAtMost() {
    List<JobId> crowd = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      crowd.add(rig.enqueue(QueueRig.ADA));
    }
    for (int i = 0; i < 10; i++) {
      rig.ends.end(rig.claimOne(), ScriptedHandler.DONE, handler);
    }
    JobId first = rig.enqueue(QueueRig.BO);
    List<JobId> next = rig.claim(2).stream().map(LeasedJob::id).toList();
    assertThat(next).contains(first);
    assertThat(crowd).contains(next.getFirst().equals(first) ? next.getLast() : next.getFirst());
  }

  @Test
  void eachLaneHasAClockOfItsOwn() {
    for (int i = 0; i < 20; i++) {
      rig.enqueueLocal(QueueRig.ADA, UUID.randomUUID());
      rig.enqueue(QueueRig.BO);
      rig.ends.end(rig.claimOne(), ScriptedHandler.DONE, handler);
    }
    UUID first = UUID.randomUUID();
    rig.enqueueLocal(QueueRig.BO, first);
    assertThat(rig.queue.placeInLine(first)).hasValue(2);
    assertThat(rig.rows.due(Lane.LOCAL)).isEqualTo(21);
    assertThat(rig.rows.due(Lane.REMOTE)).isZero();
  }

  @Test
  void sharesFollowTheWeightOfThePlan() {
    for (int i = 0; i < 40; i++) {
      rig.enqueue(QueueRig.ADA, UUID.randomUUID(), 1);
      rig.enqueue(QueueRig.BO, UUID.randomUUID(), 4);
    }
    List<LeasedJob> claimed = rig.claim(25);
    long bo =
        claimed.stream()
            .filter(job -> rig.row(job.id()).getAccountId().equals(QueueRig.BO.value()))
            .count();
    assertThat(bo).isEqualTo(20);
  }

  @Test
  void aPausedKindIsNotTakenAndIsTakenAgainLater() {
    rig.enqueue(QueueRig.ADA);
    rig.office.pause(QueueOffice.ALL, "an admin");
    assertThat(rig.claim(1)).isEmpty();
    assertThat(rig.rows.due(Lane.REMOTE)).isZero();
    assertThat(rig.office.view().paused()).containsExactly(QueueOffice.ALL);
    rig.office.resume(QueueOffice.ALL);
    assertThat(rig.claim(1)).hasSize(1);
  }

  @Test
  void cancelsAWaitingJobAtOnceAndAsksTheHolderOfARunningOne() {
    UUID waits = UUID.randomUUID();
    JobId waiting = rig.enqueue(QueueRig.ADA, waits, 1);
    assertThat(rig.cancel(waits)).isEqualTo(CancelAnswer.ENDED);
    assertThat(rig.state(waiting)).isEqualTo(JobState.CANCELLED);
    assertThat(rig.cancel(waits)).isEqualTo(CancelAnswer.NOT_OPEN);

    UUID runs = UUID.randomUUID();
    JobId running = rig.enqueue(QueueRig.ADA, runs, 1);
    LeasedJob held = rig.claimOne();
    assertThat(rig.cancel(runs)).isEqualTo(CancelAnswer.ASKED);
    assertThat(rig.rows.hold(List.of(held), "a test", rig.settings.lease()))
        .containsEntry(running.value(), true);
    assertThat(rig.queue.openJobs(QueueRig.ADA)).isEqualTo(1);
  }

  @Test
  void aDeadLetterKeepsItsTraceAndCanBeSentRoundAgain() {
    JobId id = rig.enqueue(QueueRig.ADA);
    rig.database
        .sql()
        .update(JOB)
        .set(JOB.TRACEPARENT, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
        .execute();
    bury(id);
    JobView dead = rig.office.find(id).orElseThrow();
    assertThat(dead.traceId()).contains("0af7651916cd43dd8448eb211c80319c");
    assertThat(dead.attempt()).isEqualTo(5);

    rig.database.transactions().executeWithoutResult(status -> rig.queue.redrive(id));
    LeasedJob again = rig.claimOne();
    assertThat(again.attempt()).isEqualTo(6);
    assertThat(rig.row(id).getFailures()).isZero();
    assertThat(rig.row(id).getRedrives()).isEqualTo(1);
  }

  @Test
  void tellsTheOperatorWhoHoldsWhatAndHowLongThingsTook() {
    rig.enqueue(QueueRig.ADA);
    rig.enqueue(QueueRig.ADA);
    rig.ends.end(rig.claimOne(), ScriptedHandler.DONE, handler);
    LeasedJob held = rig.claimOne();

    assertThat(rig.office.held())
        .singleElement()
        .satisfies(
            job -> {
              assertThat(job.id()).isEqualTo(held.id());
              assertThat(job.worker()).isEqualTo("a test");
              assertThat(job.leaseLeft()).isPositive();
            });
    assertThat(rig.office.times().finished()).isEqualTo(1);
    assertThat(rig.office.times().waited().p99()).isGreaterThanOrEqualTo(Duration.ZERO);
    assertThat(rig.office.times().ran().p99()).isGreaterThanOrEqualTo(Duration.ZERO);
  }

  @Test
  void anEarlierAttemptsPurchaseIsDatedByTheDatabasesClock() {
    rig.enqueue(QueueRig.ADA);
    LeasedJob first = rig.claimOne();
    assertThat(first.sinceSubmit()).isEmpty();
    assertThat(first.submitting()).isTrue();
    rig.database
        .sql()
        .update(JOB)
        .set(JOB.SUBMIT_STARTED_AT, JOB.SUBMIT_STARTED_AT.minus(new DayToSecond(0, 1)))
        .execute();
    rig.expireLeases();
    rig.sweeper.rescue(Map.of(ScriptedHandler.KIND, handler));
    LeasedJob second = rig.claimOne();
    assertThat(second.sinceSubmit().orElseThrow()).isGreaterThan(Duration.ofMinutes(59));
    assertThat(second.carries("p1")).isFalse();
    second.submitted("p1");
    assertThat(first.carries("p1")).isTrue();
  }

  @Test
  void aDeadLetterIsNotSentRoundByWhatIsRolledBackToASavepoint() {
    JobId id = rig.enqueue(QueueRig.ADA);
    bury(id);
    TransactionTemplate inside =
        new TransactionTemplate(
            Objects.requireNonNull(rig.database.transactions().getTransactionManager()));
    inside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);

    rig.database
        .transactions()
        .executeWithoutResult(
            all ->
                inside.executeWithoutResult(
                    one -> {
                      rig.queue.redrive(id);
                      one.setRollbackOnly();
                    }));
    assertThat(rig.state(id)).isEqualTo(JobState.DEAD);
    assertThat(rig.queue.openJobs(QueueRig.ADA)).isZero();

    rig.database
        .transactions()
        .executeWithoutResult(all -> inside.executeWithoutResult(one -> rig.queue.redrive(id)));
    assertThat(rig.state(id)).isEqualTo(JobState.QUEUED);
    assertThat(rig.queue.openJobs(QueueRig.ADA)).isEqualTo(1);
  }

  @Test
  void aDeadLetterSentRoundAgainDoesNotPutNewcomersBehindItsAccountsLine() {
    JobId dead = rig.enqueue(QueueRig.ADA);
    bury(dead);
    for (int i = 0; i < 100; i++) {
      rig.enqueue(QueueRig.ADA);
    }
    rig.database.transactions().executeWithoutResult(status -> rig.queue.redrive(dead));
    JobId first = rig.enqueue(QueueRig.BO);
    assertThat(rig.claim(2)).extracting(LeasedJob::id).contains(first);
  }

  private void bury(JobId id) {
    for (int time = 0; time < 5; time++) {
      rig.makeDue(id);
      rig.ends.end(rig.claimOne(), new Outcome.Retry("model_unavailable", "no answer"), handler);
    }
  }
}
