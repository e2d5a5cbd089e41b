package ai.realstaging.model;

import ai.realstaging.redis.RedisConnections;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// The gate that all processes share, in Redis: a bucket of places that fill up evenly, and a pause
/// that one process heard of and all keep. Time is Redis's own, so that machines whose clocks
/// differ agree. While Redis does not answer each process keeps to its own share of the limit.
final class RedisGate implements ProviderGate {

  /// Takes a place: 0, or the microseconds until there is one. The bucket is kept as the moment at
  /// which it will be full again (generic cell rate algorithm, ITU-T I.371).
  private static final String ENTER =
      """
      local time = redis.call('TIME')
      local now = time[1] * 1000000 + time[2]
      local shut = tonumber(redis.call('GET', KEYS[2]) or '0')
      if shut > now then return shut - now end
      local each, burst = tonumber(ARGV[1]), tonumber(ARGV[2])
      local full = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now)
      local wait = full - (burst - 1) * each - now
      if wait > 0 then return math.ceil(wait) end
      redis.call('SET', KEYS[1], string.format('%.0f', full + each), 'PX', math.ceil((burst + 1) * each / 1000))
      return 0
      """;

  /// Prolongs the pause, never shortens it.
  private static final String COOL_DOWN =
      """
      local time = redis.call('TIME')
      local until_ = time[1] * 1000000 + time[2] + tonumber(ARGV[1])
      if until_ > tonumber(redis.call('GET', KEYS[1]) or '0') then
        redis.call('SET', KEYS[1], string.format('%.0f', until_), 'PX', math.ceil(tonumber(ARGV[1]) / 1000) + 1)
      end
      return 0
      """;

  private static final Duration WITHOUT_REDIS = Duration.ofSeconds(5);
  private static final long MICROS_PER_MINUTE = 60_000_000;

  private final RedisConnections redis;
  private final ProviderGate own;
  private final String name;
  private final long each;
  private final int burst;
  private volatile long askAgain = System.nanoTime();

  /// @param provider whose gate it is
  /// @param perMinute places in the long run
  /// @param burst places at once
  /// @param sharers processes that share them when they cannot ask Redis
  RedisGate(
      RedisConnections redis,
      String provider,
      int perMinute,
      int burst,
      int sharers,
      InstantSource clock) {
    this.redis = redis;
    this.name = "gate:" + provider;
    this.each = MICROS_PER_MINUTE / perMinute;
    this.burst = burst;
    this.own = new LocalGate(Math.max(1, perMinute / sharers), Math.max(1, burst / sharers), clock);
  }

  @Override
  public Optional<Duration> enter() {
    if (System.nanoTime() - askAgain >= 0) {
      try {
        Long wait =
            redis
                .shared()
                .sync()
                .eval(
                    ENTER,
                    ScriptOutputType.INTEGER,
                    new String[] {name, name + ":shut"},
                    Long.toString(each),
                    Integer.toString(burst));
        return wait > 0 ? Optional.of(Duration.ofNanos(wait * 1000)) : Optional.empty();
      } catch (RedisException e) {
        askAgain = System.nanoTime() + WITHOUT_REDIS.toNanos();
      }
    }
    return own.enter();
  }

  @Override
  public void coolDown(Duration pause) {
    own.coolDown(pause);
    if (System.nanoTime() - askAgain < 0) {
      return;
    }
    try {
      redis
          .shared()
          .sync()
          .eval(
              COOL_DOWN,
              ScriptOutputType.INTEGER,
              new String[] {name + ":shut"},
              Long.toString(pause.toNanos() / 1000));
    } catch (RedisException e) {
      askAgain = System.nanoTime() + WITHOUT_REDIS.toNanos();
    }
  }
}
