package ai.realstaging.image;

import static ai.realstaging.schema.Tables.UPLOAD;

import ai.realstaging.account.Account;
import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.TimeOrderedUuid;
import ai.realstaging.photo.PhotoFormat;
import ai.realstaging.schema.tables.records.UploadRecord;
import ai.realstaging.storage.ObjectStore;
import ai.realstaging.storage.UploadSlot;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Hands out the slots that browsers put photos into, and remembers what was said of each.
@Component
public final class Uploads {

  private static final int MAX_NAME = 255;

  private final DSLContext sql;
  private final ObjectStore store;
  private final ImageSettings settings;
  private final InstantSource clock;

  Uploads(DSLContext sql, ObjectStore store, ImageSettings settings, InstantSource clock) {
    this.sql = sql;
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  /// A slot for one photo of exactly `bytes` bytes. Throws [IntakeRefused] for a type that is not
  /// taken and for a length that is not within the limit.
  public UploadSlot slot(Account account, String filename, String contentType, long bytes) {
    PhotoFormat format =
        PhotoFormat.ofMediaType(contentType)
            .orElseThrow(
                () ->
                    new IntakeRefused(
                        IntakeRefused.Reason.UNSUPPORTED_MEDIA_TYPE,
                        "Photos are taken as JPEG, PNG or WebP."));
    if (bytes < 1) {
      throw new IntakeRefused(IntakeRefused.Reason.IMAGE_UNREADABLE, "The file is empty.");
    }
    if (bytes > settings.maxUploadBytes()) {
      throw new IntakeRefused(
          IntakeRefused.Reason.IMAGE_TOO_LARGE,
          "The limit is %d MB.".formatted(settings.maxUploadBytes() / (1024 * 1024)));
    }
    ObjectKey key =
        ObjectKey.upload(account.id(), TimeOrderedUuid.next(clock.instant()), format.extension());
    sql.insertInto(UPLOAD)
        .set(UPLOAD.OBJECT_KEY, key.value())
        .set(UPLOAD.ACCOUNT_ID, account.id().value())
        .set(UPLOAD.FILENAME, plain(filename))
        .set(UPLOAD.CONTENT_TYPE, format.mediaType())
        .set(UPLOAD.BYTES, bytes)
        .set(UPLOAD.CREATED_AT, clock.instant().atOffset(ZoneOffset.UTC))
        .execute();
    return store.uploadSlot(key, format.mediaType(), bytes, settings.uploadValidity());
  }

  Optional<UploadRecord> find(AccountId owner, ObjectKey key) {
    return sql.selectFrom(UPLOAD)
        .where(UPLOAD.OBJECT_KEY.eq(key.value()), UPLOAD.ACCOUNT_ID.eq(owner.value()))
        .fetchOptional();
  }

  /// Keeps the upload from being given up until the transaction ends. Throws [IntakeRefused] when
  /// it was given up before.
  void hold(ObjectKey key) {
    boolean gone =
        sql.select(UPLOAD.OBJECT_KEY)
            .from(UPLOAD)
            .where(UPLOAD.OBJECT_KEY.eq(key.value()))
            .forKeyShare()
            .fetchOptional()
            .isEmpty();
    if (gone) {
      throw missing();
    }
  }

  /// An image is made of the upload: from now on it goes with its images only. Throws
  /// [IntakeRefused] when it was given up before.
  void accept(ObjectKey key) {
    int accepted =
        sql.update(UPLOAD)
            .set(
                UPLOAD.ACCEPTED_AT,
                DSL.coalesce(UPLOAD.ACCEPTED_AT, clock.instant().atOffset(ZoneOffset.UTC)))
            .where(UPLOAD.OBJECT_KEY.eq(key.value()))
            .execute();
    if (accepted == 0) {
      throw missing();
    }
  }

  static IntakeRefused missing() {
    return new IntakeRefused(
        IntakeRefused.Reason.UPLOAD_MISSING, "Nothing was uploaded to this file key.");
  }

  /// The last part of a path, without control characters: a name to show, never one to open.
  private static String plain(String filename) {
    String name =
        filename.substring(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
    String clean = name.replaceAll("\\p{Cntrl}", "").strip();
    String shown = clean.isEmpty() ? "photo" : clean;
    return shown.length() <= MAX_NAME ? shown : shown.substring(0, MAX_NAME);
  }
}
