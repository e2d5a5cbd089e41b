package ai.realstaging.server.gate;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.redis.RedisConnections;
import ai.realstaging.server.ServerSettings;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/// The token buckets of the accounts, in Redis so that all nodes count together. While Redis is
/// gone each node counts for itself: a limit stays a limit.
@Component
class Buckets {

  /// Time is Redis's own, so that nodes whose clocks differ agree. Returns whether a token was
  /// taken and what is left, in thousandths.
  private static final String TAKE =
      """
      local now = redis.call('TIME')
      local millis = now[1] * 1000 + math.floor(now[2] / 1000)
      local burst, per_minute = tonumber(ARGV[1]), tonumber(ARGV[2])
      local held = redis.call('HMGET', KEYS[1], 'tokens', 'millis')
      local tokens = tonumber(held[1]) or burst
      local since = tonumber(held[2]) or millis
      tokens = math.min(burst, tokens + math.max(0, millis - since) * per_minute / 60000)
      local taken = 0
      if tokens >= 1 then tokens = tokens - 1; taken = 1 end
      redis.call('HSET', KEYS[1], 'tokens', tostring(tokens), 'millis', millis)
      redis.call('PEXPIRE', KEYS[1], math.ceil(burst * 60000 / per_minute) + 1000)
      return {taken, math.floor(tokens * 1000)}
      """;

  private static final long WITHOUT_REDIS_MILLIS = 1000;
  private static final int MOST_LOCAL = 100_000;

  private final RedisConnections redis;
  private final ServerSettings.Rate rate;
  private final InstantSource clock;
  private final ConcurrentHashMap<AccountId, Bucket> local = new ConcurrentHashMap<>();
  private volatile long askRedisAgain = Long.MIN_VALUE;

  Buckets(RedisConnections redis, ServerSettings settings, InstantSource clock) {
    this.redis = redis;
    this.rate = settings.rate();
    this.clock = clock;
  }

  /// What became of taking a token.
  ///
  /// @param left whole tokens
  /// @param waitMillis until the next one, 0 when there is one
  record Taken(boolean granted, int left, long waitMillis) {}

  Taken take(AccountId account) {
    long now = clock.millis();
    if (now >= askRedisAgain) {
      try {
        return takeShared(account);
      } catch (RedisException e) {
        askRedisAgain = now + WITHOUT_REDIS_MILLIS;
      }
    }
    return takeLocal(account, now);
  }

  private Taken takeShared(AccountId account) {
    List<Long> answer =
        redis
            .shared()
            .sync()
            .eval(
                TAKE,
                ScriptOutputType.MULTI,
                new String[] {"rate:" + account},
                Integer.toString(rate.burst()),
                Integer.toString(rate.perMinute()));
    return taken(answer.getFirst() == 1, answer.getLast() / 1000.0);
  }

  private Taken takeLocal(AccountId account, long now) {
    if (local.size() > MOST_LOCAL) {
      local.clear();
    }
    AtomicBoolean granted = new AtomicBoolean();
    Bucket after =
        local.compute(
            account,
            (id, held) -> {
              Bucket bucket = held == null ? Bucket.full(rate.burst(), now) : held;
              Bucket filled = bucket.filled(rate.burst(), rate.perMinute(), now);
              granted.set(filled.hasToken());
              return filled.hasToken() ? filled.less() : filled;
            });
    return taken(granted.get(), after.tokens());
  }

  private Taken taken(boolean granted, double tokens) {
    return new Taken(granted, (int) tokens, Bucket.wait(tokens, rate.perMinute()));
  }
}
