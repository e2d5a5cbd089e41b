package ai.realstaging.server.page.listing;

import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.storage.ObjectStore;
import ai.realstaging.storage.StoredObject;
import ai.realstaging.storage.UploadSlot;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// A store in which at every key lies its own name.
final class EchoStore implements ObjectStore {

  @Override
  public InputStream read(ObjectKey key) {
    return new ByteArrayInputStream(key.value().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public UploadSlot uploadSlot(ObjectKey key, String contentType, long bytes, Duration validity) {
    throw new UnsupportedOperationException();
  }

  @Override
  public URI link(ObjectKey key, Duration validity, Optional<String> downloadName) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<URI> publicLink(ObjectKey key, Duration validity) {
    return Optional.empty();
  }

  @Override
  public Optional<StoredObject> find(ObjectKey key) {
    return Optional.empty();
  }

  @Override
  public byte[] head(ObjectKey key, int count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void write(ObjectKey key, Path file, String contentType) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void write(ObjectKey key, byte[] bytes, String contentType) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void delete(ObjectKey key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void check() {}
}
