package ai.realstaging.image;

import ai.realstaging.account.Account;
import ai.realstaging.billing.Allowance;
import ai.realstaging.billing.AllowanceSpent;
import ai.realstaging.billing.Plan;
import ai.realstaging.billing.Spending;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.model.ModelId;
import ai.realstaging.queue.JobQueue;
import ai.realstaging.queue.NewJob;
import org.springframework.stereotype.Component;

/// Books the staging of an image: one image of the allowance and a job, both or neither. Takes part
/// in the caller's transaction.
@Component
class ImageBooking {

  static final String KIND = "stage";

  private final Allowance allowance;
  private final JobQueue queue;
  private final ModelDesk models;
  private final Uploads uploads;

  ImageBooking(Allowance allowance, JobQueue queue, ModelDesk models, Uploads uploads) {
    this.allowance = allowance;
    this.queue = queue;
    this.models = models;
    this.uploads = uploads;
  }

  /// The original is used from now on. Before its image is made: whoever gives up originals that
  /// nobody used is waited for at this moment. Throws [IntakeRefused] when it was given up.
  void use(Original original) {
    uploads.accept(original.key());
  }

  /// Throws [AllowanceSpent], [TooManyOpen].
  void book(Account account, ImageId image, ModelId model) {
    Plan plan = reserve(account, image);
    if (queue.openJobs(account.id()) >= plan.openJobs()) {
      throw new TooManyOpen(plan.openJobs());
    }
    queue.enqueue(new NewJob(KIND, models.lane(model), image.value(), account.id(), plan.weight()));
  }

  /// The allowance alone, for a job that is already there. Throws [AllowanceSpent].
  Plan reserve(Account account, ImageId image) {
    return switch (allowance.spend(account, image)) {
      case Spending.Granted granted -> granted.plan();
      case Spending.Spent spent -> throw new AllowanceSpent(spent);
    };
  }
}
