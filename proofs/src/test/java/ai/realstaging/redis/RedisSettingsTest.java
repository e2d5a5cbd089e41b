package ai.realstaging.redis;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.testkit.Bound;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedisSettingsTest {

  @Test
  void whatIsNotSetHasItsDefault() {
    assertThat(Bound.to(RedisSettings.class, Map.of("url", "redis://localhost")))
        .isEqualTo(new RedisSettings("redis://localhost", Duration.ofSeconds(2)));
  }

  @Test
  void everySettingIsTakenAndThePasswordIsNotPrinted() {
    RedisSettings settings =
        Bound.to(RedisSettings.class, Map.of("url", "redis://:x9@localhost", "timeout", "5s"));

    assertThat(settings)
        .isEqualTo(new RedisSettings("redis://:x9@localhost", Duration.ofSeconds(5)));
    assertThat(settings.toString()).doesNotContain("x9");
  }
}
