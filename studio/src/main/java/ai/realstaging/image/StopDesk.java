package ai.realstaging.image;

import ai.realstaging.account.Account;
import ai.realstaging.account.AuditTrail;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.JobId;
import ai.realstaging.queue.CancelAnswer;
import ai.realstaging.queue.JobQueue;
import ai.realstaging.queue.JobView;
import ai.realstaging.queue.QueueOffice;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Stops the staging of somebody's image, in one transaction: one that waits or runs with its image
/// and its allowance, a dead letter for good. For an admin, who is noted in the audit.
@Component
public final class StopDesk {

  private final QueueOffice office;
  private final JobQueue queue;
  private final ImageEndings endings;
  private final AuditTrail audit;
  private final TransactionOperations transactions;

  StopDesk(
      QueueOffice office,
      JobQueue queue,
      ImageEndings endings,
      AuditTrail audit,
      TransactionOperations transactions) {
    this.office = office;
    this.queue = queue;
    this.endings = endings;
    this.audit = audit;
    this.transactions = transactions;
  }

  /// False when the job is not a staging, or ended otherwise; nothing was changed then. One that
  /// runs ends a moment later.
  public boolean stop(Account admin, JobId id) {
    return Boolean.TRUE.equals(
        transactions.execute(
            status ->
                office
                    .find(id)
                    .filter(job -> job.kind().equals(ImageBooking.KIND))
                    .map(job -> stop(admin, job))
                    .orElse(false)));
  }

  private boolean stop(Account admin, JobView job) {
    boolean stopped =
        switch (job.state()) {
          case QUEUED, RUNNING -> cancel(job);
          case DEAD -> queue.dismiss(job.id());
          case SUCCEEDED, FAILED, CANCELLED -> false;
        };
    if (stopped) {
      audit.note(admin, "job.cancel", job.id().toString(), Optional.empty(), Optional.empty());
    }
    return stopped;
  }

  private boolean cancel(JobView job) {
    CancelAnswer answer = queue.cancel(job.kind(), job.subject());
    switch (answer) {
      case ENDED -> endings.cancelled(new ImageId(job.subject()));
      case ASKED, NOT_OPEN -> {}
    }
    return answer != CancelAnswer.NOT_OPEN;
  }
}
