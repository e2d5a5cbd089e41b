package ai.realstaging.queue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes jobs and has them done, as many at once as there are slots. Three threads: one brings
/// jobs, one holds their leases, one sweeps. Stopping gives back every job within moments, for
/// another worker to go on with.
public final class QueueWorker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(QueueWorker.class);
  private static final Duration STUCK = Duration.ofSeconds(60);
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final String name;
  private final QueueSettings settings;
  private final WorkerRows workers;
  private final JobRunner runner;
  private final Heartbeat heartbeat;
  private final Dispatch dispatch;
  private final SweepRound sweeps;
  private final List<Thread> threads;
  private volatile boolean stopping;
  private volatile long lastTurn = System.nanoTime();

  QueueWorker(
      String name, QueueTools tools, WorkerRows workers, JobRunner runner, SweepRound sweeps) {
    this.name = name;
    this.settings = tools.settings();
    this.workers = workers;
    this.runner = runner;
    this.sweeps = sweeps;
    this.heartbeat = new Heartbeat(tools, workers, name, runner);
    this.dispatch = new Dispatch(tools, name, runner, heartbeat);
    this.threads =
        List.of(
            Thread.ofPlatform().daemon().name("queue-take").unstarted(this::takeJobs),
            Thread.ofPlatform().daemon().name("queue-beat").unstarted(this::beat),
            Thread.ofPlatform().daemon().name("queue-sweep").unstarted(this::sweep));
  }

  public void start() {
    threads.forEach(Thread::start);
  }

  /// Whether the loop that takes jobs turns. When not, this process should be replaced; a database
  /// or a Redis that is away is no reason.
  public boolean alive() {
    return System.nanoTime() - lastTurn < STUCK.toNanos()
        && threads.stream().allMatch(Thread::isAlive);
  }

  /// Whether jobs are being taken now: the loop turns and heartbeats reach the database.
  public boolean working() {
    return !stopping && alive() && heartbeat.heard();
  }

  public int running() {
    return runner.jobs().size();
  }

  /// Stops taking jobs, gives back those that it holds, and waits a moment for them to let go.
  @Override
  public void close() {
    stopping = true;
    threads.forEach(LockSupport::unpark);
    try {
      if (!runner.drain(settings.drain())) {
        LOG.info("{} jobs were given back and had not let go yet", runner.jobs().size());
      }
      for (Thread thread : threads) {
        thread.join(FAREWELL);
      }
      workers.gone(name);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.info("the worker left without saying so: {}", e.getMessage());
    }
  }

  private void takeJobs() {
    try (dispatch) {
      while (!stopping) {
        lastTurn = System.nanoTime();
        dispatch.turn();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void beat() {
    while (!stopping) {
      heartbeat.beat();
      pause(settings.heartbeat());
    }
  }

  private void sweep() {
    try (sweeps) {
      while (!stopping) {
        sweeps.go();
        long half = settings.sweep().toNanos() / 2;
        pause(Duration.ofNanos(half + ThreadLocalRandom.current().nextLong(2 * half + 1)));
      }
    }
  }

  private void pause(Duration time) {
    if (!stopping) {
      LockSupport.parkNanos(time.toNanos());
    }
  }
}
