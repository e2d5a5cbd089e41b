package ai.realstaging.image;

import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.OriginalId;
import ai.realstaging.photo.Inspection;
import ai.realstaging.photo.PhotoDeveloper;
import ai.realstaging.photo.PhotoInspector;
import ai.realstaging.photo.PhotoRejected;
import ai.realstaging.photo.Thumbnails;
import ai.realstaging.schema.tables.records.UploadRecord;
import ai.realstaging.storage.ObjectMissing;
import ai.realstaging.storage.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/// Makes an upload into an original: looks at what really lies in the store, believes nothing that
/// was said of it, and draws the small pictures that pages show.
@Component
class PhotoIntake {

  private final ObjectStore store;
  private final PhotoInspector inspector;
  private final PhotoDeveloper developer;
  private final DoomedRows doomed;
  private final ImageSettings settings;

  PhotoIntake(
      ObjectStore store,
      PhotoInspector inspector,
      PhotoDeveloper developer,
      DoomedRows doomed,
      ImageSettings settings) {
    this.store = store;
    this.inspector = inspector;
    this.developer = developer;
    this.doomed = doomed;
    this.settings = settings;
  }

  /// What was found in the object. Throws [IntakeRefused].
  Seen look(UploadRecord upload, OriginalId id) {
    ObjectKey key = new ObjectKey(upload.getObjectKey());
    try (Workspace workspace = Workspace.open()) {
      Path file = fetch(key, workspace);
      Inspection.Photo photo = inspect(file, upload.getContentType());
      Thumbnails small = developer.thumbnails(file, ImageLinks.SIDES);
      doomed.ahead(DoomedRows.thumbnails(id.value()));
      small
          .files()
          .forEach(
              (side, bytes) ->
                  store.write(ObjectKey.thumbnail(id.value(), side), bytes, "image/jpeg"));
      return new Seen(photo, Files.size(file), small.meanColour(), Fingerprint.of(file));
    } catch (PhotoRejected e) {
      throw refused(e.rejected());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path fetch(ObjectKey key, Workspace workspace) throws IOException {
    Path file = workspace.file("upload");
    try {
      long bytes = store.find(key).orElseThrow(() -> new ObjectMissing(key)).bytes();
      if (bytes > settings.maxUploadBytes()) {
        throw new IntakeRefused(
            IntakeRefused.Reason.IMAGE_TOO_LARGE, "The file is larger than an upload may be.");
      }
      try (InputStream in = store.read(key)) {
        Files.copy(in, file);
      }
      return file;
    } catch (ObjectMissing e) {
      throw new IntakeRefused(
          IntakeRefused.Reason.UPLOAD_MISSING, "Nothing was uploaded to this file key.");
    }
  }

  private Inspection.Photo inspect(Path file, String declaredType) {
    return switch (inspector.inspect(file, declaredType)) {
      case Inspection.Photo photo -> photo;
      case Inspection.Rejected rejected -> throw refused(rejected);
    };
  }

  private static IntakeRefused refused(Inspection.Rejected rejected) {
    return new IntakeRefused(
        IntakeRefused.Reason.valueOf(rejected.code().name()), rejected.sentence());
  }

  /// @param meanColour 0xRRGGBB
  /// @param sha256 of the bytes, in hexadecimal
  record Seen(Inspection.Photo photo, long bytes, int meanColour, String sha256) {}
}
