package ai.realstaging.image;

import ai.realstaging.billing.Allowance;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.Phase;
import ai.realstaging.queue.Ending;
import ai.realstaging.schema.tables.records.ImageRecord;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What the end of a job means for its image and for the allowance. Runs inside the transaction
/// that ends the job, so image, job and ledger never tell different stories.
@Component
public final class ImageEndings {

  private final ImageRows rows;
  private final Allowance allowance;
  private final Announcements announcements;
  private final DoomedRows doomed;

  ImageEndings(
      ImageRows rows, Allowance allowance, Announcements announcements, DoomedRows doomed) {
    this.rows = rows;
    this.allowance = allowance;
    this.announcements = announcements;
    this.doomed = doomed;
  }

  public void ended(UUID subject, Ending ending) {
    ImageId id = new ImageId(subject);
    switch (ending) {
      case Ending.Succeeded succeeded -> succeeded(id);
      case Ending.Failed failed -> fail(id, failed.errorClass(), failed.reason());
      case Ending.Dead dead -> fail(id, dead.errorClass(), dead.reason());
      case Ending.Cancelled cancelled -> cancelled(id);
    }
  }

  /// The job waits again: so does the image, unless it was deleted meanwhile.
  public void requeued(UUID subject) {
    ImageId id = new ImageId(subject);
    if (rows.lock(id).filter(row -> isRunning(row)).isPresent()) {
      announcements.changed(rows.enter(id, Phase.QUEUED));
    }
  }

  void cancelled(ImageId id) {
    Image image = rows.cancel(id);
    allowance.refund(id, "canceled");
    announcements.changed(image);
  }

  private void succeeded(ImageId id) {
    allowance.settle(id);
    rows.lock(id).ifPresent(this::named);
  }

  /// The objects have a row that names them, and stay. An image that was deleted while its picture
  /// was made has objects that its deletion did not know of.
  private void named(ImageRecord row) {
    if (row.getDeletedAt() == null) {
      doomed.spare(row);
    } else {
      doomed.addAll(List.of(row));
    }
  }

  private void fail(ImageId id, String code, String detail) {
    Image image = rows.fail(id, new Image.Trouble(code, detail));
    allowance.refund(id, code);
    announcements.changed(image);
  }

  private static boolean isRunning(ImageRecord row) {
    return row.getDeletedAt() == null && Phase.valueOf(row.getPhase()).isRunning();
  }
}
