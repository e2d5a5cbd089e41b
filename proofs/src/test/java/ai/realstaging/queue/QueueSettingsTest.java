package ai.realstaging.queue;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.testkit.Bound;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueueSettingsTest {

  @Test
  void whatIsNotSetHasItsDefault() {
    assertThat(Bound.to(QueueSettings.class, Map.of()))
        .isEqualTo(
            new QueueSettings(
                64,
                2,
                Duration.ofSeconds(30),
                Duration.ofSeconds(1),
                5,
                3,
                Duration.ofSeconds(5),
                Duration.ofMinutes(10),
                Duration.ofSeconds(2)));
    assertThat(Bound.to(RetentionSettings.class, Map.of()))
        .isEqualTo(new RetentionSettings(Duration.ofDays(30), null));
  }

  @Test
  void everySettingIsTaken() {
    assertThat(
            Bound.to(
                QueueSettings.class,
                Map.of(
                    "slots", "2",
                    "local-slots", "1",
                    "lease", "6s",
                    "sweep", "100ms",
                    "max-failures", "4",
                    "max-crashes", "2",
                    "backoff", "1s",
                    "max-backoff", "1m",
                    "drain", "9s")))
        .isEqualTo(
            new QueueSettings(
                2,
                1,
                Duration.ofSeconds(6),
                Duration.ofMillis(100),
                4,
                2,
                Duration.ofSeconds(1),
                Duration.ofMinutes(1),
                Duration.ofSeconds(9)));
    assertThat(Bound.to(RetentionSettings.class, Map.of("finished", "1d", "dead", "90d")))
        .isEqualTo(new RetentionSettings(Duration.ofDays(1), Duration.ofDays(90)));
  }

  @Test
  void aHolderBeatsThreeTimesALeaseAndGivesUpBeforeItEnds() {
    QueueSettings quick = Bound.to(QueueSettings.class, Map.of("lease", "6s"));
    QueueSettings usual = Bound.to(QueueSettings.class, Map.of());

    assertThat(quick.heartbeat()).isEqualTo(Duration.ofSeconds(2));
    assertThat(quick.safeHold()).isEqualTo(Duration.ofSeconds(5));
    assertThat(usual.heartbeat()).isEqualTo(Duration.ofSeconds(3));
    assertThat(usual.safeHold()).isEqualTo(Duration.ofSeconds(25));
  }
}
