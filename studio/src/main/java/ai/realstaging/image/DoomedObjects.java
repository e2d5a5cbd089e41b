package ai.realstaging.image;

import static ai.realstaging.schema.Tables.IMAGE;
import static ai.realstaging.schema.Tables.ORIGINAL;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.storage.ObjectStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Objects that nobody needs any more. They go after a time of grace, and only if nobody needs them
/// then: a deletion may have been taken back, an original may have got another variant.
@Component
public final class DoomedObjects {

  private static final int BATCH = 100;

  private final DSLContext sql;
  private final TransactionOperations transactions;
  private final DoomedRows rows;
  private final UnusedUploads unused;
  private final ObjectStore store;

  DoomedObjects(
      DSLContext sql,
      TransactionOperations transactions,
      DoomedRows rows,
      UnusedUploads unused,
      ObjectStore store) {
    this.sql = sql;
    this.transactions = transactions;
    this.rows = rows;
    this.unused = unused;
    this.store = store;
  }

  /// Removes up to a hundred objects that are due and not needed, those of uploads that were never
  /// used among them. Returns how many went; call it again until none does.
  public int sweep() {
    unused.giveUp(BATCH);
    return (int) rows.due(BATCH).stream().filter(this::remove).count();
  }

  /// With the row held until the object is gone: whoever dooms the same object anew, before it is
  /// written again, waits for that.
  private boolean remove(ObjectKey key) {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              if (!rows.take(key) || needed(key.value())) {
                return false;
              }
              store.delete(key);
              leaveNoThumbnails(key);
              return true;
            }));
  }

  /// An upload may be the original of several projects, and have had images in some only: with its
  /// object the small pictures of all of them have lost their use.
  private void leaveNoThumbnails(ObjectKey gone) {
    if (!gone.isUnder("uploads/")) {
      return;
    }
    AccountId owner = AccountId.parse(gone.value().split("/")[1]);
    List<ObjectKey> small = new ArrayList<>();
    sql.select(ORIGINAL.ID)
        .from(ORIGINAL)
        .where(ORIGINAL.ACCOUNT_ID.eq(owner.value()), ORIGINAL.OBJECT_KEY.eq(gone.value()))
        .fetch(ORIGINAL.ID)
        .forEach(original -> small.addAll(DoomedRows.thumbnails(original)));
    rows.add(small, Duration.ZERO);
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
}
