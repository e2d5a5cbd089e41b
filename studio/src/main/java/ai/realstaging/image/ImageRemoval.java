package ai.realstaging.image;

import static ai.realstaging.schema.Tables.IMAGE;

import ai.realstaging.account.Account;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.project.ProjectDeleted;
import ai.realstaging.project.ProjectRestored;
import ai.realstaging.schema.tables.records.ImageRecord;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Deletes images and takes it back. Deleting is a mark; what runs is stopped, the objects follow
/// after
/// the time of grace. What was used of the allowance stays used.
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
          ImageRecord row =
              sql.selectFrom(IMAGE)
                  .where(IMAGE.ID.eq(id.value()), ImageRows.owned(account))
                  .forUpdate()
                  .fetchOptional()
                  .orElseThrow(ImageMissing::new);
          mark(row, clock.instant());
        });
  }

  /// Takes a deletion back. Throws [ImageMissing] when the account has no such deleted image.
  public void restore(Account account, ImageId id) {
    int restored =
        sql.update(IMAGE)
            .setNull(IMAGE.DELETED_AT)
            .where(
                IMAGE.ID.eq(id.value()),
                IMAGE.ACCOUNT_ID.eq(account.id().value()),
                IMAGE.DELETED_AT.isNotNull())
            .execute();
    if (restored == 0) {
      throw new ImageMissing();
    }
  }

  @EventListener
  void on(ProjectDeleted deleted) {
    sql.selectFrom(IMAGE)
        .where(IMAGE.PROJECT_ID.eq(deleted.project().value()), ImageRows.ALIVE)
        .orderBy(IMAGE.ID)
        .forUpdate()
        .fetch()
        .forEach(row -> mark(row, deleted.at()));
  }

  @EventListener
  void on(ProjectRestored restored) {
    sql.update(IMAGE)
        .setNull(IMAGE.DELETED_AT)
        .where(
            IMAGE.PROJECT_ID.eq(restored.project().value()),
            IMAGE.DELETED_AT.eq(utc(restored.deletedAt())))
        .execute();
  }

  private void mark(ImageRecord row, Instant at) {
    effects.stop(row);
    sql.update(IMAGE).set(IMAGE.DELETED_AT, utc(at)).where(IMAGE.ID.eq(row.getId())).execute();
    effects.doom(row);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
