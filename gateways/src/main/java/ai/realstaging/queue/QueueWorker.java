package ai.realstaging.queue;

import ai.realstaging.schema.tables.records.JobRecord;
import io.lettuce.core.RedisException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;

/// Takes jobs and has them done: as many at once as there are slots, each on a virtual thread.
/// Waits for a
/// ticket in Redis; while Redis is gone it asks the database instead. Stopping gives back every job
/// within
/// moments, for another worker to go on with.
public final class QueueWorker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(QueueWorker.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration REDIS_PAUSE = Duration.ofMillis(500);
  private static final Duration STUCK = Duration.ofSeconds(60);

  private final Tools tools;
  private final Map<String, JobHandler> handlers;
  private final String name;
  private final Semaphore slots;
  private final Map<UUID, LeasedJob> running = new ConcurrentHashMap<>();
  private final List<Thread> threads;
  private volatile boolean stopping;
  private volatile long lastTurn = System.nanoTime();
  private volatile long lastBeat = System.nanoTime();

  /// What every worker of a process shares.
  record Tools(
      LeaseRows rows,
      JobEnds ends,
      Sweeper sweeper,
      TicketBox tickets,
      TraceContext trace,
      QueueMetrics metrics,
      QueueSettings settings,
      org.springframework.transaction.support.TransactionOperations transactions) {}

  QueueWorker(Tools tools, String name, Collection<JobHandler> handlers) {
    this.tools = tools;
    this.name = name;
    this.handlers = handlers.stream().collect(Collectors.toMap(JobHandler::kind, h -> h));
    this.slots = new Semaphore(tools.settings().slots());
    this.threads =
        List.of(
            Thread.ofPlatform().daemon().name("queue-take").unstarted(this::takeJobs),
            Thread.ofPlatform().daemon().name("queue-beat").unstarted(this::beat),
            Thread.ofPlatform().daemon().name("queue-sweep").unstarted(this::sweep));
  }

  public void start() {
    threads.forEach(Thread::start);
  }

  /// Whether the loop turns and heartbeats reach the database. When not, this process should be
  /// replaced.
  public boolean alive() {
    long now = System.nanoTime();
    return now - lastTurn < STUCK.toNanos() && now - lastBeat < STUCK.toNanos();
  }

  public int running() {
    return running.size();
  }

  /// Stops taking jobs, gives back those that it holds, and waits a moment for them to let go.
  @Override
  public void close() {
    stopping = true;
    threads.forEach(LockSupport::unpark);
    for (LeasedJob job : running.values()) {
      tools.ends().giveBack(job, handler(job));
      job.letGo();
      tools.tickets().ring(job.id());
    }
    try {
      int all = tools.settings().slots();
      if (!slots.tryAcquire(all, tools.settings().drain().toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.info("{} jobs were given back and had not let go yet", running.size());
      }
      for (Thread thread : threads) {
        thread.join(PATIENCE.multipliedBy(2));
      }
      tools.rows().gone(name);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (DataAccessException e) {
      LOG.info("the worker left without saying so: {}", e.getMessage());
    }
  }

  private void takeJobs() {
    try (TicketBox.Reader reader = tools.tickets().reader(name)) {
      boolean direct = false;
      while (!stopping) {
        lastTurn = System.nanoTime();
        if (!beating() || !slots.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
          pause(beating() ? Duration.ZERO : PATIENCE);
          continue;
        }
        slots.release();
        int wanted = 1;
        try {
          wanted = reader.take(slots.availablePermits(), PATIENCE);
          direct = false;
        } catch (RedisException e) {
          if (!direct) {
            LOG.warn("Redis is gone, taking jobs from the database: {}", e.getMessage());
            direct = true;
          }
          pause(REDIS_PAUSE);
          wanted = slots.availablePermits();
        }
        if (wanted > 0 && !stopping) {
          claim(wanted, direct);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void claim(int wanted, boolean direct) {
    long before = System.nanoTime();
    try {
      List<JobRecord> claimed =
          tools
              .rows()
              .claim(
                  Math.min(wanted, slots.availablePermits()),
                  handlers.keySet(),
                  name,
                  tools.settings().lease());
      if (direct) {
        tools.metrics().claimedDirectly(claimed.size());
      }
      for (JobRecord row : claimed) {
        launch(
            new LeasedJob(tools.rows(), tools.transactions(), row, tools.settings(), before), row);
      }
    } catch (DataAccessException e) {
      LOG.warn("no job could be claimed: {}", e.getMessage());
      pause(PATIENCE);
    }
  }

  private void launch(LeasedJob job, JobRecord row) {
    slots.acquireUninterruptibly();
    running.put(job.id().value(), job);
    tools
        .metrics()
        .waited(row.getKind(), Duration.between(row.getRunAt().toInstant(), Instant.now()).abs());
    Thread.ofVirtual().name("job-" + job.id()).start(() -> run(job));
  }

  private void run(LeasedJob job) {
    long begun = System.nanoTime();
    MDC.put("job_id", job.id().toString());
    try {
      tools.trace().continued(job.traceparent(), "job " + job.kind(), () -> attempt(job));
    } finally {
      running.remove(job.id().value(), job);
      slots.release();
      tools.metrics().ran(job.kind(), Duration.ofNanos(System.nanoTime() - begun));
      MDC.clear();
    }
  }

  private void attempt(LeasedJob job) {
    JobHandler handler = handler(job);
    try {
      Outcome outcome = outcome(job, handler);
      tools.ends().end(job, outcome, handler);
    } catch (DataAccessException e) {
      LOG.warn("the end of the job was not written, its lease will run out: {}", e.getMessage());
    }
  }

  private static Outcome outcome(LeasedJob job, JobHandler handler) {
    try {
      return handler.run(job);
    } catch (RuntimeException e) {
      LOG.error("attempt {} failed", job.attempt(), e);
      return new Outcome.Retry("internal_error", "Something of ours failed.");
    }
  }

  private JobHandler handler(LeasedJob job) {
    JobHandler handler = handlers.get(job.kind());
    if (handler == null) {
      throw new IllegalStateException("no handler for " + job.kind());
    }
    return handler;
  }

  private void beat() {
    while (!stopping) {
      long before = System.nanoTime();
      try {
        Map<UUID, Integer> attempts = new HashMap<>();
        running.forEach((id, job) -> attempts.put(id, job.attempt()));
        Map<UUID, Boolean> held = tools.rows().hold(attempts, name, tools.settings().lease());
        for (UUID id : attempts.keySet()) {
          note(running.get(id), held.get(id), before);
        }
        tools.rows().seen(name, tools.settings().slots(), running.size());
        lastBeat = before;
      } catch (DataAccessException e) {
        LOG.warn("heartbeat missed: {}", e.getMessage());
      }
      pause(tools.settings().heartbeat());
    }
  }

  private static void note(@Nullable LeasedJob job, @Nullable Boolean held, long before) {
    if (job == null) {
      return;
    }
    if (held == null) {
      job.letGo();
    } else {
      job.stillHeld(before, held);
    }
  }

  /// Whether a heartbeat reached the database lately: without, nothing new is taken.
  private boolean beating() {
    return System.nanoTime() - lastBeat < tools.settings().lease().toNanos();
  }

  private void sweep() {
    try (TicketBox.Reader reader = tools.tickets().reader(name)) {
      long lastClear = System.nanoTime();
      while (!stopping) {
        try {
          tools.sweeper().rescue(handlers);
          tools.sweeper().refill();
          if (System.nanoTime() - lastClear > Duration.ofSeconds(15).toNanos()) {
            reader.clearAbandoned();
            lastClear = System.nanoTime();
          }
        } catch (RedisException e) {
          LOG.debug("no tickets to be refilled: {}", e.getMessage());
        } catch (RuntimeException e) {
          LOG.warn("sweep missed", e);
        }
        long half = tools.settings().sweep().toNanos() / 2;
        pause(Duration.ofNanos(half + ThreadLocalRandom.current().nextLong(2 * half + 1)));
      }
    }
  }

  private void pause(Duration time) {
    if (!stopping && time.isPositive()) {
      LockSupport.parkNanos(time.toNanos());
    }
  }
}
