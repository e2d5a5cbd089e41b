package ai.realstaging.live;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.redis.RedisConnections;
import io.lettuce.core.RedisException;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Progress over Redis pub/sub. One subscription of this node hears everything; listeners are found
/// in
/// memory by account.
@Component
class RedisLiveChannel implements LiveChannel, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(RedisLiveChannel.class);
  private static final String CHANNEL = "live:images";
  private static final long RETRY_NANOS = 1_000_000_000L;

  private final RedisConnections redis;
  private final Map<AccountId, Set<Consumer<ImageChanged>>> listeners = new ConcurrentHashMap<>();
  private volatile @Nullable StatefulRedisPubSubConnection<String, String> subscriber;
  private volatile boolean running;
  private @Nullable Thread opener;

  RedisLiveChannel(RedisConnections redis) {
    this.redis = redis;
  }

  @Override
  public void announce(ImageChanged change) {
    try {
      redis
          .shared()
          .async()
          .publish(CHANNEL, ChangeText.write(change))
          .exceptionally(
              failure -> {
                LOG.debug("not announced: {}", failure.getMessage());
                return 0L;
              });
    } catch (RedisException e) {
      LOG.debug("not announced: {}", e.getMessage());
    }
  }

  @Override
  public Subscription listen(AccountId account, Consumer<ImageChanged> listener) {
    listeners.compute(
        account,
        (id, hearing) -> {
          Set<Consumer<ImageChanged>> all =
              hearing == null ? ConcurrentHashMap.newKeySet() : hearing;
          all.add(listener);
          return all;
        });
    return () ->
        listeners.computeIfPresent(
            account,
            (id, hearing) -> {
              hearing.remove(listener);
              return hearing.isEmpty() ? null : hearing;
            });
  }

  @Override
  public boolean connected() {
    StatefulRedisPubSubConnection<String, String> open = subscriber;
    return open != null && open.isOpen();
  }

  @Override
  public void start() {
    running = true;
    opener = Thread.ofPlatform().daemon().name("live-open").start(this::open);
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

  /// Tries until the subscription stands; from then on the client keeps it.
  private void open() {
    while (running && subscriber == null) {
      try {
        subscriber = subscribed();
      } catch (RedisException e) {
        LOG.debug("no live subscription yet: {}", e.getMessage());
        LockSupport.parkNanos(RETRY_NANOS);
      }
    }
  }

  private StatefulRedisPubSubConnection<String, String> subscribed() {
    StatefulRedisPubSubConnection<String, String> opened = redis.subscriber();
    opened.addListener(
        new RedisPubSubAdapter<>() {
          @Override
          public void message(String channel, String text) {
            ChangeText.read(text).ifPresent(RedisLiveChannel.this::tell);
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

  private void tell(ImageChanged change) {
    for (Consumer<ImageChanged> listener : listeners.getOrDefault(change.account(), Set.of())) {
      try {
        listener.accept(change);
      } catch (RuntimeException e) {
        LOG.warn("a listener failed", e);
      }
    }
  }
}
