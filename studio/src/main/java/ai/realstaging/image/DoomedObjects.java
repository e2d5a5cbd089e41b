package ai.realstaging.image;

import static ai.realstaging.schema.Tables.DOOMED_OBJECT;
import static ai.realstaging.schema.Tables.IMAGE;
import static ai.realstaging.schema.Tables.ORIGINAL;
import static ai.realstaging.schema.Tables.UPLOAD;

import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.storage.ObjectStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Objects that nobody needs any more. They go after a time of grace, and only if nobody needs them
/// then: a deletion may have been taken back, an original may have got another variant.
@Component
public final class DoomedObjects {

  private static final Duration UNUSED_UPLOAD_STAYS = Duration.ofDays(1);
  private static final int BATCH = 100;

  private final DSLContext sql;
  private final TransactionOperations transactions;
  private final DoomedRows rows;
  private final ObjectStore store;
  private final InstantSource clock;

  DoomedObjects(
      DSLContext sql,
      TransactionOperations transactions,
      DoomedRows rows,
      ObjectStore store,
      InstantSource clock) {
    this.sql = sql;
    this.transactions = transactions;
    this.rows = rows;
    this.store = store;
    this.clock = clock;
  }

  /// Removes up to a hundred objects that are due and not needed, those of uploads that were never
  /// used among them. Returns how many went; call it again until none does.
  public int sweep() {
    Instant now = clock.instant();
    giveUpUnusedUploads(utc(now));
    return (int) rows.due(now, BATCH).stream().filter(key -> remove(key, now)).count();
  }

  /// With the row held until the object is gone: whoever dooms the same object anew, before it is
  /// written again, waits for that.
  private boolean remove(ObjectKey key, Instant now) {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              if (!rows.take(key, now) || needed(key.value())) {
                return false;
              }
              store.delete(key);
              return true;
            }));
  }

  /// The object is doomed before its row goes, so that a crash between leaves no orphan; an upload
  /// that is accepted in this moment keeps its row and its object.
  private void giveUpUnusedUploads(OffsetDateTime now) {
    for (String key :
        sql.select(UPLOAD.OBJECT_KEY)
            .from(UPLOAD)
            .where(
                UPLOAD.ACCEPTED_AT.isNull(), UPLOAD.CREATED_AT.lt(now.minus(UNUSED_UPLOAD_STAYS)))
            .orderBy(UPLOAD.CREATED_AT)
            .limit(BATCH)
            .fetch(UPLOAD.OBJECT_KEY)) {
      rows.add(new ObjectKey(key), Duration.ZERO);
      int given =
          sql.deleteFrom(UPLOAD)
              .where(UPLOAD.OBJECT_KEY.eq(key), UPLOAD.ACCEPTED_AT.isNull())
              .execute();
      if (given == 0) {
        sql.deleteFrom(DOOMED_OBJECT).where(DOOMED_OBJECT.OBJECT_KEY.eq(key)).execute();
      }
    }
  }

  /// Whether a living image needs the object: as its picture, its mask, its thumbnail, or through
  /// its original.
  private boolean needed(String key) {
    if (key.startsWith("thumbs/")) {
      ImageId owner = ImageId.parse(key.split("/")[1]);
      return sql.fetchExists(
          DSL.selectOne()
              .from(IMAGE)
              .where(ImageRows.ALIVE)
              .and(
                  IMAGE
                      .ID
                      .eq(owner.value())
                      .and(IMAGE.STAGED_KEY.isNotNull())
                      .or(IMAGE.ORIGINAL_ID.eq(owner.value()))));
    }
    return sql.fetchExists(
        DSL.selectOne()
            .from(IMAGE)
            .join(ORIGINAL)
            .on(ORIGINAL.ID.eq(IMAGE.ORIGINAL_ID))
            .where(ImageRows.ALIVE)
            .and(
                IMAGE
                    .STAGED_KEY
                    .eq(key)
                    .or(IMAGE.MASK_KEY.eq(key))
                    .or(ORIGINAL.OBJECT_KEY.eq(key))));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
