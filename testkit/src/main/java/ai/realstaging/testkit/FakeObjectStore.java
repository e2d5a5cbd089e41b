package ai.realstaging.testkit;

import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.storage.ObjectMissing;
import ai.realstaging.storage.ObjectStore;
import ai.realstaging.storage.StoreUnavailable;
import ai.realstaging.storage.StoredObject;
import ai.realstaging.storage.UploadSlot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// A store in memory. Its links are of the scheme `store:`; [#put] and [#get] do with them what a
/// browser does with real ones, and refuse what a real store refuses. It can be made to fail.
public final class FakeObjectStore implements ObjectStore {

  private record Kept(byte[] bytes, String contentType) {}

  private record Slot(ObjectKey key, String contentType, long bytes, Instant end) {}

  private record Link(ObjectKey key, Instant end) {}

  private final InstantSource clock;
  private final Map<ObjectKey, Kept> objects = new ConcurrentHashMap<>();
  private final Map<URI, Slot> slots = new ConcurrentHashMap<>();
  private final Map<URI, Link> links = new ConcurrentHashMap<>();
  private final AtomicLong signed = new AtomicLong();
  private volatile boolean broken;
  private volatile boolean publiclyReachable = true;

  public FakeObjectStore() {
    this(InstantSource.system());
  }

  /// @param clock decides what has expired
  public FakeObjectStore(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public UploadSlot uploadSlot(ObjectKey key, String contentType, long bytes, Duration validity) {
    URI url = sign(key, "put");
    slots.put(url, new Slot(key, contentType, bytes, clock.instant().plus(validity)));
    return new UploadSlot(key, url, Map.of("Content-Type", contentType), validity);
  }

  @Override
  public URI link(ObjectKey key, Duration validity, Optional<String> downloadName) {
    URI url = sign(key, downloadName.isPresent() ? "save" : "show");
    links.put(url, new Link(key, clock.instant().plus(validity)));
    return url;
  }

  @Override
  public Optional<URI> publicLink(ObjectKey key, Duration validity) {
    return publiclyReachable
        ? Optional.of(link(key, validity, Optional.empty()))
        : Optional.empty();
  }

  @Override
  public Optional<StoredObject> find(ObjectKey key) {
    check();
    return Optional.ofNullable(objects.get(key))
        .map(kept -> new StoredObject(key, kept.bytes().length, kept.contentType()));
  }

  @Override
  public InputStream read(ObjectKey key) {
    return new ByteArrayInputStream(bytes(key));
  }

  @Override
  public byte[] head(ObjectKey key, int count) {
    byte[] all = bytes(key);
    return Arrays.copyOf(all, Math.min(count, all.length));
  }

  @Override
  public void write(ObjectKey key, Path file, String contentType) {
    try {
      write(key, Files.readAllBytes(file), contentType);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void write(ObjectKey key, byte[] bytes, String contentType) {
    check();
    objects.put(key, new Kept(bytes.clone(), contentType));
  }

  @Override
  public void delete(ObjectKey key) {
    check();
    objects.remove(key);
  }

  @Override
  public void check() {
    if (broken) {
      throw new StoreUnavailable(
          "the fake store was told to fail", new IOException("told to fail"));
    }
  }

  /// What a browser does with an upload slot; the answer is the HTTP status.
  public int put(URI url, String contentType, byte[] body) {
    Slot slot = slots.get(url);
    if (slot == null
        || !slot.contentType().equals(contentType)
        || slot.bytes() != body.length
        || clock.instant().isAfter(slot.end())) {
      return 403;
    }
    write(slot.key(), body, contentType);
    return 200;
  }

  /// What a browser does with a link; empty where a real store answers with an error.
  public Optional<byte[]> get(URI url) {
    Link link = links.get(url);
    if (link == null || clock.instant().isAfter(link.end())) {
      return Optional.empty();
    }
    return Optional.ofNullable(objects.get(link.key())).map(kept -> kept.bytes().clone());
  }

  /// From now on every method that has to ask the store fails, or no longer does.
  public void breakDown(boolean down) {
    broken = down;
  }

  public void reachableFromOutside(boolean reachable) {
    publiclyReachable = reachable;
  }

  /// What lies in the store.
  public Set<ObjectKey> keys() {
    return Set.copyOf(objects.keySet());
  }

  private byte[] bytes(ObjectKey key) {
    check();
    Kept kept = objects.get(key);
    if (kept == null) {
      throw new ObjectMissing(key);
    }
    return kept.bytes().clone();
  }

  private URI sign(ObjectKey key, String purpose) {
    return URI.create("store://fake/%s?%s=%d".formatted(key, purpose, signed.incrementAndGet()));
  }
}
