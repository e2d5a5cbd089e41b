package ai.realstaging.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class RequiredSettingsTest {

  private static final List<String> TWO = List.of("realstaging.redis.url", "house.secret-key");

  @Test
  void namesAllThatAreMissingInOneSentence() {
    assertThat(RequiredSettings.sentence(RequiredSettings.missing(TWO, settings(Map.of()))))
        .isEqualTo(
            "It cannot start: set realstaging.redis.url (REALSTAGING_REDIS_URL), house.secret-key"
                + " (HOUSE_SECRETKEY); docs/operations.md has them.");
  }

  @Test
  void takesABlankOneForMissing() {
    assertThat(
            RequiredSettings.missing(
                TWO, settings(Map.of("realstaging.redis.url", " ", "house.secret-key", "k"))))
        .containsExactly("realstaging.redis.url");
  }

  @Test
  void missesNothingWhenAllAreThere() {
    assertThat(
            RequiredSettings.missing(
                TWO, settings(Map.of("realstaging.redis.url", "u", "house.secret-key", "k"))))
        .isEmpty();
  }

  private static StandardEnvironment settings(Map<String, Object> given) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("given", given));
    return environment;
  }
}
