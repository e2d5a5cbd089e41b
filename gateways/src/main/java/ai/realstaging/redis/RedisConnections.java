package ai.realstaging.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// The process's Redis client. Nobody ever waits for a Redis that is away: a connection that was
/// opened once comes back by itself, and meanwhile its commands fail at once.
@Component
@EnableConfigurationProperties(RedisSettings.class)
public class RedisConnections implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(RedisConnections.class);

  /// Between two tries to reach a Redis that is gone.
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final ClientResources resources;
  private final RedisClient client;
  private final RedisURI uri;
  private final AtomicBoolean opening = new AtomicBoolean();
  private volatile @Nullable StatefulRedisConnection<String, String> shared;

  public RedisConnections(RedisSettings settings) {
    uri = RedisURI.create(settings.url());
    uri.setTimeout(settings.timeout());
    resources =
        DefaultClientResources.builder()
            .reconnectDelay(Delay.exponential(FIRST_PAUSE, LONGEST_PAUSE, 2, TimeUnit.MILLISECONDS))
            .build();
    client = RedisClient.create(resources, uri);
    client.setOptions(
        ClientOptions.builder()
            .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
            .socketOptions(SocketOptions.builder().connectTimeout(settings.timeout()).build())
            .timeoutOptions(TimeoutOptions.enabled(settings.timeout()))
            .build());
    try {
      shared = client.connect();
    } catch (RedisException e) {
      LOG.warn("Redis is not there yet: {}", e.getMessage());
    }
  }

  /// The connection for commands that do not block, shared by the whole process. Throws
  /// [RedisConnectionException] at once until Redis was reached for the first time.
  public StatefulRedisConnection<String, String> shared() {
    StatefulRedisConnection<String, String> open = shared;
    if (open == null) {
      openInTheBackground();
      throw new RedisConnectionException("Redis was not reached yet");
    }
    return open;
  }

  /// A connection of the caller's own, for a command that blocks; the caller closes it. Throws
  /// [RedisException] when Redis cannot be reached.
  public StatefulRedisConnection<String, String> own() {
    return client.connect();
  }

  /// A subscriber's connection; the caller closes it. Throws [RedisException] when Redis cannot be
  /// reached.
  public StatefulRedisPubSubConnection<String, String> subscriber() {
    return client.connectPubSub();
  }

  /// Whether Redis answers.
  public boolean reachable() {
    try {
      return "PONG".equals(shared().sync().ping());
    } catch (RedisException e) {
      return false;
    }
  }

  @Override
  public void destroy() {
    client.shutdown();
    var _ = resources.shutdown();
  }

  private void openInTheBackground() {
    if (opening.compareAndSet(false, true)) {
      var _ =
          client
              .connectAsync(StringCodec.UTF8, uri)
              .whenComplete(
                  (opened, failure) -> {
                    if (opened != null) {
                      shared = opened;
                    }
                    opening.set(false);
                  });
    }
  }
}
