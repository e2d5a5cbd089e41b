package ai.realstaging.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.Phase;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.live.ImageChanged;
import ai.realstaging.live.LiveChannel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// What every live channel does.
public interface LiveChannelContract {

  AccountId ADA = new AccountId(new UUID(0, 1));
  AccountId BO = new AccountId(new UUID(0, 2));

  /// A channel that is connected.
  LiveChannel channel();

  static ImageChanged change(AccountId account, long number, Phase phase, String errorCode) {
    return new ImageChanged(
        account,
        new ProjectId(new UUID(7, 7)),
        new ImageId(new UUID(9, 9)),
        number,
        phase,
        Optional.of(errorCode).filter(code -> !code.isEmpty()));
  }

  @Test
  default void othersChangesAreNotHeard() {
    List<ImageChanged> heardByBo = new CopyOnWriteArrayList<>();
    List<ImageChanged> heardByAda = new CopyOnWriteArrayList<>();
    ImageChanged adas = change(ADA, 1, Phase.STAGING, "");
    ImageChanged bos = change(BO, 2, Phase.ERROR, "room_unreadable");
    try (var _ = channel().listen(ADA, heardByAda::add);
        var _ = channel().listen(BO, heardByBo::add)) {
      channel().announce(adas);
      channel().announce(bos);
      Eventually.holds("both heard their own", () -> heardByAda.size() + heardByBo.size() >= 2);
    }
    assertThat(heardByAda).containsExactly(adas);
    assertThat(heardByBo).containsExactly(bos);
  }

  @Test
  default void changesAreHeardInTheirOrderByEveryListener() {
    List<ImageChanged> first = new CopyOnWriteArrayList<>();
    List<ImageChanged> second = new CopyOnWriteArrayList<>();
    try (var _ = channel().listen(ADA, first::add);
        var _ = channel().listen(ADA, second::add)) {
      channel().announce(change(ADA, 1, Phase.READING, ""));
      channel().announce(change(ADA, 2, Phase.STAGING, ""));
      channel().announce(change(ADA, 3, Phase.READY, ""));
      Eventually.holds("both heard all", () -> first.size() == 3 && second.size() == 3);
    }
    assertThat(first).extracting(ImageChanged::change).containsExactly(1L, 2L, 3L);
    assertThat(second).isEqualTo(first);
  }

  @Test
  default void aClosedSubscriptionHearsNothingMore() {
    List<ImageChanged> closed = new CopyOnWriteArrayList<>();
    List<ImageChanged> open = new CopyOnWriteArrayList<>();
    channel().listen(ADA, closed::add).close();
    try (var _ = channel().listen(ADA, open::add)) {
      channel().announce(change(ADA, 1, Phase.READY, ""));
      Eventually.holds("the open one heard", () -> open.size() == 1);
    }
    assertThat(closed).isEmpty();
  }

  @Test
  default void aListenerThatFailsDoesNotKeepTheOthersFromHearing() {
    List<ImageChanged> heard = new CopyOnWriteArrayList<>();
    try (var _ =
            channel()
                .listen(
                    ADA,
                    change -> {
                      throw new IllegalStateException("broken page");
                    });
        var _ = channel().listen(ADA, heard::add)) {
      channel().announce(change(ADA, 1, Phase.STAGING, ""));
      channel().announce(change(ADA, 2, Phase.READY, ""));
      Eventually.holds("the other one heard both", () -> heard.size() == 2);
    }
  }

  @Test
  default void aConnectedChannelSaysSo() {
    assertThat(channel().connected()).isTrue();
  }
}
