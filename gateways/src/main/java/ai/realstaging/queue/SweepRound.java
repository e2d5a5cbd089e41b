package ai.realstaging.queue;

import io.lettuce.core.RedisException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What one worker looks after again and again: lost jobs, lost tickets, and the figures.
final class SweepRound implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SweepRound.class);
  private static final Duration BETWEEN_CLEARINGS = Duration.ofSeconds(15);
  private static final Duration BETWEEN_SAMPLES = Duration.ofSeconds(5);
  private static final Duration WITHOUT_REDIS = Duration.ofSeconds(3);

  private final Sweeper sweeper;
  private final QueueGauges gauges;
  private final Map<String, JobHandler> handlers;
  private final List<TicketBox.Reader> tickets;
  private long lastClearing = System.nanoTime();
  private long redisAgain = System.nanoTime();
  private long lastSample = System.nanoTime() - BETWEEN_SAMPLES.toNanos();

  SweepRound(
      Sweeper sweeper,
      QueueGauges gauges,
      Map<String, JobHandler> handlers,
      List<TicketBox.Reader> tickets) {
    this.sweeper = sweeper;
    this.gauges = gauges;
    this.handlers = handlers;
    this.tickets = tickets;
  }

  void go() {
    try {
      sweeper.rescue(handlers);
      lookAfterTickets();
      sample();
    } catch (RuntimeException e) {
      LOG.warn("sweep missed: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    tickets.forEach(TicketBox.Reader::close);
  }

  /// A Redis that hangs must not keep the next rescue waiting: one that failed is left alone for
  /// some seconds.
  private void lookAfterTickets() {
    if (System.nanoTime() - redisAgain < 0) {
      return;
    }
    try {
      sweeper.refill();
      clear();
    } catch (RedisException e) {
      redisAgain = System.nanoTime() + WITHOUT_REDIS.toNanos();
      LOG.debug("no tickets to be refilled: {}", e.getMessage());
    }
  }

  private void sample() {
    if (System.nanoTime() - lastSample > BETWEEN_SAMPLES.toNanos()) {
      gauges.sample();
      lastSample = System.nanoTime();
    }
  }

  private void clear() {
    if (System.nanoTime() - lastClearing > BETWEEN_CLEARINGS.toNanos()) {
      tickets.forEach(TicketBox.Reader::clearAbandoned);
      lastClearing = System.nanoTime();
    }
  }
}
