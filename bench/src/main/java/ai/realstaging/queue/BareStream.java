package ai.realstaging.queue;

import ai.realstaging.redis.RedisConnections;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import java.util.Arrays;
import java.util.Map;

/// A Redis stream with one writer and one reader, and nothing around it.
@SuppressWarnings("unchecked") // the client's own varargs of a generic type
final class BareStream {

  private static final String STREAM = "bench:bare";

  private final RedisConnections redis;

  BareStream(RedisConnections redis) {
    this.redis = redis;
  }

  /// From the sending of an entry until it is read, in nanoseconds, sorted.
  long[] latency(int perSecond, int count) {
    long[] nanos = new long[count];
    try (StatefulRedisConnection<String, String> reading = redis.own()) {
      Thread reader = Thread.ofPlatform().start(() -> read(reading, nanos));
      Pace pace = new Pace(perSecond);
      for (int sent = 0; sent < count; sent++) {
        pace.await();
        redis.shared().sync().xadd(STREAM, Map.of("at", Long.toString(System.nanoTime())));
      }
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    redis.shared().sync().del(STREAM);
    Arrays.sort(nanos);
    return nanos;
  }

  /// Entries a second, one after the other in, then in hundreds out.
  double throughput(int count) {
    long begun = System.nanoTime();
    for (int sent = 0; sent < count; sent++) {
      redis.shared().sync().xadd(STREAM, Map.of("at", "0"));
    }
    String last = "0";
    for (int taken = 0; taken < count; ) {
      var entries =
          redis
              .shared()
              .sync()
              .xread(XReadArgs.Builder.count(100), XReadArgs.StreamOffset.from(STREAM, last));
      taken += entries.size();
      last = entries.getLast().getId();
    }
    redis.shared().sync().del(STREAM);
    return count / ((System.nanoTime() - begun) / 1e9);
  }

  private static void read(StatefulRedisConnection<String, String> connection, long[] nanos) {
    String last = "0";
    for (int read = 0; read < nanos.length; ) {
      var entries =
          connection
              .sync()
              .xread(XReadArgs.Builder.block(1000), XReadArgs.StreamOffset.from(STREAM, last));
      for (var entry : entries) {
        nanos[read++] = System.nanoTime() - Long.parseLong(entry.getBody().get("at"));
        last = entry.getId();
      }
    }
  }
}
