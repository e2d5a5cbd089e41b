package ai.realstaging.image;

import static ai.realstaging.schema.Tables.DOOMED_OBJECT;
import static ai.realstaging.schema.Tables.ORIGINAL;

import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.schema.tables.records.ImageRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The list of the objects that nobody needs any more, each with the time at which it may go.
/// Whoever names one again can only put that off: of two times the later one holds.
@Component
class DoomedRows {

  /// Far longer than from the writing of an object to the row that names it.
  private static final Duration UNNAMED_STAYS = Duration.ofDays(1);

  private static final int AT_ONCE = 1000;

  private final DSLContext sql;
  private final ImageSettings settings;
  private final InstantSource clock;

  DoomedRows(DSLContext sql, ImageSettings settings, InstantSource clock) {
    this.sql = sql;
    this.settings = settings;
    this.clock = clock;
  }

  void add(ObjectKey key, Duration grace) {
    add(List.of(key), grace);
  }

  /// Before objects are written that no row names yet: whoever writes them may die or be overtaken,
  /// and then nobody else knows of them. They are spared with the row that names them.
  void ahead(Collection<ObjectKey> keys) {
    add(keys, UNNAMED_STAYS);
  }

  /// In the order of the keys, so that two who name the same ones wait in a line.
  void add(Collection<ObjectKey> keys, Duration grace) {
    OffsetDateTime due = utc(clock.instant().plus(grace));
    var rows =
        keys.stream()
            .map(ObjectKey::value)
            .distinct()
            .sorted()
            .map(key -> DSL.row(key, due))
            .toList();
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      sql.insertInto(DOOMED_OBJECT, DOOMED_OBJECT.OBJECT_KEY, DOOMED_OBJECT.DUE_AT)
          .valuesOfRows(rows.subList(from, Math.min(rows.size(), from + AT_ONCE)))
          .onConflict(DOOMED_OBJECT.OBJECT_KEY)
          .doUpdate()
          .set(
              DOOMED_OBJECT.DUE_AT,
              DSL.greatest(DOOMED_OBJECT.DUE_AT, DSL.excluded(DOOMED_OBJECT.DUE_AT)))
          .execute();
    }
  }

  /// Everything of deleted images, and of their originals: these go when that was the last image.
  void addAll(Collection<ImageRecord> images) {
    List<ObjectKey> keys = new ArrayList<>();
    images.forEach(image -> keys.addAll(own(image)));
    sql.selectFrom(ORIGINAL)
        .where(ORIGINAL.ID.in(images.stream().map(ImageRecord::getOriginalId).distinct().toList()))
        .forEach(
            original -> {
              keys.add(new ObjectKey(original.getObjectKey()));
              keys.addAll(thumbnails(original.getId()));
            });
    add(keys, settings.grace());
  }

  /// Takes out what is an image's alone. Its original may be on the list for another image, and
  /// stays in the store as long as one needs it.
  void spare(ImageRecord image) {
    spare(own(image));
  }

  void spare(Collection<ObjectKey> keys) {
    sql.deleteFrom(DOOMED_OBJECT)
        .where(DOOMED_OBJECT.OBJECT_KEY.in(keys.stream().map(ObjectKey::value).toList()))
        .execute();
  }

  /// The objects of an image that was deleted after this moment are all there yet.
  Instant graceBegan() {
    return clock.instant().minus(settings.grace());
  }

  /// What may go by now, the longest due first.
  List<ObjectKey> due(int most) {
    return sql.select(DOOMED_OBJECT.OBJECT_KEY)
        .from(DOOMED_OBJECT)
        .where(DOOMED_OBJECT.DUE_AT.le(utc(clock.instant())))
        .orderBy(DOOMED_OBJECT.DUE_AT)
        .limit(most)
        .fetch(row -> new ObjectKey(row.value1()));
  }

  /// Takes one out that is still due; false when it was put off or taken out meanwhile. Whoever
  /// names it again waits until the transaction ends.
  boolean take(ObjectKey key) {
    return sql.deleteFrom(DOOMED_OBJECT)
            .where(
                DOOMED_OBJECT.OBJECT_KEY.eq(key.value()),
                DOOMED_OBJECT.DUE_AT.le(utc(clock.instant())))
            .execute()
        > 0;
  }

  static List<ObjectKey> thumbnails(UUID owner) {
    return ImageLinks.SIDES.stream().map(side -> ObjectKey.thumbnail(owner, side)).toList();
  }

  private static List<ObjectKey> own(ImageRecord image) {
    List<ObjectKey> keys = new ArrayList<>(thumbnails(image.getId()));
    Stream.of(image.getStagedKey(), image.getMaskKey())
        .filter(key -> key != null)
        .map(ObjectKey::new)
        .forEach(keys::add);
    return keys;
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
