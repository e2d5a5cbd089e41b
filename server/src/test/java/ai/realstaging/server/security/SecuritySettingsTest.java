package ai.realstaging.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.testkit.Bound;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecuritySettingsTest {

  @Test
  void whatIsNotSetHasItsDefault() {
    assertThat(
            Bound.to(
                SecuritySettings.class,
                Map.of("issuer", "https://i.example/", "audience", "a", "client-id", "c")))
        .isEqualTo(
            new SecuritySettings(
                "https://i.example/",
                "a",
                "c",
                null,
                "https://realstaging.ai/roles",
                Duration.ofSeconds(60),
                null,
                Duration.ofMinutes(10),
                Duration.ofSeconds(30)));
  }

  @Test
  void everySettingIsTakenAndTheSecretIsNotPrinted() {
    SecuritySettings settings =
        Bound.to(
            SecuritySettings.class,
            Map.of(
                "issuer", "https://i.example/",
                "audience", "a",
                "client-id", "c",
                "client-secret", "x9",
                "roles-claim", "roles",
                "leeway", "1s",
                "keys-address", "http://127.0.0.1/keys",
                "keys-stay", "2s",
                "keys-pause", "3s"));

    assertThat(settings)
        .isEqualTo(
            new SecuritySettings(
                "https://i.example/",
                "a",
                "c",
                "x9",
                "roles",
                Duration.ofSeconds(1),
                URI.create("http://127.0.0.1/keys"),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3)));
    assertThat(settings.toString()).doesNotContain("x9");
  }
}
