package ai.realstaging.image;

import static ai.realstaging.schema.Tables.IMAGE;
import static ai.realstaging.schema.Tables.ORIGINAL;

import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.JobId;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.RoomCorners;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.model.Development;
import ai.realstaging.model.ModelId;
import ai.realstaging.photo.Thumbnails;
import ai.realstaging.storage.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the darkroom takes out and puts back: the order as it was frozen, the photo's bytes, the
/// pictures. The same prediction writes the same key, so a repeated step overwrites itself; what an
/// attempt leaves that does not deliver goes after a day.
@Component
class ImageArchive {

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
  private static final Duration INPUT_STAYS = Duration.ofDays(1);

  private final DSLContext sql;
  private final ObjectStore store;
  private final DoomedRows doomed;
  private final JsonMapper json = JsonMapper.builder().build();

  ImageArchive(DSLContext sql, ObjectStore store, DoomedRows doomed) {
    this.sql = sql;
    this.store = store;
    this.doomed = doomed;
  }

  /// A photo as it was accepted.
  ///
  /// @param sha256 of its bytes, in hexadecimal; absent where it was not taken
  record Photo(ObjectKey key, Optional<String> sha256) {}

  /// The order of an image, whole. Room and style that nobody chose are the most common ones.
  record Sheet(
      Photo original,
      ModelId model,
      Map<String, Object> config,
      String prompt,
      RoomType room,
      Style style,
      long seed,
      Optional<RoomCorners> corners) {}

  Sheet sheet(ImageId id) {
    return sql.select(
            ORIGINAL.OBJECT_KEY,
            ORIGINAL.SHA256,
            IMAGE.MODEL,
            IMAGE.MODEL_CONFIG,
            IMAGE.PROMPT,
            IMAGE.ROOM,
            IMAGE.STYLE,
            IMAGE.SEED,
            IMAGE.CORNERS)
        .from(IMAGE)
        .join(ORIGINAL)
        .on(ORIGINAL.ID.eq(IMAGE.ORIGINAL_ID))
        .where(IMAGE.ID.eq(id.value()))
        .fetchSingle(
            row ->
                new Sheet(
                    new Photo(new ObjectKey(row.value1()), Optional.ofNullable(row.value2())),
                    new ModelId(row.value3()),
                    json.readValue(row.value4().data(), FIELDS),
                    row.value5(),
                    Optional.ofNullable(row.value6())
                        .map(RoomType::valueOf)
                        .orElse(RoomType.LIVING_ROOM),
                    Optional.ofNullable(row.value7())
                        .map(Style::valueOf)
                        .orElse(Style.CONTEMPORARY),
                    row.value8(),
                    CornersText.read(row.value9())));
  }

  /// The model that an image was ordered from, also of one that was deleted; nothing once it is
  /// gone.
  Optional<ModelId> model(ImageId id) {
    return sql.select(IMAGE.MODEL)
        .from(IMAGE)
        .where(IMAGE.ID.eq(id.value()))
        .fetchOptional(IMAGE.MODEL)
        .map(ModelId::new);
  }

  /// When the first attempt began.
  Instant startedAt(ImageId id) {
    return sql.select(IMAGE.STARTED_AT, IMAGE.CREATED_AT)
        .from(IMAGE)
        .where(IMAGE.ID.eq(id.value()))
        .fetchSingle(
            row ->
                Optional.ofNullable(row.value1())
                    .map(OffsetDateTime::toInstant)
                    .orElseGet(() -> row.value2().toInstant()));
  }

  /// Throws [OriginalChanged] when the bytes are no longer those that were accepted.
  Path fetch(Photo photo, Workspace workspace) {
    Path file = workspace.file("original");
    try (InputStream in = store.read(photo.key())) {
      Files.copy(in, file);
      String read = Fingerprint.of(file);
      if (!photo.sha256().orElse(read).equals(read)) {
        throw new OriginalChanged(photo.key());
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ObjectKey keepInput(JobId job, Path file) {
    ObjectKey key = ObjectKey.input(job, "jpg");
    doomed.add(key, INPUT_STAYS);
    store.write(key, file, "image/jpeg");
    return key;
  }

  ObjectKey keepStaged(JobId job, Development.Staged staged) {
    ObjectKey key =
        ObjectKey.staged(job, staged.prediction(), PictureTypes.extension(staged.contentType()));
    doomed.ahead(List.of(key));
    store.write(key, staged.file(), staged.contentType());
    return key;
  }

  ObjectKey keepMask(ObjectKey staged, Path file) {
    ObjectKey key = staged.beside("-changed.png");
    doomed.ahead(List.of(key));
    store.write(key, file, "image/png");
    return key;
  }

  void keepThumbnails(ImageId id, Thumbnails small) {
    doomed.ahead(DoomedRows.thumbnails(id.value()));
    small
        .files()
        .forEach(
            (side, bytes) ->
                store.write(ObjectKey.thumbnail(id.value(), side), bytes, "image/jpeg"));
  }
}
