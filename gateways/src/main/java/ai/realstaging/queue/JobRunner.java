package ai.realstaging.queue;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// The slots of one worker in one lane: has claimed jobs done by their handlers, each on a virtual
/// thread, and writes how they ended.
final class JobRunner {

  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
  private static final Outcome OUR_FAULT =
      new Outcome.Retry("internal_error", "Something of ours failed.");
  private static final Duration REST = Duration.ofSeconds(1);
  private static final int WRITES = 30;

  private final QueueTools tools;
  private final Lane lane;
  private final Map<String, JobHandler> handlers;
  private final int size;
  private final Semaphore slots;
  private final Map<UUID, LeasedJob> running = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  JobRunner(QueueTools tools, Lane lane, Map<String, JobHandler> handlers) {
    this.tools = tools;
    this.lane = lane;
    this.handlers = handlers;
    this.size = tools.settings().slots(lane);
    this.slots = new Semaphore(size);
  }

  Lane lane() {
    return lane;
  }

  Set<String> kinds() {
    return handlers.keySet();
  }

  Collection<LeasedJob> jobs() {
    return List.copyOf(running.values());
  }

  /// Whether no job is to be started any more.
  boolean stops() {
    return stopping;
  }

  /// How many slots there are.
  int size() {
    return size;
  }

  int free() {
    return slots.availablePermits();
  }

  /// Waits until a slot is free; false when none is after `patience`.
  boolean awaitSlot(Duration patience) throws InterruptedException {
    if (!slots.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
      return false;
    }
    slots.release();
    return true;
  }

  /// Starts a job, or gives it back when this worker stops.
  void launch(LeasedJob job) {
    LeasedJob before = running.put(job.id().value(), job);
    if (before != null) {
      before.letGo();
    }
    if (stopping || !slots.tryAcquire()) {
      giveBack(job);
      running.remove(job.id().value(), job);
      return;
    }
    Thread.ofVirtual().name("job-" + job.id()).start(() -> run(job));
  }

  /// Gives back all jobs and starts none any more.
  void stop() {
    stopping = true;
    running.values().forEach(this::giveBack);
  }

  /// Waits a moment for the handlers to notice that their jobs were given back; true when all did.
  boolean settled(Duration patience) throws InterruptedException {
    return slots.tryAcquire(size, patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void run(LeasedJob job) {
    long begun = System.nanoTime();
    MDC.put("job_id", job.id().toString());
    MDC.put("account_id", job.account().toString());
    try {
      tools.trace().continued(job.traceparent(), "job " + job.kind(), () -> attempt(job));
    } catch (RuntimeException e) {
      LOG.error("attempt {} has no end, its lease will run out", job.attempt(), e);
    } finally {
      running.remove(job.id().value(), job);
      slots.release();
      tools.metrics().ran(job.kind(), Duration.ofNanos(System.nanoTime() - begun));
      MDC.clear();
    }
  }

  private void attempt(LeasedJob job) {
    JobHandler handler = handler(job);
    Outcome outcome = outcome(job, handler);
    try {
      write(job, outcome, handler);
    } catch (DataAccessException | TransactionException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("the end of attempt {} failed", job.attempt(), e);
      write(job, OUR_FAULT, handler);
    }
  }

  private static Outcome outcome(LeasedJob job, JobHandler handler) {
    try {
      return handler.run(job);
    } catch (RuntimeException e) {
      LOG.error("attempt {} failed", job.attempt(), e);
      return OUR_FAULT;
    }
  }

  /// Writes the end; while the database is away, again and again until the lease is over.
  private void write(LeasedJob job, Outcome outcome, JobHandler handler) {
    for (int tries = 1; ; tries++) {
      try {
        tools.ends().end(job, outcome, handler);
        return;
      } catch (DataAccessException | TransactionException e) {
        if (stopping || tries == WRITES || !job.held()) {
          throw e;
        }
        LockSupport.parkNanos(REST.toNanos());
      }
    }
  }

  private void giveBack(LeasedJob job) {
    job.letGo();
    try {
      if (tools.ends().giveBack(job, handler(job))) {
        tools.tickets().ring(lane, job.id());
      }
    } catch (RuntimeException e) {
      LOG.warn("job {} was not given back, its lease will run out", job.id(), e);
    }
  }

  private JobHandler handler(LeasedJob job) {
    @Nullable JobHandler handler = handlers.get(job.kind());
    if (handler == null) {
      throw new IllegalStateException("no handler for " + job.kind());
    }
    return handler;
  }
}
