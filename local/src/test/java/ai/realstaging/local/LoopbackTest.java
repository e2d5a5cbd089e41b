package ai.realstaging.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LoopbackTest {

  @Test
  void refusesToListenForOtherMachinesWithOneSentence() {
    assertThatThrownBy(() -> Loopback.insist(Map.of("SERVER_ADDRESS", "0.0.0.0")))
        .isInstanceOf(CannotRun.class)
        .hasMessage(
            "This program listens on loopback only: unset SERVER_ADDRESS (0.0.0.0), or run server"
                + " and worker apart (docs/operations.md).");
  }

  @Test
  void hasNothingAgainstAnAddressOfThisMachine() {
    assertThatCode(() -> Loopback.insist(Map.of("SERVER_ADDRESS", "127.0.0.1")))
        .doesNotThrowAnyException();
    assertThatCode(() -> Loopback.insist(Map.of())).doesNotThrowAnyException();
  }
}
