package ai.realstaging.queue;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.kernel.JobId;
import ai.realstaging.testkit.Eventually;
import io.lettuce.core.Consumer;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The queue with its threads, on a real Redis that comes and goes.
class QueueWorkerTest {

  private QueueRig rig;

  @BeforeEach
  void open() {
    rig = new QueueRig();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void doesEveryJobOnce() {
    ScriptedHandler handler = ScriptedHandler.doing(ScriptedHandler.DONE);
    rig.start(handler);
    rig.start(handler);
    List<JobId> all = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      all.add(rig.enqueue(i % 2 == 0 ? QueueRig.ADA : QueueRig.BO));
    }
    Eventually.holds(
        "all are done", () -> all.stream().allMatch(id -> rig.state(id) == JobState.SUCCEEDED));
    assertThat(handler.runs).hasSize(50).doesNotHaveDuplicates();
    assertThat(rig.queue.openJobs(QueueRig.ADA)).isZero();
  }

  @Test
  void worksWithoutRedisAndGoesOnWhenItComesBackEmpty() {
    ScriptedHandler handler = ScriptedHandler.doing(ScriptedHandler.DONE);
    rig.start(handler);
    rig.server().stop();
    JobId without = rig.enqueue(QueueRig.ADA);
    Eventually.holds("done without Redis", () -> rig.state(without) == JobState.SUCCEEDED);
    rig.server().restart();
    JobId after = rig.enqueue(QueueRig.ADA);
    Eventually.holds("done after Redis came back", () -> rig.state(after) == JobState.SUCCEEDED);
  }

  @Test
  void aTicketThatIsTakenLeavesNothingBehind() {
    try (TicketBox.Reader reader = rig.tickets.reader(Lane.REMOTE, "a test")) {
      rig.tickets.refill(Lane.REMOTE, 3);

      assertThat(reader.take(5, Duration.ofSeconds(1))).isEqualTo(3);

      assertThat(rig.tickets.count(Lane.REMOTE)).isZero();
      assertThat(commands().xpending(Lane.REMOTE.stream(), "workers").getCount()).isZero();
    }
  }

  @Test
  @SuppressWarnings("unchecked") // the client's own varargs of a generic type
  void aTicketThatWasAcknowledgedAndNotDeletedIsThrownAway() {
    try (TicketBox.Reader reader = rig.tickets.reader(Lane.REMOTE, "a test")) {
      reader.take(1, Duration.ofMillis(1));
      rig.tickets.refill(Lane.REMOTE, 2);
      commands()
          .xreadgroup(
              Consumer.from("workers", "lost"),
              XReadArgs.Builder.count(1),
              XReadArgs.StreamOffset.lastConsumed(Lane.REMOTE.stream()))
          .forEach(ticket -> commands().xack(Lane.REMOTE.stream(), "workers", ticket.getId()));

      reader.clearAbandoned();

      assertThat(rig.tickets.count(Lane.REMOTE)).isEqualTo(1);
      assertThat(reader.take(5, Duration.ofSeconds(1))).isEqualTo(1);
    }
  }

  private RedisCommands<String, String> commands() {
    return rig.redis.shared().sync();
  }

  @Test
  void jobsThatComputeWaitInLineAndNotInAWorkerThatHasNoCoreForThem() {
    Semaphore leave = new Semaphore(0);
    Set<UUID> local = ConcurrentHashMap.newKeySet();
    ScriptedHandler handler =
        new ScriptedHandler(
            job -> {
              if (local.contains(job.subject())) {
                leave.acquireUninterruptibly();
              }
              return ScriptedHandler.DONE;
            });
    List<JobId> crowd = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      UUID subject = UUID.randomUUID();
      local.add(subject);
      crowd.add(rig.enqueueLocal(QueueRig.ADA, subject));
    }
    rig.start(handler);
    Eventually.holds("two run", () -> handler.runs.size() == 2);
    JobId remote = rig.enqueue(QueueRig.ADA);
    Eventually.holds(
        "another's machine is not waited for", () -> rig.state(remote) == JobState.SUCCEEDED);
    assertThat(crowd).filteredOn(id -> rig.state(id) == JobState.RUNNING).hasSize(2);

