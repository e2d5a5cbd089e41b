package ai.realstaging.image;

import static ai.realstaging.schema.Tables.ROOM_READING;

import ai.realstaging.account.Account;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.model.RoomSeen;
import ai.realstaging.model.RoomSight;
import ai.realstaging.photo.PhotoDeveloper;
import ai.realstaging.photo.PhotoRejected;
import ai.realstaging.photo.Upright;
import ai.realstaging.storage.ObjectMissing;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// How the engine reads the room in an image's original. Read once and kept, until the reader
/// changes.
@Component
public final class RoomReadings {

  private final DSLContext sql;
  private final Images images;
  private final ImageArchive archive;
  private final PhotoDeveloper photos;
  private final RoomSight sight;
  private final InstantSource clock;
  private final JsonMapper json = JsonMapper.builder().build();

  RoomReadings(
      DSLContext sql,
      Images images,
      ImageArchive archive,
      PhotoDeveloper photos,
      InstantSource clock) {
    this.sql = sql;
    this.images = images;
    this.archive = archive;
    this.photos = photos;
    this.sight = new RoomSight();
    this.clock = clock;
  }

  private record Kept(
      RoomSeen.Verdict verdict,
      @Nullable String reason,
      @Nullable String message,
      double confidence,
      CornersText.@Nullable Kept corners,
      double left,
      double back,
      double right) {}

  /// Throws [ImageMissing], [IntakeRefused].
  public RoomSeen of(Account account, ImageId id) {
    Image image = images.find(account, id).orElseThrow(ImageMissing::new);
    Original original =
        images.findOriginal(account, image.original()).orElseThrow(ImageMissing::new);
    return sql.select(ROOM_READING.READING)
        .from(ROOM_READING)
        .where(
            ROOM_READING.ORIGINAL_ID.eq(original.id().value()),
            ROOM_READING.READER.eq(RoomSight.READER))
        .fetchOptional(row -> read(row.value1()))
        .orElseGet(() -> look(original));
  }

  private RoomSeen look(Original original) {
    var accepted = new ImageArchive.Photo(original.key(), original.sha256());
    try (Workspace workspace = Workspace.open()) {
      Path upright = workspace.file("room.jpg");
      Upright photo = photos.normalise(archive.fetch(accepted, workspace), upright, RoomSight.SIDE);
      RoomSeen seen = sight.look(upright, photo.focal35mm());
      keep(original, seen);
      return seen;
    } catch (PhotoRejected e) {
      throw new IntakeRefused(
          IntakeRefused.Reason.valueOf(e.rejected().code().name()), e.rejected().sentence());
    } catch (ObjectMissing | OriginalChanged e) {
      throw new IntakeRefused(
          IntakeRefused.Reason.UPLOAD_MISSING,
          "The photo that was accepted is no longer in the store.");
    }
  }

  private void keep(Original original, RoomSeen seen) {
    JSONB reading = JSONB.jsonb(json.writeValueAsString(kept(seen)));
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    sql.insertInto(ROOM_READING)
        .set(ROOM_READING.ORIGINAL_ID, original.id().value())
        .set(ROOM_READING.READER, RoomSight.READER)
        .set(ROOM_READING.READING, reading)
        .set(ROOM_READING.READ_AT, now)
        .onConflict(ROOM_READING.ORIGINAL_ID)
        .doUpdate()
        .set(ROOM_READING.READER, RoomSight.READER)
        .set(ROOM_READING.READING, reading)
        .set(ROOM_READING.READ_AT, now)
        .execute();
  }

  private static Kept kept(RoomSeen seen) {
    return new Kept(
        seen.verdict(),
        seen.reason().orElse(null),
        seen.message().orElse(null),
        seen.confidence(),
        seen.corners().map(CornersText::keep).orElse(null),
        seen.walls().left(),
        seen.walls().back(),
        seen.walls().right());
  }

  private RoomSeen read(JSONB reading) {
    Kept kept = json.readValue(reading.data(), Kept.class);
    return new RoomSeen(
        kept.verdict(),
        Optional.ofNullable(kept.reason()),
        Optional.ofNullable(kept.message()),
        kept.confidence(),
        Optional.ofNullable(kept.corners()).map(CornersText::corners),
        new RoomSeen.Walls(kept.left(), kept.back(), kept.right()));
  }
}
