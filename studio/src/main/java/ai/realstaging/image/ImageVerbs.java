package ai.realstaging.image;

import ai.realstaging.account.Account;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.Phase;
import ai.realstaging.model.ModelId;
import ai.realstaging.queue.CancelAnswer;
import ai.realstaging.queue.JobQueue;
import ai.realstaging.schema.tables.records.ImageRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// What an account can do to its own image after it was made: stage it again, stop it, mark it.
@Component
public final class ImageVerbs {

  private final ImageRows rows;
  private final ImageBooking booking;
  private final ImageEndings endings;
  private final Announcements announcements;
  private final TransactionOperations transactions;
  private final JobQueue queue;

  ImageVerbs(
      ImageRows rows,
      ImageBooking booking,
      ImageEndings endings,
      Announcements announcements,
      TransactionOperations transactions,
      JobQueue queue) {
    this.rows = rows;
    this.booking = booking;
    this.endings = endings;
    this.announcements = announcements;
    this.transactions = transactions;
    this.queue = queue;
  }

  /// Stages an image again that ended without a picture. Throws [ImageMissing], [WrongPhase], and
  /// what a new image would meet: [ai.realstaging.billing.AllowanceSpent], [TooManyOpen].
  public Image retry(Account account, ImageId id) {
    return transactions.execute(
        status -> {
          ImageRecord row = rows.lock(account, id);
          Phase phase = Phase.valueOf(row.getPhase());
          if (phase != Phase.ERROR && phase != Phase.CANCELED) {
            throw new WrongPhase(phase);
          }
          booking.book(account, id, new ModelId(row.getModel()));
          Image image = rows.requeue(id);
          announcements.changed(image);
          return image;
        });
  }

  /// Stops an image: one that waits ends at once and its allowance comes back; one that runs is
  /// asked to stop and ends a moment later. Throws [ImageMissing], [WrongPhase].
  public Image cancel(Account account, ImageId id) {
    return transactions.execute(
        status -> {
          rows.requireOwned(account, id);
          stop(account, id);
          return rows.find(id).orElseThrow(ImageMissing::new);
        });
  }

  public Image favourite(Account account, ImageId id, boolean favourite) {
    return transactions.execute(
        status -> {
          rows.lock(account, id);
          return rows.favourite(id, favourite);
        });
  }

  /// The job's row is locked before the image's, as by the end of a job.
  private void stop(Account account, ImageId id) {
    CancelAnswer answer = queue.cancel(ImageBooking.KIND, id.value());
    ImageRecord row = rows.lock(account, id);
    switch (answer) {
      case ENDED -> endings.cancelled(id);
      case ASKED -> {}
      case NOT_OPEN -> throw new WrongPhase(Phase.valueOf(row.getPhase()));
    }
  }
}
