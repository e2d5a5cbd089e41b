package ai.realstaging.image;

import static ai.realstaging.schema.Tables.ORIGINAL;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.OriginalId;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.schema.tables.records.OriginalRecord;
import ai.realstaging.schema.tables.records.UploadRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The rows of the originals.
@Component
class OriginalRows {

  private final DSLContext sql;
  private final TransactionOperations transactions;
  private final Uploads uploads;
  private final DoomedRows doomed;

  OriginalRows(
      DSLContext sql, TransactionOperations transactions, Uploads uploads, DoomedRows doomed) {
    this.sql = sql;
    this.transactions = transactions;
    this.uploads = uploads;
    this.doomed = doomed;
  }

  /// Makes the upload the project's original, unless somebody else did in this moment. Throws
  /// [IntakeRefused] when it was given up meanwhile.
  ///
  /// @param at its place among the project's originals
  void keep(
      UploadRecord upload, ProjectId project, OriginalId id, PhotoIntake.Seen seen, Instant at) {
    transactions.executeWithoutResult(
        status -> {
          uploads.hold(new ObjectKey(upload.getObjectKey()));
          if (insert(upload, project, id, seen, at) > 0) {
            doomed.spare(DoomedRows.thumbnails(id.value()));
          }
        });
  }

  private int insert(
      UploadRecord upload, ProjectId project, OriginalId id, PhotoIntake.Seen seen, Instant at) {
    return sql.insertInto(ORIGINAL)
        .set(ORIGINAL.ID, id.value())
        .set(ORIGINAL.ACCOUNT_ID, upload.getAccountId())
        .set(ORIGINAL.PROJECT_ID, project.value())
        .set(ORIGINAL.OBJECT_KEY, upload.getObjectKey())
        .set(ORIGINAL.THUMBNAIL_KEY, ObjectKey.thumbnail(id.value(), ImageLinks.SMALL).value())
        .set(ORIGINAL.FILENAME, upload.getFilename())
        .set(ORIGINAL.CONTENT_TYPE, seen.photo().format().mediaType())
        .set(ORIGINAL.BYTES, seen.bytes())
        .set(ORIGINAL.SHA256, seen.sha256())
        .set(ORIGINAL.WIDTH, seen.photo().width())
        .set(ORIGINAL.HEIGHT, seen.photo().height())
        .set(ORIGINAL.MEAN_COLOUR, seen.meanColour())
        .set(ORIGINAL.CREATED_AT, at.atOffset(ZoneOffset.UTC))
        .onConflict(ORIGINAL.PROJECT_ID, ORIGINAL.OBJECT_KEY)
        .doNothing()
        .execute();
  }

  Original get(OriginalId id) {
    return sql.selectFrom(ORIGINAL)
        .where(ORIGINAL.ID.eq(id.value()))
        .fetchSingle(OriginalRows::read);
  }

  Optional<Original> find(AccountId owner, ProjectId project, ObjectKey key) {
    return sql.selectFrom(ORIGINAL)
        .where(
            ORIGINAL.ACCOUNT_ID.eq(owner.value()),
            ORIGINAL.PROJECT_ID.eq(project.value()),
            ORIGINAL.OBJECT_KEY.eq(key.value()))
        .fetchOptional(OriginalRows::read);
  }

  static Original read(OriginalRecord row) {
    return new Original(
        new OriginalId(row.getId()),
        new AccountId(row.getAccountId()),
        new ProjectId(row.getProjectId()),
        new ObjectKey(row.getObjectKey()),
        row.getFilename(),
        row.getContentType(),
        row.getBytes(),
        row.getWidth(),
        row.getHeight(),
        row.getMeanColour(),
        Optional.ofNullable(row.getSha256()),
        row.getCreatedAt().toInstant());
  }
}
