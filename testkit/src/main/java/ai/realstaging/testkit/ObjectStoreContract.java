package ai.realstaging.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.storage.ObjectMissing;
import ai.realstaging.storage.ObjectStore;
import ai.realstaging.storage.StoreUnavailable;
import ai.realstaging.storage.StoredObject;
import ai.realstaging.storage.UploadSlot;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every object store does, the real one and the fake.
public abstract class ObjectStoreContract {

  private static final Duration MINUTES = Duration.ofMinutes(5);
  private static final byte[] ROOM = "the living room".getBytes(StandardCharsets.UTF_8);

  private final ObjectKey key =
      ObjectKey.upload(new AccountId(UUID.randomUUID()), UUID.randomUUID(), "jpg");

  protected abstract ObjectStore store();

  /// A store of the same kind that does not answer.
  protected abstract ObjectStore unreachable();

  /// Puts a body as a browser does; the HTTP status.
  protected abstract int put(URI url, String contentType, byte[] body);

  /// Gets as a browser does; empty unless the store answers with the object.
  protected abstract Optional<byte[]> get(URI url);

  @Test
  void aMissingObjectIsNotFound() {
    assertThat(store().find(key)).isEmpty();
    assertThatThrownBy(() -> store().read(key)).isInstanceOf(ObjectMissing.class);
    assertThatThrownBy(() -> store().head(key, 4)).isInstanceOf(ObjectMissing.class);
  }

  @Test
  void deletingWhatIsNotThereDoesNothing() {
    store().delete(key);
    assertThat(store().find(key)).isEmpty();
  }

  @Test
  void aStoreThatDoesNotAnswerIsUnavailable() {
    assertThatThrownBy(() -> unreachable().check()).isInstanceOf(StoreUnavailable.class);
    assertThatThrownBy(() -> unreachable().find(key)).isInstanceOf(StoreUnavailable.class);
    assertThatThrownBy(() -> unreachable().read(key)).isInstanceOf(StoreUnavailable.class);
    assertThatThrownBy(() -> unreachable().write(key, ROOM, "image/jpeg"))
        .isInstanceOf(StoreUnavailable.class);
    assertThatThrownBy(() -> unreachable().delete(key)).isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void aStoreThatAnswersPassesItsCheck() {
    store().check();
  }

  @Test
  void givesBackWhatWasWritten() throws IOException {
    store().write(key, ROOM, "image/jpeg");

    assertThat(store().find(key)).contains(new StoredObject(key, ROOM.length, "image/jpeg"));
    try (InputStream in = store().read(key)) {
      assertThat(in.readAllBytes()).isEqualTo(ROOM);
    }
  }

  @Test
  void writesAFileOverWhatWasThere(@TempDir Path folder) throws IOException {
    store().write(key, ROOM, "image/jpeg");
    Path file = Files.write(folder.resolve("kitchen"), new byte[] {1, 2, 3});

    store().write(key, file, "image/png");

    assertThat(store().find(key)).contains(new StoredObject(key, 3, "image/png"));
  }

  @Test
  void readsTheFirstBytesOnly() {
    store().write(key, ROOM, "image/jpeg");

    assertThat(store().head(key, 3)).isEqualTo("the".getBytes(StandardCharsets.UTF_8));
    assertThat(store().head(key, 1000)).isEqualTo(ROOM);
  }

  @Test
  void anEmptyObjectHasNoFirstBytes() {
    store().write(key, new byte[0], "image/jpeg");

    assertThat(store().head(key, 16)).isEmpty();
  }

  @Test
  void aDeletedObjectIsGone() {
    store().write(key, ROOM, "image/jpeg");
    store().delete(key);

    assertThat(store().find(key)).isEmpty();
  }

  @Test
  void anUploadOfAnotherTypeIsRefused() {
    UploadSlot slot = store().uploadSlot(key, "image/jpeg", ROOM.length, MINUTES);

    assertThat(put(slot.url(), "text/html", ROOM)).isEqualTo(403);
    assertThat(store().find(key)).isEmpty();
  }

  @Test
  void anUploadOfAnotherLengthIsRefused() {
    UploadSlot slot = store().uploadSlot(key, "image/jpeg", ROOM.length - 1, MINUTES);

    assertThat(put(slot.url(), "image/jpeg", ROOM)).isEqualTo(403);
    assertThat(store().find(key)).isEmpty();
  }

  @Test
  void anUploadToAnotherKeyIsRefused() {
    UploadSlot slot = store().uploadSlot(key, "image/jpeg", ROOM.length, MINUTES);
    URI other = URI.create(slot.url().toString().replace("/" + key, "/uploads/bo.jpg"));

    assertThat(put(other, "image/jpeg", ROOM)).isEqualTo(403);
    assertThat(store().find(new ObjectKey("uploads/bo.jpg"))).isEmpty();
  }

  @Test
  void anUploadSlotDoesNotRead() {
    store().write(key, ROOM, "image/jpeg");
    UploadSlot slot = store().uploadSlot(key, "image/jpeg", ROOM.length, MINUTES);

    assertThat(get(slot.url())).isEmpty();
  }

  @Test
  void anUploadAsItWasAnnouncedIsKept() {
    UploadSlot slot = store().uploadSlot(key, "image/jpeg", ROOM.length, MINUTES);

    assertThat(slot.headers()).containsOnlyKeys("Content-Type");
    assertThat(put(slot.url(), "image/jpeg", ROOM)).isEqualTo(200);
    assertThat(store().find(key)).contains(new StoredObject(key, ROOM.length, "image/jpeg"));
  }

  @Test
  void aLinkDoesNotWrite() {
    URI link = store().link(key, MINUTES, Optional.empty());

    assertThat(put(link, "image/jpeg", ROOM)).isEqualTo(403);
    assertThat(store().find(key)).isEmpty();
  }

  @Test
  void aLinkReadsItsObject() {
    store().write(key, ROOM, "image/jpeg");

    assertThat(get(store().link(key, MINUTES, Optional.empty()))).contains(ROOM);
    assertThat(get(store().link(key, MINUTES, Optional.of("12 Elm Street.jpg")))).contains(ROOM);
  }
}
