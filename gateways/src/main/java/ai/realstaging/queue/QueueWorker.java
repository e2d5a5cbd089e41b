package ai.realstaging.queue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes jobs and has them done, as many at once as there are slots. One thread a lane brings jobs,
/// one holds their leases, one sweeps. Stopping gives back every job within moments, for another
/// worker to go on with.
public final class QueueWorker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(QueueWorker.class);
  private static final Duration STUCK = Duration.ofSeconds(60);
  private static final Duration FAREWELL = Duration.ofSeconds(2);
  private static final Duration REST = Duration.ofSeconds(1);

  private final String name;
  private final QueueSettings settings;
  private final WorkerRows workers;
  private final List<JobRunner> runners;
  private final Heartbeat heartbeat;
  private final List<Dispatch> lanes;
  private final SweepRound sweeps;
  private final List<Thread> threads;
  private volatile boolean stopping;

  QueueWorker(
      String name,
      QueueTools tools,
      WorkerRows workers,
      List<JobRunner> runners,
      SweepRound sweeps) {
    this.name = name;
    this.settings = tools.settings();
    this.workers = workers;
    this.runners = runners;
    this.sweeps = sweeps;
    this.heartbeat = new Heartbeat(tools, workers, name, runners);
    this.lanes =
        runners.stream().map(runner -> new Dispatch(tools, name, runner, heartbeat)).toList();
    this.threads =
        Stream.concat(
                lanes.stream().map(lane -> thread(taker(lane), () -> takeJobs(lane))),
                Stream.of(thread("queue-beat", this::beat), thread("queue-sweep", this::sweep)))
            .toList();
  }

  private static String taker(Dispatch lane) {
    return "queue-take-" + lane.lane().name().toLowerCase(Locale.ROOT);
  }

  private static Thread thread(String name, Runnable work) {
    return Thread.ofPlatform().daemon().name(name).unstarted(work);
  }

  public void start() {
    threads.forEach(Thread::start);
  }

  /// Whether the loops that take jobs turn. When not, this process should be replaced; a database
  /// or a Redis that is away is no reason.
  public boolean alive() {
    return lanes.stream().allMatch(lane -> lane.turned(STUCK))
        && threads.stream().allMatch(Thread::isAlive);
  }

  /// Whether jobs are being taken now: the loops turn and heartbeats reach the database.
  public boolean working() {
    return !stopping && alive() && heartbeat.heard();
  }

  public int running() {
    return runners.stream().mapToInt(runner -> runner.jobs().size()).sum();
  }

  /// Stops taking jobs, gives back those that it holds, and waits a moment for them to let go.
  @Override
  public void close() {
    stopping = true;
    threads.forEach(LockSupport::unpark);
    try {
      runners.forEach(JobRunner::stop);
      long until = System.nanoTime() + settings.drain().toNanos();
      for (JobRunner runner : runners) {
        if (!runner.settled(Duration.ofNanos(until - System.nanoTime()))) {
          LOG.info("{} jobs were given back and had not let go yet", runner.jobs().size());
        }
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

  private void takeJobs(Dispatch lane) {
    try (lane) {
      while (!stopping) {
        turn(lane);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Whatever a turn meets, the next one comes: a worker that takes no more jobs looks alive to
  /// whom it does not tell.
  private static void turn(Dispatch lane) throws InterruptedException {
    try {
      lane.turn();
    } catch (RuntimeException e) {
      LOG.error("a turn of the {} lane failed", lane.lane(), e);
      LockSupport.parkNanos(REST.toNanos());
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
