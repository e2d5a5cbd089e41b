package ai.realstaging.image;

import static ai.realstaging.schema.Tables.ORIGINAL;
import static ai.realstaging.schema.Tables.UPLOAD;

import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.schema.tables.records.UploadRecord;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Gives up uploads that no image was made of within a day, whether nobody asked for one or every
/// one was refused.
@Component
class UnusedUploads {

  private static final Duration STAYS = Duration.ofDays(1);

  private final DSLContext sql;
  private final TransactionOperations transactions;
  private final DoomedRows doomed;
  private final InstantSource clock;

  UnusedUploads(
      DSLContext sql, TransactionOperations transactions, DoomedRows doomed, InstantSource clock) {
    this.sql = sql;
    this.transactions = transactions;
    this.doomed = doomed;
    this.clock = clock;
  }

  /// Up to `most`, the oldest first. Their objects are due at once.
  void giveUp(int most) {
    OffsetDateTime before = clock.instant().minus(STAYS).atOffset(ZoneOffset.UTC);
    sql.select(UPLOAD.OBJECT_KEY)
        .from(UPLOAD)
        .where(UPLOAD.ACCEPTED_AT.isNull(), UPLOAD.CREATED_AT.lt(before))
        .orderBy(UPLOAD.CREATED_AT)
        .limit(most)
        .fetch(UPLOAD.OBJECT_KEY)
        .forEach(key -> transactions.executeWithoutResult(status -> giveUp(key)));
  }

  /// With the upload's row held: an image that is made of it in this moment has it before, or finds
  /// it gone.
  private void giveUp(String key) {
    Optional<UploadRecord> unused =
        sql.selectFrom(UPLOAD)
            .where(UPLOAD.OBJECT_KEY.eq(key), UPLOAD.ACCEPTED_AT.isNull())
            .forUpdate()
            .fetchOptional();
    unused.ifPresent(this::giveUp);
  }

  private void giveUp(UploadRecord upload) {
    List<ObjectKey> keys = new ArrayList<>();
    keys.add(new ObjectKey(upload.getObjectKey()));
    sql.deleteFrom(ORIGINAL)
        .where(
            ORIGINAL.ACCOUNT_ID.eq(upload.getAccountId()),
            ORIGINAL.OBJECT_KEY.eq(upload.getObjectKey()))
        .returning(ORIGINAL.ID)
        .fetch(ORIGINAL.ID)
        .forEach(original -> keys.addAll(DoomedRows.thumbnails(original)));
    sql.deleteFrom(UPLOAD).where(UPLOAD.OBJECT_KEY.eq(upload.getObjectKey())).execute();
    doomed.add(keys, Duration.ZERO);
  }
}
