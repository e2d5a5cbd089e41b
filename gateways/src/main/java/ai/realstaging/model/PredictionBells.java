package ai.realstaging.model;

import ai.realstaging.redis.RedisConnections;
import io.lettuce.core.RedisException;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Carries rings between processes: the server hears the provider's call, a worker waits for the
/// prediction. Without Redis nothing is carried, and the worker finds out at its next question.
public final class PredictionBells implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(PredictionBells.class);
  private static final String CHANNEL = "predictions";
  private static final long RETRY_NANOS = 1_000_000_000L;

  private final RedisConnections redis;
  private final PredictionSignals signals;
  private volatile @Nullable StatefulRedisPubSubConnection<String, String> subscriber;
  private volatile boolean running;
  private @Nullable Thread opener;

  PredictionBells(RedisConnections redis, PredictionSignals signals) {
    this.redis = redis;
    this.signals = signals;
  }

  /// Wakes whoever waits for the prediction, in whatever process.
  public void ring(String predictionId) {
    signals.wake(predictionId);
    try {
      var _ = redis.shared().async().publish(CHANNEL, predictionId).exceptionally(this::notCarried);
    } catch (RedisException e) {
      var _ = notCarried(e);
    }
  }

  @Override
  public void start() {
    running = true;
    opener = Thread.ofPlatform().daemon().name("bells-open").start(this::open);
  }

  @Override
  public void stop() {
    running = false;
    if (opener != null) {
      LockSupport.unpark(opener);
    }
    StatefulRedisPubSubConnection<String, String> open = subscriber;
    if (open != null) {
      open.close();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  boolean hears() {
    StatefulRedisPubSubConnection<String, String> open = subscriber;
    return open != null && open.isOpen();
  }

  private Long notCarried(Throwable failure) {
    LOG.debug("a ring was not carried: {}", failure.getMessage());
    return 0L;
  }

  /// Tries until the subscription stands; from then on the client keeps it.
  private void open() {
    while (running && subscriber == null) {
      try {
        subscriber = subscribed();
      } catch (RedisException e) {
        LOG.debug("rings are not heard yet: {}", e.getMessage());
        LockSupport.parkNanos(RETRY_NANOS);
      }
    }
  }

  private StatefulRedisPubSubConnection<String, String> subscribed() {
    StatefulRedisPubSubConnection<String, String> opened = redis.subscriber();
    opened.addListener(
        new RedisPubSubAdapter<>() {
          @Override
          public void message(String channel, String predictionId) {
            signals.wake(predictionId);
          }
        });
    try {
      opened.sync().subscribe(CHANNEL);
      return opened;
    } catch (RedisException e) {
      opened.close();
      throw e;
    }
  }
}
