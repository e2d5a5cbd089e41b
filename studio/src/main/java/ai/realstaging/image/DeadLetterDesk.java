package ai.realstaging.image;

import ai.realstaging.account.Account;
import ai.realstaging.account.Accounts;
import ai.realstaging.account.AuditTrail;
import ai.realstaging.billing.AllowanceSpent;
import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.JobId;
import ai.realstaging.kernel.Phase;
import ai.realstaging.queue.JobQueue;
import ai.realstaging.schema.tables.records.ImageRecord;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Sends dead letters round again: job, image and a new reservation of the owner's allowance in one
/// transaction. For an admin, who is noted in the audit.
@Component
public final class DeadLetterDesk {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterDesk.class);
  private static final int MOST = 1000;

  private final JobQueue queue;
  private final ImageRows rows;
  private final ImageBooking booking;
  private final DeadLetterWitness witness;
  private final TransactionOperations transactions;

  DeadLetterDesk(
      JobQueue queue,
      ImageRows rows,
      ImageBooking booking,
      DeadLetterWitness witness,
      TransactionOperations transactions) {
    this.queue = queue;
    this.rows = rows;
    this.booking = booking;
    this.witness = witness;
    this.transactions = transactions;
  }

  /// Throws [ImageMissing] when there is no such dead letter or its image is gone, [WrongPhase]
  /// when the image was started again meanwhile, [ai.realstaging.billing.AllowanceSpent].
  public Image redrive(Account admin, JobId job) {
    return transactions.execute(
        status -> {
          ImageId id = queue.redrive(job).map(ImageId::new).orElseThrow(ImageMissing::new);
          ImageRecord row =
              rows.lock(id).filter(r -> r.getDeletedAt() == null).orElseThrow(ImageMissing::new);
          if (Phase.valueOf(row.getPhase()) != Phase.ERROR) {
            throw new WrongPhase(Phase.valueOf(row.getPhase()));
          }
          booking.reserve(witness.owner(new AccountId(row.getAccountId())), id);
          Image image = rows.requeue(id);
          witness.redriven(admin, job, image);
          return image;
        });
  }

  /// Redrives every dead letter that can be, and says how many these were. One whose image is gone
  /// or was started again, or whose owner has nothing left, stays where it is.
  public int redriveAll(Account admin) {
    int redriven = 0;
    for (JobId job : queue.dead(MOST)) {
      try {
        redrive(admin, job);
        redriven++;
      } catch (ImageMissing | WrongPhase | AllowanceSpent stays) {
        LOG.info("dead letter {} stays: {}", job, stays.toString());
      }
    }
    return redriven;
  }

  /// Knows the owners, and writes down what was done.
  @Component
  static final class DeadLetterWitness {

    private final Accounts accounts;
    private final AuditTrail audit;
    private final Announcements announcements;

    DeadLetterWitness(Accounts accounts, AuditTrail audit, Announcements announcements) {
      this.accounts = accounts;
      this.audit = audit;
      this.announcements = announcements;
    }

    Account owner(AccountId id) {
      return accounts.find(id).orElseThrow(ImageMissing::new);
    }

    void redriven(Account admin, JobId job, Image image) {
      audit.note(admin, "job.redrive", job.toString(), Optional.empty(), Optional.empty());
      announcements.changed(image);
    }
  }
}
