package ai.realstaging.live;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.kernel.Phase;
import ai.realstaging.testkit.LiveChannelContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "a b c d e f", "{\"account\":1}"})
  void whatIsNoChangeIsPassedOver(String text) {
    assertThat(ChangeText.read(text)).isEmpty();
  }

  @Test
  void whatIsWrittenIsRead() {
    ImageChanged failed =
        LiveChannelContract.change(LiveChannelContract.ADA, 77, Phase.ERROR, "upload_missing");
    ImageChanged ready = LiveChannelContract.change(LiveChannelContract.ADA, 78, Phase.READY, "");
    assertThat(ChangeText.read(ChangeText.write(failed))).contains(failed);
    assertThat(ChangeText.read(ChangeText.write(ready))).contains(ready);
  }
}
