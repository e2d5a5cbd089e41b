package ai.realstaging.queue;

import io.lettuce.core.RedisException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings jobs to the free slots of one worker in one lane. Waits for tickets, takes as many as
/// there are slots, and claims that many jobs in one statement; while Redis is gone it claims
/// without tickets.
final class Dispatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration WITHOUT_REDIS = Duration.ofMillis(500);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

  private final QueueTools tools;
  private final String worker;
  private final JobRunner runner;
  private final Heartbeat heartbeat;
  private final TicketBox.Reader tickets;
  private boolean direct;
  private long lastTry;
  private volatile long lastTurn = System.nanoTime();

  Dispatch(QueueTools tools, String worker, JobRunner runner, Heartbeat heartbeat) {
    this.tools = tools;
    this.worker = worker;
    this.runner = runner;
    this.heartbeat = heartbeat;
    this.tickets = tools.tickets().reader(runner.lane(), worker);
  }

  /// One turn of the loop, a second or two long when there is nothing to do.
  void turn() throws InterruptedException {
    lastTurn = System.nanoTime();
    if (!heartbeat.heard()) {
      LockSupport.parkNanos(PATIENCE.toNanos());
      return;
    }
    if (!runner.awaitSlot(PATIENCE)) {
      return;
    }
    int wanted = wanted();
    if (runner.stops()) {
      passOn(wanted);
    } else if (wanted > 0) {
      claim(Math.min(wanted, runner.free()));
    }
  }

  /// Whether a turn began within this time.
  boolean turned(Duration within) {
    return System.nanoTime() - lastTurn < within.toNanos();
  }

  Lane lane() {
    return runner.lane();
  }

  @Override
  public void close() {
    tickets.close();
  }

  /// A Redis that hangs costs its time-out at every question, so one that failed is left alone for
  /// some seconds.
  private int wanted() {
    if (direct && System.nanoTime() - lastTry < BETWEEN_TRIES.toNanos()) {
      LockSupport.parkNanos(WITHOUT_REDIS.toNanos());
      return runner.free();
    }
    try {
      int taken = tickets.take(runner.free(), PATIENCE);
      if (direct) {
        LOG.info("Redis is back");
        direct = false;
      }
      return taken;
    } catch (RedisException e) {
      if (!direct) {
        LOG.warn("Redis is gone, taking jobs from the database: {}", e.getMessage());
        direct = true;
      }
      lastTry = System.nanoTime();
      LockSupport.parkNanos(WITHOUT_REDIS.toNanos());
      return runner.free();
    }
  }

  /// A worker that stops must not claim the jobs that it has just given back: their tickets are for
  /// others.
  private void passOn(int taken) {
    if (!direct) {
      tools.tickets().passOn(runner.lane(), taken);
    }
  }

  private void claim(int most) {
    long before = System.nanoTime();
    try {
      List<Claimed> claimed =
          tools.rows().claim(most, runner.lane(), runner.kinds(), worker, tools.settings().lease());
      if (direct) {
        tools.metrics().claimedDirectly(claimed.size());
      }
      for (Claimed job : claimed) {
        tools.metrics().waited(job.row().getKind(), job.waited());
        runner.launch(new LeasedJob(tools, job, before));
      }
    } catch (RuntimeException e) {
      LOG.warn("no job could be claimed: {}", e.getMessage());
      LockSupport.parkNanos(PATIENCE.toNanos());
    }
  }
}
