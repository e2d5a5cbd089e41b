package ai.realstaging.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.testkit.Bound;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ModelSettingsTest {

  @Test
  void whatIsNotSetHasItsDefault() {
    ModelSettings settings = Bound.to(ModelSettings.class, Map.of());

    assertThat(settings)
        .isEqualTo(
            new ModelSettings(
                null,
                new ModelSettings.Replicate(
                    null,
                    URI.create("https://api.replicate.com/v1"),
                    540,
                    4,
                    8,
                    Duration.ofSeconds(15)),
                new ModelSettings.Cog(null, null),
                new ModelSettings.Draft(14),
                new ModelSettings.Webhook(null, null),
                new ModelSettings.Patience(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(60),
                    Duration.ofMillis(1500),
                    Duration.ofMinutes(3),
                    Duration.ofSeconds(5)),
                List.of("replicate.delivery"),
                false,
                DataSize.ofMegabytes(60)));
    assertThat(settings.standard()).isEqualTo(ModelCatalog.RENDER);
    assertThat(settings.webhookUrl()).isEmpty();
  }

  @Test
  void everySettingIsTaken() {
    ModelSettings settings =
        Bound.to(
            ModelSettings.class,
            Map.ofEntries(
                Map.entry("active", "google/nano-banana-pro"),
                Map.entry("replicate.token", "r8_test"),
                Map.entry("replicate.base-url", "http://127.0.0.1:9/v1"),
                Map.entry("replicate.requests-per-minute", "60"),
                Map.entry("replicate.sharers", "2"),
                Map.entry("replicate.misses", "3"),
                Map.entry("replicate.rest", "1s"),
                Map.entry("cog.url", "http://127.0.0.1:5000"),
                Map.entry("cog.token", "c"),
                Map.entry("draft.core-seconds", "3"),
                Map.entry("webhook.secret", "whsec_test"),
                Map.entry("webhook.public-url", "https://stage.example/"),
                Map.entry("patience.connect", "1s"),
                Map.entry("patience.answer", "2s"),
                Map.entry("patience.download", "3s"),
                Map.entry("patience.poll", "4s"),
                Map.entry("patience.deadline", "50s"),
                Map.entry("patience.look-up-after", "6s"),
                Map.entry("result-hosts", "a.example,b.example"),
                Map.entry("loopback-results", "true"),
                Map.entry("max-result", "1MB")));

    assertThat(settings)
        .isEqualTo(
            new ModelSettings(
                "google/nano-banana-pro",
                new ModelSettings.Replicate(
                    "r8_test",
                    URI.create("http://127.0.0.1:9/v1"),
                    60,
                    2,
                    3,
                    Duration.ofSeconds(1)),
                new ModelSettings.Cog(URI.create("http://127.0.0.1:5000"), "c"),
                new ModelSettings.Draft(3),
                new ModelSettings.Webhook("whsec_test", URI.create("https://stage.example/")),
                new ModelSettings.Patience(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(50),
                    Duration.ofSeconds(6)),
                List.of("a.example", "b.example"),
                true,
                DataSize.ofMegabytes(1)));
    assertThat(settings.standard()).isEqualTo(new ModelId("google/nano-banana-pro"));
    assertThat(settings.webhookUrl())
        .contains(URI.create("https://stage.example/api/v1/replicate/webhook"));
  }

  @Test
  void aTokenAloneMakesAModelOfTheProviderTheStandard() {
    assertThat(Bound.to(ModelSettings.class, Map.of("replicate.token", "r8_test")).standard())
        .isEqualTo(new ModelId("qwen/qwen-image-edit"));
    assertThat(Bound.to(ModelSettings.class, Map.of("replicate.token", "  ")).standard())
        .isEqualTo(ModelCatalog.RENDER);
  }

  @Test
  void noSecretIsPrinted() {
    assertThat(
            Bound.to(
                    ModelSettings.class,
                    Map.of(
                        "replicate.token", "r8_x9", "cog.token", "c_x9", "webhook.secret", "w_x9"))
                .toString())
        .doesNotContain("x9");
  }
}
