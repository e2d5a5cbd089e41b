package ai.realstaging.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisEngineTest {

  @TempDir Path folder;

  @Test
  void refusesWhoDoesNotKnowThePassword() {
    try (var redis = RedisEngine.throwaway()) {
      String url = redis.url().replaceAll(":[^:@]+@", ":guessed@");

      assertThatThrownBy(() -> ask(url, RedisCommands::ping))
          .isInstanceOf(RedisConnectionException.class);
    }
  }

  @Test
  void saysInOneSentenceThatItsPortIsTaken() throws IOException {
    try (var taken = new ServerSocket(0, 1, Ports.loopback())) {
      var settings = new RedisSettings(folder, taken.getLocalPort(), "secret", true);

      assertThatThrownBy(() -> RedisEngine.start(settings))
          .isInstanceOf(EngineFailed.class)
          .hasMessageStartingWith("Redis ended while it started:");
    }
  }

  @Test
  void keepsItsDataOverARestartAndItsPasswordOffTheCommandLine() throws IOException {
    var settings = new RedisSettings(folder, 0, "secret", true);
    try (var first = RedisEngine.start(settings)) {
      ask(first.url(), redis -> redis.set("house", "12 Elm Street"));
    }

    try (var second = RedisEngine.start(settings)) {
      assertThat(ask(second.url(), redis -> redis.get("house"))).isEqualTo("12 Elm Street");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("redis.conf"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void stopsWhatAnEarlierRunLeftRunning() {
    var settings = new RedisSettings(folder, Ports.free(), "secret", true);
    RedisEngine.start(settings);

    try (var next = RedisEngine.start(settings)) {
      assertThat(ask(next.url(), RedisCommands::ping)).isEqualTo("PONG");
    }
  }

  @Test
  void canBeTakenAwayAndGivenBackEmptyOnTheSamePort() {
    try (var redis = RedisEngine.throwaway()) {
      String url = redis.url();
      ask(url, commands -> commands.set("house", "12 Elm Street"));

      redis.stop();
      assertThatThrownBy(() -> ask(url, RedisCommands::ping))
          .isInstanceOf(RedisConnectionException.class);

      redis.restart();
      assertThat(redis.url()).isEqualTo(url);
      assertThat(ask(url, RedisCommands::dbsize)).isEqualTo("0");
    }
  }

  private static String ask(String url, Function<RedisCommands<String, String>, Object> question) {
    try (RedisClient client = RedisClient.create(RedisURI.create(url));
        var connection = client.connect()) {
      return String.valueOf(question.apply(connection.sync()));
    }
  }
}
