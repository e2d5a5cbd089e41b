package ai.realstaging.image;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.kernel.JobId;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.PageRequest;
import ai.realstaging.kernel.Phase;
import ai.realstaging.project.ProjectMissing;
import ai.realstaging.queue.Ending;
import ai.realstaging.queue.HeldJob;
import ai.realstaging.queue.JobHandler;
import ai.realstaging.queue.JobState;
import ai.realstaging.queue.Outcome;
import ai.realstaging.testkit.Eventually;
import ai.realstaging.testkit.model.FakeStagingModels;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Two who change the same image in the same moment wait for each other in a line, never in a
/// circle: PostgreSQL would end one of them with an error.
class LockOrderTest {

  private final ImageRig rig = new ImageRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void aCancelMeetsTheEndOfItsJob() {
    Image image = rig.accept();
    Meeting cancel = new Meeting(() -> rig.verbs.cancel(rig.ada, image.id()));

    rig.queue.runNext(meeting(cancel));

    assertThat(cancel.trouble()).isInstanceOf(WrongPhase.class);
    assertThat(rig.get(image.id()).phase()).isEqualTo(Phase.READY);
  }

  @Test
  void aDeletionMeetsTheEndOfItsJob() {
    Image image = rig.accept();
    Meeting deletion = new Meeting(() -> rig.removal.delete(rig.ada, image.id()));

    rig.queue.runNext(meeting(deletion));

    assertThat(deletion.trouble()).isNull();
    assertThat(rig.images.find(rig.ada, image.id())).isEmpty();
  }

  @Test
  void theDeletionOfAProjectMeetsTheEndOfAJobInIt() {
    rig.accept();
    rig.accept();
    Meeting deletion =
        new Meeting(() -> rig.projects.delete(rig.ada, rig.elm.id(), OptionalInt.empty()));

    rig.queue.runNext(meeting(deletion));

    assertThat(deletion.trouble()).isNull();
    assertThat(rig.queue.queue().openJobs(rig.ada.id())).isZero();
  }

  @Test
  void aDeadLetterIsSentRoundWhileItsOwnerStagesTheImageAgain() {
    Image image = rig.accept();
    for (int failure = 0; failure < 5; failure++) {
      rig.models.next(FakeStagingModels.unavailable());
      rig.runNext();
    }
    JobId dead =
        rig.queue.office().page(JobState.DEAD, PageRequest.first()).items().getFirst().id();
    Meeting retry = new Meeting(() -> rig.verbs.retry(rig.ada, image.id()));
    Meeting redrive = new Meeting(() -> rig.deadLetters.redrive(rig.bo, dead));

    whileTheAllowanceIsHeld(retry, redrive);

    assertThat(retry.trouble()).isNull();
    assertThat(redrive.trouble()).isInstanceOf(WrongPhase.class);
    assertThat(rig.queue.queue().openJobs(rig.ada.id())).isEqualTo(1);
  }

  @Test
  void anImageThatIsMadeWhileItsProjectIsDeletedGoesWithIt() {
    rig.accept();
    NewImage wanted = rig.wanted(rig.upload(rig.ada));
    Meeting making = new Meeting(() -> rig.intake.accept(rig.ada, wanted));
    Meeting deletion =
        new Meeting(() -> rig.projects.delete(rig.ada, rig.elm.id(), OptionalInt.empty()));

    whileTheAllowanceIsHeld(making, deletion);

    assertThat(making.trouble()).isNull();
    assertThat(deletion.trouble()).isNull();
    assertThat(rig.queue.queue().openJobs(rig.ada.id())).isZero();
    assertThat(rig.allowance.usage(rig.ada).used()).isZero();
  }

  @Test
  void anImageIsNotMadeInAProjectWhoseDeletionItWaitedFor() {
    rig.accept();
    NewImage wanted = rig.wanted(rig.upload(rig.ada));
    Meeting deletion =
        new Meeting(() -> rig.projects.delete(rig.ada, rig.elm.id(), OptionalInt.empty()));
    Meeting making = new Meeting(() -> rig.intake.accept(rig.ada, wanted));

    whileTheAllowanceIsHeld(deletion, making);

    assertThat(deletion.trouble()).isNull();
    assertThat(making.trouble()).isInstanceOf(ProjectMissing.class);
    assertThat(rig.queue.queue().openJobs(rig.ada.id())).isZero();
  }

