package ai.realstaging.queue;

import ai.realstaging.kernel.JobId;
import ai.realstaging.redis.RedisConnections;
import io.lettuce.core.Consumer;
import io.lettuce.core.RedisBusyException;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.XAutoClaimArgs;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The Redis stream of tickets. A ticket says that one more job is due, not which: whoever takes it
/// claims
/// the fairest one. Losing, doubling or mixing up tickets does no harm.
@Component
class TicketBox {

  private static final Logger LOG = LoggerFactory.getLogger(TicketBox.class);
  private static final String STREAM = "q:tickets";
  private static final String GROUP = "workers";
  private static final long MOST = 100_000;

  private final RedisConnections redis;

  TicketBox(RedisConnections redis) {
    this.redis = redis;
  }

  /// Puts one ticket in. When that fails the sweeper will do it; nobody waits for the answer.
  void ring(JobId job) {
    try {
      redis
          .shared()
          .async()
          .xadd(
              STREAM,
              new XAddArgs().maxlen(MOST).approximateTrimming(),
              Map.of("job", job.toString()))
          .exceptionally(
              failure -> {
                LOG.debug("ticket not sent: {}", failure.getMessage());
                return "";
              });
    } catch (RedisException e) {
      LOG.debug("ticket not sent: {}", e.getMessage());
    }
  }

  /// Puts in what is missing to `due` tickets. Throws [RedisException] while Redis is gone.
  void refill(int due) {
    RedisCommands<String, String> commands = redis.shared().sync();
    long missing = due - commands.xlen(STREAM);
    for (long i = 0; i < missing; i++) {
      commands.xadd(STREAM, new XAddArgs().maxlen(MOST).approximateTrimming(), Map.of("job", ""));
    }
  }

  Reader reader(String consumer) {
    return new Reader(consumer);
  }

  /// Takes tickets out, on a connection of its own, as it blocks. Used by one thread.
  final class Reader implements AutoCloseable {

    private final String consumer;
    private @Nullable StatefulRedisConnection<String, String> connection;

    private Reader(String consumer) {
      this.consumer = consumer;
    }

    /// Takes up to `count` tickets, waiting up to `patience` for the first; returns how many.
    /// Throws
    /// [RedisException] while Redis is gone.
    @SuppressWarnings("unchecked") // the client's own varargs of a generic type
    int take(int count, Duration patience) {
      RedisCommands<String, String> commands = commands();
      try {
        return forget(
            commands,
            commands.xreadgroup(
                Consumer.from(GROUP, consumer),
                XReadArgs.Builder.count(count).block(patience.toMillis()),
                XReadArgs.StreamOffset.lastConsumed(STREAM)));
      } catch (RedisCommandExecutionException e) {
        if (e.getMessage() != null && e.getMessage().startsWith("NOGROUP")) {
          makeGroup(commands);
          return 0;
        }
        throw e;
      }
    }

    /// Throws away tickets that a worker read and never claimed for, because it died between.
    void clearAbandoned() {
      RedisCommands<String, String> commands = commands();
      try {
        forget(
            commands,
            commands
                .xautoclaim(
                    STREAM,
                    XAutoClaimArgs.Builder.xautoclaim(
                            Consumer.from(GROUP, consumer), Duration.ofSeconds(15), "0-0")
                        .count(100))
                .getMessages());
      } catch (RedisCommandExecutionException e) {
        makeGroup(commands);
      }
    }

    @Override
    public void close() {
      StatefulRedisConnection<String, String> open = connection;
      if (open != null) {
        open.close();
      }
    }

    private RedisCommands<String, String> commands() {
      StatefulRedisConnection<String, String> open = connection;
      if (open == null) {
        open = redis.own();
        connection = open;
        makeGroup(open.sync());
      }
      return open.sync();
    }

    private static int forget(
        RedisCommands<String, String> commands, List<StreamMessage<String, String>> tickets) {
      if (!tickets.isEmpty()) {
        String[] ids = tickets.stream().map(StreamMessage::getId).toArray(String[]::new);
        commands.xack(STREAM, GROUP, ids);
        commands.xdel(STREAM, ids);
      }
      return tickets.size();
    }

    private static void makeGroup(RedisCommands<String, String> commands) {
      try {
        commands.xgroupCreate(
            XReadArgs.StreamOffset.from(STREAM, "0"), GROUP, XGroupCreateArgs.Builder.mkstream());
      } catch (RedisBusyException e) {
        LOG.trace("the group is there already");
      }
    }
  }
}
