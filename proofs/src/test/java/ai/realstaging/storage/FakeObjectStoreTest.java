package ai.realstaging.storage;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.testkit.FakeObjectStore;
import ai.realstaging.testkit.ObjectStoreContract;
import ai.realstaging.testkit.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FakeObjectStoreTest extends ObjectStoreContract {

  private final FakeObjectStore store = new FakeObjectStore();

  @Override
  protected ObjectStore store() {
    return store;
  }

  @Override
  protected ObjectStore unreachable() {
    var broken = new FakeObjectStore();
    broken.breakDown(true);
    return broken;
  }

  @Override
  protected int put(URI url, String contentType, byte[] body) {
    return store.put(url, contentType, body);
  }

  @Override
  protected Optional<byte[]> get(URI url) {
    return store.get(url);
  }

  @Test
  void linksAndSlotsExpireByTheClock() {
    var clock = new SettableClock(Instant.parse("2026-08-10T12:00:00Z"));
    var timed = new FakeObjectStore(clock);
    var key = new ObjectKey("uploads/ada/room.jpg");
    timed.write(key, new byte[] {1}, "image/jpeg");
    URI link = timed.link(key, Duration.ofMinutes(5), Optional.empty());
    URI slot = timed.uploadSlot(key, "image/jpeg", 1, Duration.ofMinutes(5)).url();

    clock.advance(Duration.ofMinutes(6));

    assertThat(timed.get(link)).isEmpty();
    assertThat(timed.put(slot, "image/jpeg", new byte[] {2})).isEqualTo(403);
  }
}
