package ai.realstaging.server;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.testkit.Bound;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerSettingsTest {

  @Test
  void whatIsNotSetHasItsDefault() {
    assertThat(Bound.to(ServerSettings.class, Map.of()))
        .isEqualTo(
            new ServerSettings(
                null,
                262_144,
                5,
                null,
                new ServerSettings.Rate(300, 600),
                new ServerSettings.Events(
                    20,
                    64,
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(30))));
  }

  @Test
  void everySettingIsTakenAndTheTokenIsNotPrinted() {
    ServerSettings settings =
        Bound.to(
            ServerSettings.class,
            Map.ofEntries(
                Map.entry("public-url", "https://stage.example"),
                Map.entry("max-body-bytes", "2048"),
                Map.entry("keyed-requests", "2"),
                Map.entry("metrics-token", "x9"),
                Map.entry("rate.burst", "3"),
                Map.entry("rate.per-minute", "4"),
                Map.entry("events.per-account", "5"),
                Map.entry("events.queue", "6"),
                Map.entry("events.heartbeat", "7s"),
                Map.entry("events.look", "8s"),
                Map.entry("events.look-when-deaf", "9s"),
                Map.entry("events.max-age", "10s")));

    assertThat(settings)
        .isEqualTo(
            new ServerSettings(
                URI.create("https://stage.example"),
                2048,
                2,
                "x9",
                new ServerSettings.Rate(3, 4),
                new ServerSettings.Events(
                    5,
                    6,
                    Duration.ofSeconds(7),
                    Duration.ofSeconds(8),
                    Duration.ofSeconds(9),
                    Duration.ofSeconds(10))));
    assertThat(settings.toString()).doesNotContain("x9");
  }
}
