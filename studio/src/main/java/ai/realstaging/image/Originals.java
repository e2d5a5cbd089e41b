package ai.realstaging.image;

import static ai.realstaging.schema.Tables.ORIGINAL;

import ai.realstaging.account.Account;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.OriginalId;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.schema.tables.records.UploadRecord;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// The originals of projects. An upload becomes one when it is first wanted, and stays that one for
/// every variant after.
@Component
class Originals {

  private final DSLContext sql;
  private final OriginalRows rows;
  private final Uploads uploads;
  private final PhotoIntake intake;
  private final InstantSource clock;

  Originals(
      DSLContext sql, OriginalRows rows, Uploads uploads, PhotoIntake intake, InstantSource clock) {
    this.sql = sql;
    this.rows = rows;
    this.uploads = uploads;
    this.intake = intake;
    this.clock = clock;
  }

  /// The project's original of this upload, looked at now if it is new. Throws [IntakeRefused]; a
  /// key that is not the account's own is as good as missing.
  Original of(Account account, ProjectId project, ObjectKey key) {
    return rows.find(account.id(), project, key).orElseGet(() -> take(account, project, key));
  }

  private Original take(Account account, ProjectId project, ObjectKey key) {
    if (!key.isUnder(ObjectKey.uploadPrefix(account.id()))) {
      throw missing();
    }
    UploadRecord upload = uploads.find(account.id(), key).orElseThrow(Originals::missing);
    OriginalId id = OriginalId.next(clock);
    PhotoIntake.Seen seen = intake.look(upload, id);
    sql.insertInto(ORIGINAL)
        .set(ORIGINAL.ID, id.value())
        .set(ORIGINAL.ACCOUNT_ID, account.id().value())
        .set(ORIGINAL.PROJECT_ID, project.value())
        .set(ORIGINAL.OBJECT_KEY, key.value())
        .set(ORIGINAL.THUMBNAIL_KEY, ObjectKey.thumbnail(id.value(), ImageLinks.SMALL).value())
        .set(ORIGINAL.FILENAME, upload.getFilename())
        .set(ORIGINAL.CONTENT_TYPE, seen.photo().format().mediaType())
        .set(ORIGINAL.BYTES, seen.bytes())
        .set(ORIGINAL.SHA256, seen.sha256())
        .set(ORIGINAL.WIDTH, seen.photo().width())
        .set(ORIGINAL.HEIGHT, seen.photo().height())
        .set(ORIGINAL.MEAN_COLOUR, seen.meanColour())
        .set(ORIGINAL.CREATED_AT, clock.instant().atOffset(ZoneOffset.UTC))
        .onConflict(ORIGINAL.PROJECT_ID, ORIGINAL.OBJECT_KEY)
        .doNothing()
        .execute();
    uploads.accepted(key);
    return rows.find(account.id(), project, key).orElseThrow();
  }

  private static IntakeRefused missing() {
    return new IntakeRefused(
        IntakeRefused.Reason.UPLOAD_MISSING, "Nothing was uploaded to this file key.");
  }
}
