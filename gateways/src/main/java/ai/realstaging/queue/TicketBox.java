package ai.realstaging.queue;

import ai.realstaging.kernel.JobId;
import ai.realstaging.redis.RedisConnections;
import io.lettuce.core.Consumer;
import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisBusyException;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.XAutoClaimArgs;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XTrimArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The Redis streams of tickets, one a lane. A ticket says that one more job is due, not which:
/// whoever takes it claims the fairest one. Losing, doubling or mixing up tickets does no harm.
@Component
class TicketBox {

  private static final Logger LOG = LoggerFactory.getLogger(TicketBox.class);
  private static final String GROUP = "workers";
  private static final long MOST = 100_000;

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /// Acknowledged and deleted in one step: a worker that dies between the two would leave a ticket
  /// that nobody ever takes and that [#refill] counts, so that the last job of a line would wait.
  private static final String FORGET =
      "redis.call('XACK', KEYS[1], ARGV[1], unpack(ARGV, 2)) "
          + "return redis.call('XDEL', KEYS[1], unpack(ARGV, 2))";

  private final RedisConnections redis;
  private final QueueMetrics metrics;

  TicketBox(RedisConnections redis, QueueMetrics metrics) {
    this.redis = redis;
    this.metrics = metrics;
  }

  /// Puts one ticket in. When that fails the sweeper will do it; nobody waits for the answer.
  void ring(Lane lane, JobId job) {
    try {
      var _ = put(lane, job.toString()).exceptionally(this::notSent);
    } catch (RedisException e) {
      var _ = notSent(e);
    }
  }

  /// Puts tickets back that were taken and not used. When that fails the sweeper will do it.
  void passOn(Lane lane, int count) {
    try {
      for (int i = 0; i < count; i++) {
        var _ = put(lane, "?").exceptionally(this::notSent);
      }
    } catch (RedisException e) {
      var _ = notSent(e);
    }
  }

  /// Puts in what is missing to `due` tickets. Throws [RedisException] while Redis is gone.
  void refill(Lane lane, int due) {
    List<RedisFuture<String>> sent = new ArrayList<>();
    for (long missing = due - count(lane); missing > 0; missing--) {
      sent.add(put(lane, "?"));
    }
    LettuceFutures.awaitAll(PATIENCE, sent.toArray(RedisFuture[]::new));
  }

  /// How many tickets of the lane there are. Throws [RedisException] while Redis is gone.
  long count(Lane lane) {
    return redis.shared().sync().xlen(lane.stream());
  }

  private RedisFuture<String> put(Lane lane, String job) {
    return redis
        .shared()
        .async()
        .xadd(lane.stream(), new XAddArgs().maxlen(MOST).approximateTrimming(), Map.of("job", job));
  }

  private String notSent(Throwable failure) {
    metrics.ticketNotSent();
    LOG.debug("ticket not sent: {}", failure.getMessage());
    return "";
  }

  Reader reader(Lane lane, String consumer) {
    return new Reader(lane.stream(), consumer);
  }

  /// Takes tickets out, on a connection of its own, as it blocks. Used by one thread.
  final class Reader implements AutoCloseable {

    private final String stream;
    private final String consumer;
    private @Nullable StatefulRedisConnection<String, String> connection;

    private Reader(String stream, String consumer) {
      this.stream = stream;
      this.consumer = consumer;
    }

    /// Takes up to `count` tickets, waiting up to `patience` for the first; returns how many.
    /// Throws [RedisException] while Redis is gone.
    @SuppressWarnings("unchecked") // the client's own varargs of a generic type
    int take(int count, Duration patience) {
      RedisCommands<String, String> commands = commands();
      try {
        return forget(
            commands,
            commands.xreadgroup(
                Consumer.from(GROUP, consumer),
                XReadArgs.Builder.count(count).block(patience.toMillis()),
                XReadArgs.StreamOffset.lastConsumed(stream)));
      } catch (RedisCommandExecutionException e) {
        if (e.getMessage() != null && e.getMessage().startsWith("NOGROUP")) {
          makeGroup(commands);
          return 0;
        }
        throw e;
      }
    }

    /// Throws away tickets that a worker read and never claimed for, because it died between, and
    /// those that were acknowledged and are still there.
    void clearAbandoned() {
      RedisCommands<String, String> commands = commands();
      try {
        forget(
            commands,
            commands
                .xautoclaim(
                    stream,
                    XAutoClaimArgs.Builder.xautoclaim(
                            Consumer.from(GROUP, consumer), Duration.ofSeconds(15), "0-0")
                        .count(100))
                .getMessages());
        trimTaken(commands);
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

    private int forget(
        RedisCommands<String, String> commands, List<StreamMessage<String, String>> tickets) {
      if (!tickets.isEmpty()) {
        String[] groupAndIds =
            Stream.concat(Stream.of(GROUP), tickets.stream().map(StreamMessage::getId))
                .toArray(String[]::new);
        Long _ =
            commands.eval(FORGET, ScriptOutputType.INTEGER, new String[] {stream}, groupAndIds);
      }
      return tickets.size();
    }

    /// Deletes what lies before the last ticket that was handed out, when nobody holds one.
    private void trimTaken(RedisCommands<String, String> commands) {
      for (Object group : commands.xinfoGroups(stream)) {
        Map<String, String> facts = facts(group);
        if (GROUP.equals(facts.get("name")) && "0".equals(facts.get("pending"))) {
          commands.xtrim(stream, XTrimArgs.Builder.minId(after(facts.get("last-delivered-id"))));
        }
      }
    }

    private static Map<String, String> facts(Object group) {
      Map<String, String> facts = new HashMap<>();
      if (group instanceof List<?> pairs) {
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
          facts.put(String.valueOf(pairs.get(i)), String.valueOf(pairs.get(i + 1)));
        }
      }
      return facts;
    }

    /// The number that follows the number of an entry, `milliseconds-count`.
    private static String after(@Nullable String id) {
      String[] parts = String.valueOf(id).split("-", 2);
      return parts.length < 2 ? "0-0" : parts[0] + "-" + (Long.parseLong(parts[1]) + 1);
    }

    private void makeGroup(RedisCommands<String, String> commands) {
      try {
        commands.xgroupCreate(
            XReadArgs.StreamOffset.from(stream, "0"), GROUP, XGroupCreateArgs.Builder.mkstream());
      } catch (RedisBusyException e) {
        LOG.trace("the group is there already");
      }
    }
  }
}
