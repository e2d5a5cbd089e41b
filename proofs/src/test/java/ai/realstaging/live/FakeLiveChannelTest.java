package ai.realstaging.live;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.kernel.Phase;
import ai.realstaging.testkit.FakeLiveChannel;
import ai.realstaging.testkit.LiveChannelContract;
import org.junit.jupiter.api.Test;

class FakeLiveChannelTest implements LiveChannelContract {

  private final FakeLiveChannel channel = new FakeLiveChannel();

  @Override
  public LiveChannel channel() {
    return channel;
  }

  @Test
  void remembersWhatWasAnnounced() {
    ImageChanged change = LiveChannelContract.change(ADA, 1, Phase.READY, "");
    channel.announce(change);
    assertThat(channel.announced()).containsExactly(change);
  }
}
