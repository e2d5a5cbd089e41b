package ai.realstaging.live;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.engines.RedisEngine;
import ai.realstaging.engines.ThrowawayRedis;
import ai.realstaging.kernel.Phase;
import ai.realstaging.redis.RedisConnections;
import ai.realstaging.redis.RedisSettings;
import ai.realstaging.testkit.Eventually;
import ai.realstaging.testkit.LiveChannelContract;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisLiveChannelTest implements LiveChannelContract {

  private static ThrowawayRedis redis;

  private RedisConnections connections;
  private RedisLiveChannel channel;

  @BeforeAll
  static void startRedis() {
    redis = RedisEngine.throwaway();
  }

  @AfterAll
  static void stopRedis() {
    redis.close();
  }

  @BeforeEach
  void connect() {
    connections = new RedisConnections(new RedisSettings(redis.url(), Duration.ofSeconds(2)));
    channel = new RedisLiveChannel(connections);
    channel.start();
    Eventually.holds("the channel is connected", channel::connected);
  }

  @AfterEach
  void leave() {
    channel.stop();
    connections.destroy();
    redis.restart();
  }

  @Override
  public LiveChannel channel() {
    return channel;
  }

  @Test
  void announcingWithoutRedisIsNoError() {
    redis.stop();
    Eventually.holds("the loss is noticed", () -> !channel.connected());
    channel.announce(LiveChannelContract.change(ADA, 1, Phase.READY, ""));
    assertThat(channel.connected()).isFalse();
  }

  @Test
  void hearsAgainWhenRedisComesBack() {
    List<ImageChanged> heard = new CopyOnWriteArrayList<>();
    try (var _ = channel.listen(ADA, heard::add)) {
      redis.stop();
      Eventually.holds("the loss is noticed", () -> !channel.connected());
      redis.restart();
      Eventually.holds(
          "a change is heard again",
          () -> {
            channel.announce(LiveChannelContract.change(ADA, 1, Phase.READY, ""));
            return !heard.isEmpty();
          });
    }
  }

  @Test
  void hearsWhatAnotherNodeAnnounces() {
    List<ImageChanged> heard = new CopyOnWriteArrayList<>();
    ImageChanged change = LiveChannelContract.change(ADA, 5, Phase.ERROR, "room_unreadable");
    RedisConnections elsewhere =
        new RedisConnections(new RedisSettings(redis.url(), Duration.ofSeconds(2)));
    try (var _ = channel.listen(ADA, heard::add)) {
      new RedisLiveChannel(elsewhere).announce(change);
      Eventually.holds("it is heard", () -> !heard.isEmpty());
    } finally {
      elsewhere.destroy();
    }
    assertThat(heard).containsExactly(change);
  }

  @Test
  void findsARedisThatCameUpLaterThanItself() {
    redis.stop();
    RedisConnections early =
        new RedisConnections(new RedisSettings(redis.url(), Duration.ofSeconds(2)));
    RedisLiveChannel patient = new RedisLiveChannel(early);
    try {
      patient.start();
      patient.announce(LiveChannelContract.change(ADA, 1, Phase.READY, ""));
      redis.restart();
      Eventually.holds("it is connected", patient::connected);
    } finally {
      patient.stop();
      early.destroy();
    }
  }
}
