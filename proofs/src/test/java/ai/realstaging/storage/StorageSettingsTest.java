package ai.realstaging.storage;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.testkit.Bound;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StorageSettingsTest {

  @Test
  void whatIsNotSetHasItsDefault() {
    assertThat(
            Bound.to(
                StorageSettings.class, Map.of("bucket", "b", "access-key", "a", "secret-key", "s")))
        .isEqualTo(
            new StorageSettings(
                null,
                null,
                "us-east-1",
                "b",
                "a",
                "s",
                false,
                false,
                false,
                Duration.ofSeconds(30)));
  }

  @Test
  void everySettingIsTaken() {
    assertThat(
            Bound.to(
                StorageSettings.class,
                Map.of(
                    "endpoint", "http://127.0.0.1:9000",
                    "public-endpoint", "https://pictures.example",
                    "region", "eu-central-1",
                    "bucket", "b",
                    "access-key", "a",
                    "secret-key", "s",
                    "path-style", "true",
                    "publicly-reachable", "true",
                    "create-bucket", "true",
                    "timeout", "5s")))
        .isEqualTo(
            new StorageSettings(
                URI.create("http://127.0.0.1:9000"),
                URI.create("https://pictures.example"),
                "eu-central-1",
                "b",
                "a",
                "s",
                true,
                true,
                true,
                Duration.ofSeconds(5)));
  }
}