    UUID first = UUID.randomUUID();
    local.add(first);
    rig.enqueueLocal(QueueRig.BO, first);
    leave.release(2);
    Eventually.holds("two more run", () -> handler.runs.size() == 5);
    assertThat(handler.runs.subList(3, 5)).contains(first);
    leave.release(11);
    Eventually.holds(
        "all are done", () -> crowd.stream().allMatch(id -> rig.state(id) == JobState.SUCCEEDED));
  }

  @Test
  void ticketsThatAreDoubledOrMadeUpDoNoHarm() {
    ScriptedHandler handler = ScriptedHandler.doing(ScriptedHandler.DONE);
    for (int i = 0; i < 100; i++) {
      rig.tickets.ring(Lane.REMOTE, new JobId(UUID.randomUUID()));
    }
    rig.redis.shared().sync().xadd("q:tickets", java.util.Map.of("nonsense", "\u0000{}"));
    rig.start(handler);
    JobId job = rig.enqueue(QueueRig.ADA);
    Eventually.holds("done", () -> rig.state(job) == JobState.SUCCEEDED);
    assertThat(handler.runs).hasSize(1);
  }

  @Test
  void aStreamThatIsDeletedIsMadeAgain() {
    ScriptedHandler handler = ScriptedHandler.doing(ScriptedHandler.DONE);
    rig.start(handler);
    JobId first = rig.enqueue(QueueRig.ADA);
    Eventually.holds("done", () -> rig.state(first) == JobState.SUCCEEDED);
    rig.redis.shared().sync().flushall();
    JobId second = rig.enqueue(QueueRig.ADA);
    Eventually.holds("done", () -> rig.state(second) == JobState.SUCCEEDED);
  }

  @Test
  void aWorkerThatStopsGivesItsJobsBackUncounted() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    ScriptedHandler waiting =
        new ScriptedHandler(
            job -> {
              running.countDown();
              while (job.held()) {
                Thread.onSpinWait();
              }
              return new Outcome.Snooze(Duration.ZERO, "the lease was lost");
            });
    QueueWorker worker = rig.start(waiting);
    JobId id = rig.enqueue(QueueRig.ADA);
    running.await();
    worker.close();
    assertThat(rig.state(id)).isEqualTo(JobState.QUEUED);
    assertThat(rig.row(id).getFailures()).isZero();
    assertThat(rig.row(id).getCrashes()).isZero();
    assertThat(waiting.endings).isEmpty();
    // A claim that was on its way when the worker stopped is given back as well.
    assertThat(waiting.requeued.get()).isPositive();

    rig.start(ScriptedHandler.doing(ScriptedHandler.DONE));
    Eventually.holds("another did it", () -> rig.state(id) == JobState.SUCCEEDED);
  }

  @Test
  void aWishToCancelReachesARunningJobByTheHeartbeat() {
    UUID subject = UUID.randomUUID();
    ScriptedHandler waiting =
        new ScriptedHandler(
            job -> {
              while (job.held() && !job.cancelRequested()) {
                Thread.onSpinWait();
              }
              return new Outcome.Cancel();
            });
    rig.start(waiting);
    JobId id = rig.enqueue(QueueRig.ADA, subject, 1);
    Eventually.holds("it runs", () -> rig.state(id) == JobState.RUNNING);
    assertThat(rig.cancel(subject)).isEqualTo(CancelAnswer.ASKED);
    Eventually.holds("it is cancelled", () -> rig.state(id) == JobState.CANCELLED);
    assertThat(waiting.endings.get(subject)).isInstanceOf(Ending.Cancelled.class);
  }

  @Test
  void aHandlerThatThrowsIsRetriedAndDoesNotStopTheWorker() {
    UUID bad = UUID.randomUUID();
    ScriptedHandler handler =
        new ScriptedHandler(
            job -> {
              if (job.subject().equals(bad)) {
                throw new IllegalStateException("as told by the test");
              }
              return ScriptedHandler.DONE;
            });
    rig.start(handler);
    JobId broken = rig.enqueue(QueueRig.ADA, bad, 1);
    JobId sound = rig.enqueue(QueueRig.ADA);
    Eventually.holds("the sound one is done", () -> rig.state(sound) == JobState.SUCCEEDED);
    Eventually.holds("the broken one waits", () -> rig.row(broken).getFailures() == 1);
    assertThat(rig.row(broken).getErrorClass()).isEqualTo("internal_error");
  }
}
