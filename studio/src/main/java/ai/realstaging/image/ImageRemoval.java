package ai.realstaging.image;

import static ai.realstaging.schema.Tables.IMAGE;
import static ai.realstaging.schema.Tables.ORIGINAL;
import static ai.realstaging.schema.Tables.UPLOAD;

import ai.realstaging.account.Account;
import ai.realstaging.account.AccountRemoved;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.project.ProjectDeleted;
import ai.realstaging.project.ProjectRestored;
import ai.realstaging.schema.tables.records.ImageRecord;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Deletes images and takes it back. Deleting is a mark; what runs is stopped, the objects follow
/// after the time of grace. What was used of the allowance stays used.
@Component
public class ImageRemoval {

  private final DSLContext sql;
  private final TransactionOperations transactions;
  private final RemovalEffects effects;
  private final InstantSource clock;

  ImageRemoval(
      DSLContext sql,
      TransactionOperations transactions,
      RemovalEffects effects,
      InstantSource clock) {
    this.sql = sql;
    this.transactions = transactions;
    this.effects = effects;
    this.clock = clock;
  }

  /// Throws [ImageMissing].
  public void delete(Account account, ImageId id) {
    transactions.executeWithoutResult(
        status -> {
          if (remove(IMAGE.ID.eq(id.value()).and(ImageRows.owned(account)), clock.instant()) == 0) {
            throw new ImageMissing();
          }
        });
  }

  /// Takes a deletion back. Throws [ImageMissing] when the account has no such deleted image, or
  /// had it so long ago that its objects may be gone.
  public void restore(Account account, ImageId id) {
    transactions.executeWithoutResult(
        status -> {
          if (restore(IMAGE.ID.eq(id.value()), IMAGE.ACCOUNT_ID.eq(account.id().value())) == 0) {
            throw new ImageMissing();
          }
        });
  }

  private int restore(Condition... which) {
    Result<ImageRecord> rows =
        sql.update(IMAGE)
            .setNull(IMAGE.DELETED_AT)
            .where(which)
            .and(IMAGE.DELETED_AT.gt(utc(effects.restorableSince())))
            .returning()
            .fetch();
    effects.spare(rows);
    return rows.size();
  }

  @EventListener
  void on(ProjectDeleted deleted) {
    remove(IMAGE.PROJECT_ID.eq(deleted.project().value()).and(ImageRows.ALIVE), deleted.at());
  }

  @EventListener
  void on(ProjectRestored restored) {
    restore(
        IMAGE.PROJECT_ID.eq(restored.project().value()),
        IMAGE.DELETED_AT.eq(utc(restored.deletedAt())));
  }

  /// What the photos were called and what was asked for in words; the rest went with the projects,
  /// before, as jobs are locked before images.
  @EventListener
  void on(AccountRemoved removed) {
    UUID owner = removed.account().id().value();
    sql.update(UPLOAD).set(UPLOAD.FILENAME, "photo").where(UPLOAD.ACCOUNT_ID.eq(owner)).execute();
    sql.update(ORIGINAL)
        .set(ORIGINAL.FILENAME, "photo")
        .where(ORIGINAL.ACCOUNT_ID.eq(owner))
        .execute();
    sql.update(IMAGE)
        .setNull(IMAGE.WORDS)
        .set(IMAGE.PROMPT, "")
        .where(IMAGE.ACCOUNT_ID.eq(owner))
        .execute();
  }

  /// All jobs are locked before the first image, and all images before the allowance, as everybody
  /// does who ends or starts a job. A job that is made in between finds no image and cancels
  /// itself.
  private int remove(Condition which, Instant at) {
    List<ImageId> ended =
        effects.stop(sql.select(IMAGE.ID).from(IMAGE).where(which).fetch(IMAGE.ID));
    Result<ImageRecord> rows =
        sql.selectFrom(IMAGE).where(which).orderBy(IMAGE.ID).forUpdate().fetch();
    ended.forEach(effects::ended);
    rows.forEach(row -> mark(row, at));
    effects.doom(rows);
    return rows.size();
  }

  private void mark(ImageRecord row, Instant at) {
    sql.update(IMAGE).set(IMAGE.DELETED_AT, utc(at)).where(IMAGE.ID.eq(row.getId())).execute();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
