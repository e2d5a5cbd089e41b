package ai.realstaging.redis;

import io.lettuce.core.RedisException;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One channel of Redis pub/sub: texts go out without waiting, and whatever is heard is given to
/// one hearer on the client's own thread, which must not block. A text that is said while Redis is
/// away is lost; the subscription comes back by itself.
public final class PubSubChannel {

  private static final Logger LOG = LoggerFactory.getLogger(PubSubChannel.class);
  private static final long RETRY_NANOS = 1_000_000_000L;

  private final RedisConnections redis;
  private final String name;
  private final Consumer<String> hearer;
  private volatile @Nullable StatefulRedisPubSubConnection<String, String> subscriber;
  private volatile boolean running;
  private @Nullable Thread opener;

  public PubSubChannel(RedisConnections redis, String name, Consumer<String> hearer) {
    this.redis = redis;
    this.name = name;
    this.hearer = hearer;
  }

  public void say(String text) {
    try {
      var _ = redis.shared().async().publish(name, text).exceptionally(this::unsaid);
    } catch (RedisException e) {
      var _ = unsaid(e);
    }
  }

  /// Begins to hear, as soon as Redis is there.
  public void open() {
    running = true;
    opener = Thread.ofPlatform().daemon().name("open-" + name).start(this::subscribe);
  }

  public void close() {
    running = false;
    if (opener != null) {
      LockSupport.unpark(opener);
    }
    hangUp();
  }

  public boolean isOpen() {
    return running;
  }

  /// Whether what is said now is heard here.
  public boolean hears() {
    StatefulRedisPubSubConnection<String, String> open = subscriber;
    return open != null && open.isOpen();
  }

  /// Tries until the subscription stands; from then on the client keeps it.
  private void subscribe() {
    while (running && subscriber == null) {
      try {
        subscriber = subscribed();
      } catch (RedisException e) {
        LOG.debug("{} is not heard yet: {}", name, e.getMessage());
        LockSupport.parkNanos(RETRY_NANOS);
      }
    }
    if (!running) {
      hangUp();
    }
  }

  private StatefulRedisPubSubConnection<String, String> subscribed() {
    StatefulRedisPubSubConnection<String, String> opened = redis.subscriber();
    opened.addListener(
        new RedisPubSubAdapter<>() {
          @Override
          public void message(String channel, String text) {
            hearer.accept(text);
          }
        });
    try {
      opened.sync().subscribe(name);
      return opened;
    } catch (RedisException e) {
      opened.close();
      throw e;
    }
  }

  private void hangUp() {
    StatefulRedisPubSubConnection<String, String> open = subscriber;
    if (open != null) {
      open.close();
    }
  }

  private Long unsaid(Throwable failure) {
    LOG.debug("not said on {}: {}", name, failure.getMessage());
    return 0L;
  }
}
