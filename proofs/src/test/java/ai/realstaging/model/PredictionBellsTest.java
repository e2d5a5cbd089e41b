package ai.realstaging.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.engines.RedisEngine;
import ai.realstaging.engines.ThrowawayRedis;
import ai.realstaging.redis.RedisConnections;
import ai.realstaging.redis.RedisSettings;
import ai.realstaging.testkit.Eventually;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PredictionBellsTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final ThrowawayRedis redis = RedisEngine.throwaway();
  private final Program server = new Program(redis);
  private final Program worker = new Program(redis);

  /// What of a process matters here.
  private static final class Program implements AutoCloseable {

    final RedisConnections connections;
    final PredictionSignals signals = new PredictionSignals();
    final PredictionBells bells;

    Program(ThrowawayRedis redis) {
      connections = new RedisConnections(new RedisSettings(redis.url(), Duration.ofSeconds(2)));
      bells = new PredictionBells(connections, signals);
    }

    @Override
    public void close() {
      bells.stop();
      connections.destroy();
    }
  }

  @BeforeEach
  void start() {
    server.bells.start();
    worker.bells.start();
    Eventually.holds("both hear", () -> server.bells.hears() && worker.bells.hears());
  }

  @AfterEach
  void close() {
    server.close();
    worker.close();
    redis.close();
  }

  @Test
  void aRingInOneProcessWakesWhoWaitsInAnother() throws InterruptedException {
    try (PredictionSignals.Bell bell = worker.signals.listen("p1")) {
      server.bells.ring("p1");
      assertThat(bell.await(LONG)).isTrue();
    }
  }

  @Test
  void aRingForAnotherPredictionWakesNobody() throws InterruptedException {
    try (PredictionSignals.Bell bell = worker.signals.listen("p1");
        PredictionSignals.Bell other = worker.signals.listen("p2")) {
      server.bells.ring("p2");
      assertThat(other.await(LONG)).isTrue();
      assertThat(bell.await(Duration.ZERO)).isFalse();
    }
  }

  @Test
  void withoutRedisARingStillWakesItsOwnProcessAndThrowsNothing() throws InterruptedException {
    redis.stop();
    try (PredictionSignals.Bell here = server.signals.listen("p1")) {
      server.bells.ring("p1");
      assertThat(here.await(LONG)).isTrue();
    }
  }
}