  @Test
  void anImageThatIsMadeOfAnOldUploadKeepsItFromBeingGivenUp() {
    rig.accept();
    ObjectKey file = refusedYesterday();
    Meeting making = new Meeting(() -> rig.intake.accept(rig.ada, rig.wanted(file)));
    Meeting sweep = new Meeting(rig.doomed::sweep);

    whileTheAllowanceIsHeld(making, sweep);

    assertThat(making.trouble()).isNull();
    assertThat(sweep.trouble()).isNull();
    assertThat(rig.runNext()).isInstanceOf(Outcome.Done.class);
    assertThat(rig.runNext()).isInstanceOf(Outcome.Done.class);
    assertThat(rig.store.find(file)).isPresent();
  }

  @Test
  void anImageIsNotMadeOfAnUploadWhoseGivingUpItWaitedFor() {
    ObjectKey file = refusedYesterday();
    Meeting sweep = new Meeting(rig.doomed::sweep);
    Meeting making = new Meeting(() -> rig.intake.accept(rig.ada, rig.wanted(file)));

    whileHeld("select 1 from original for update", sweep, making);

    assertThat(sweep.trouble()).isNull();
    assertThat(making.trouble()).isInstanceOf(IntakeRefused.class);
    assertThat(rig.allowance.usage(rig.ada).used()).isZero();
    assertThat(rig.store.keys()).isEmpty();
  }

  @Test
  void anUploadThatIsGivenUpWhileItsPhotoIsLookedAtLeavesNothing() {
    ObjectKey file = rig.upload(rig.ada);
    rig.clock.advance(Duration.ofHours(25));
    Meeting sweep = new Meeting(rig.doomed::sweep);
    Meeting making = new Meeting(() -> rig.intake.accept(rig.ada, rig.wanted(file)));

    whileHeld("select 1 from upload for update", sweep, making);

    assertThat(sweep.trouble()).isNull();
    assertThat(making.trouble()).isInstanceOf(IntakeRefused.class);
    rig.clock.advance(Duration.ofHours(25));
    rig.doomed.sweep();
    assertThat(rig.store.keys()).isEmpty();
  }

  /// A photo that was looked at and of which no image was made.
  private ObjectKey refusedYesterday() {
    ObjectKey file = rig.upload(rig.ada);
    rig.originals.of(rig.ada, rig.elm.id(), file);
    rig.clock.advance(Duration.ofHours(25));
    return file;
  }

  private void whileTheAllowanceIsHeld(Meeting first, Meeting second) {
    whileHeld("select 1 from allowance_period for update", first, second);
  }

  /// Has the first and then the second come as far as they can while a third holds these rows.
  private void whileHeld(String rows, Meeting first, Meeting second) {
    rig.database
        .transactions()
        .executeWithoutResult(
            status -> {
              rig.database.sql().execute(rows);
              first.comes(1);
              second.comes(2);
            });
  }

  /// The rig's handler, which lets somebody come when its job's end is written and not committed.
  private JobHandler meeting(Meeting other) {
    return new JobHandler() {
      @Override
      public String kind() {
        return rig.handler.kind();
      }

      @Override
      public Outcome run(HeldJob job) {
        return rig.handler.run(job);
      }

      @Override
      public void ended(UUID subject, Ending ending) {
        other.comes(1);
        rig.handler.ended(subject, ending);
      }
    };
  }

  /// Somebody who comes in the middle of another's transaction.
  private final class Meeting {

    private final Runnable what;
    private final CountDownLatch called = new CountDownLatch(1);
    private final CompletableFuture<@Nullable Throwable> end = new CompletableFuture<>();

    Meeting(Runnable what) {
      this.what = what;
      Thread.ofVirtual().start(this::go);
    }

    /// Returns when so many transactions wait for another's lock.
    void comes(int waiting) {
      called.countDown();
      Eventually.holds(
          waiting + " wait for a lock",
          () ->
              rig.database
                      .sql()
                      .fetchSingle("select count(distinct pid) from pg_locks where not granted")
                      .get(0, Integer.class)
                  == waiting);
    }

    @Nullable Throwable trouble() {
      return end.join();
    }

    private void go() {
      try {
        called.await();
        what.run();
        end.complete(null);
      } catch (InterruptedException | RuntimeException e) {
        end.complete(e);
      }
    }
  }
}
