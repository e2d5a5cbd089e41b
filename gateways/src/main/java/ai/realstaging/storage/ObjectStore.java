package ai.realstaging.storage;

import ai.realstaging.kernel.ObjectKey;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Where pictures lie. Every method may throw [StoreUnavailable] when the store does not answer.
public interface ObjectStore {

  /// A link to put exactly `bytes` bytes of `contentType` at `key`; type and length are signed.
  UploadSlot uploadSlot(ObjectKey key, String contentType, long bytes, Duration validity);

  /// A link for a browser to read the object; with a file name it is saved instead of shown.
  URI link(ObjectKey key, Duration validity, Optional<String> downloadName);

  /// A link that a model provider can read; empty when the store cannot be reached from outside.
  Optional<URI> publicLink(ObjectKey key, Duration validity);

  /// What lies at the key, or nothing.
  Optional<StoredObject> find(ObjectKey key);

  /// The object's bytes; the caller closes. Throws [ObjectMissing] when there is none.
  InputStream read(ObjectKey key);

  /// The first `count` bytes, fewer when the object is shorter. Throws [ObjectMissing].
  byte[] head(ObjectKey key, int count);

  void write(ObjectKey key, Path file, String contentType);

  void write(ObjectKey key, byte[] bytes, String contentType);

  /// Removes the object; does nothing when there is none.
  void delete(ObjectKey key);

  /// Throws [StoreUnavailable] when the store cannot be used now.
  void check();
}
