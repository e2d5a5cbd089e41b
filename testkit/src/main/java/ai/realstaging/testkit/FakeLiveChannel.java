package ai.realstaging.testkit;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.live.ImageChanged;
import ai.realstaging.live.LiveChannel;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// A channel within this JVM that also remembers what was announced.
public final class FakeLiveChannel implements LiveChannel {

  private record Listener(AccountId account, Consumer<ImageChanged> heard) {}

  private final List<ImageChanged> announced = new CopyOnWriteArrayList<>();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  @Override
  public void announce(ImageChanged change) {
    announced.add(change);
    for (Listener listener : listeners) {
      if (listener.account().equals(change.account())) {
        tell(listener, change);
      }
    }
  }

  @Override
  public Subscription listen(AccountId account, Consumer<ImageChanged> listener) {
    Listener one = new Listener(account, listener);
    listeners.add(one);
    return () -> listeners.remove(one);
  }

  @Override
  public boolean connected() {
    return true;
  }

  public List<ImageChanged> announced() {
    return List.copyOf(announced);
  }

  private static void tell(Listener listener, ImageChanged change) {
    try {
      listener.heard().accept(change);
    } catch (RuntimeException e) {
      System.getLogger("live").log(System.Logger.Level.DEBUG, "a listener failed", e);
    }
  }
}
