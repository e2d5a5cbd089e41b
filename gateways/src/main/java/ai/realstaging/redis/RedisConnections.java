package ai.realstaging.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// The process's Redis client. A connection that was opened once comes back by itself; while it is
/// away
/// its commands fail at once. Opening throws [io.lettuce.core.RedisException] while Redis is gone.
@Component
@EnableConfigurationProperties(RedisSettings.class)
public class RedisConnections implements DisposableBean {

  private final RedisClient client;
  private @Nullable StatefulRedisConnection<String, String> shared;

  RedisConnections(RedisSettings settings) {
    RedisURI uri = RedisURI.create(settings.url());
    uri.setTimeout(settings.timeout());
    client = RedisClient.create(uri);
    client.setOptions(
        ClientOptions.builder()
            .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
            .socketOptions(SocketOptions.builder().connectTimeout(settings.timeout()).build())
            .timeoutOptions(TimeoutOptions.enabled(settings.timeout()))
            .build());
  }

  /// The connection for commands that do not block, shared by the whole process.
  public synchronized StatefulRedisConnection<String, String> shared() {
    StatefulRedisConnection<String, String> open = shared;
    if (open == null) {
      open = client.connect();
      shared = open;
    }
    return open;
  }

  /// A connection of the caller's own, for a command that blocks; the caller closes it.
  public StatefulRedisConnection<String, String> own() {
    return client.connect();
  }

  /// A subscriber's connection; the caller closes it.
  public StatefulRedisPubSubConnection<String, String> subscriber() {
    return client.connectPubSub();
  }

  @Override
  public void destroy() {
    client.shutdown();
  }
}
