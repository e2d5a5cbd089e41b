package ai.realstaging.live;

import ai.realstaging.kernel.AccountId;
import java.util.function.Consumer;

/// Announce and hear. Neither ever throws for a channel that is down.
public interface LiveChannel {

  /// Tells every node; call it after the commit.
  void announce(ImageChanged change);

  /// Hears the account's changes until closed. The listener is called on the channel's own thread
  /// and must not block.
  Subscription listen(AccountId account, Consumer<ImageChanged> listener);

  /// Whether announcements are being heard now; when not, look at the database instead.
  boolean connected();

  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
