package ai.realstaging.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.engines.RedisEngine;
import ai.realstaging.engines.ThrowawayRedis;
import ai.realstaging.redis.RedisConnections;
import ai.realstaging.redis.RedisSettings;
import ai.realstaging.testkit.Eventually;
import ai.realstaging.testkit.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two processes before one provider.
class ProviderGateTest {

  private static ThrowawayRedis server;
  private static RedisConnections redis;

  private final SettableClock clock = SettableClock.atNoon();

  @BeforeAll
  static void start() {
    server = RedisEngine.throwaway();
    redis = new RedisConnections(new RedisSettings(server.url(), Duration.ofSeconds(2)));
  }

  @AfterAll
  static void stop() {
    redis.destroy();
    server.close();
  }

  @BeforeEach
  void forget() {
    server.restart();
    Eventually.holds("Redis is reached", redis::reachable);
  }

  @Test
  void twoProcessesShareOneLimit() {
    ProviderGate one = gate();
    ProviderGate other = gate();
    for (int place = 0; place < 3; place++) {
      assertThat(one.enter()).isEmpty();
      assertThat(other.enter()).isEmpty();
    }
    assertThat(one.enter().orElseThrow()).isBetween(Duration.ofSeconds(50), Duration.ofMinutes(1));
    assertThat(other.enter()).isPresent();
  }

  @Test
  void aPauseThatOneHeardOfIsKeptByAllAndNeverShortened() {
    ProviderGate one = gate();
    ProviderGate other = gate();
    one.coolDown(Duration.ofMinutes(5));
    other.coolDown(Duration.ofSeconds(1));
    assertThat(other.enter().orElseThrow()).isGreaterThan(Duration.ofMinutes(4));
    assertThat(one.enter().orElseThrow()).isGreaterThan(Duration.ofMinutes(4));
  }

  @Test
  void withoutRedisEachKeepsToItsOwnShareInsteadOfNone() {
    ProviderGate one = gate();
    server.stop();
    for (int place = 0; place < 3; place++) {
      assertThat(one.enter()).isEmpty();
    }
    assertThat(one.enter()).isPresent();
    clock.advance(Duration.ofMinutes(3));
    assertThat(one.enter()).isEmpty();
  }

  @Test
  void theBreakerShutsAfterSilencesInARowAndOpensAfterItsRest() {
    Breaker breaker = new Breaker(3, Duration.ofSeconds(15), clock);
    breaker.bad();
    breaker.bad();
    breaker.good();
    breaker.bad();
    breaker.bad();
    assertThat(breaker.shut()).isEmpty();
    breaker.bad();
    assertThat(breaker.shut()).contains(Duration.ofSeconds(15));
    clock.advance(Duration.ofSeconds(15));
    assertThat(breaker.shut()).isEmpty();
    breaker.bad();
    assertThat(breaker.shut()).contains(Duration.ofSeconds(15));
    clock.advance(Duration.ofSeconds(15));
    breaker.good();
    assertThat(breaker.shut()).isEmpty();
  }

  /// One place a minute, six at once; two processes.
  private ProviderGate gate() {
    return new RedisGate(redis, "test", 1, 6, 2, clock);
  }
}
