package ai.realstaging.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StorageSettingsTest {

  @Test
  void whatIsNotSetHasItsDefault() {
    assertThat(bound(Map.of("bucket", "b", "access-key", "a", "secret-key", "s")))
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
            bound(
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

  private static StorageSettings bound(Map<String, String> settings) {
    var source = new MapConfigurationPropertySource();
    settings.forEach((name, value) -> source.put("realstaging.storage." + name, value));
    return new Binder(source).bind("realstaging.storage", StorageSettings.class).get();
  }
}
