package ai.realstaging.image;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.testkit.Bound;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImageSettingsTest {

  @Test
  void whatIsNotSetHasItsDefault() {
    assertThat(Bound.to(ImageSettings.class, Map.of()))
        .isEqualTo(
            new ImageSettings(
                20_971_520,
                Duration.ofMinutes(15),
                2048,
                6000,
                Duration.ofDays(7),
                new ImageSettings.PhotoLimits(100_000_000, 20_000, 256)));
  }

  @Test
  void everySettingIsTaken() {
    assertThat(
            Bound.to(
                ImageSettings.class,
                Map.of(
                    "max-upload-bytes", "4096",
                    "upload-validity", "1m",
                    "model-side", "1024",
                    "engine-side", "2000",
                    "grace", "1d",
                    "photo.max-pixels", "9",
                    "photo.max-side", "8",
                    "photo.min-side", "7")))
        .isEqualTo(
            new ImageSettings(
                4096,
                Duration.ofMinutes(1),
                1024,
                2000,
                Duration.ofDays(1),
                new ImageSettings.PhotoLimits(9, 8, 7)));
  }
}
