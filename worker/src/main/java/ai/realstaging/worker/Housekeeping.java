package ai.realstaging.worker;

import ai.realstaging.image.DoomedObjects;
import ai.realstaging.queue.JobPruner;
import ai.realstaging.storage.StoreUnavailable;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// The clock of the housekeeping. What it calls may run in several workers at once, and does a
/// batch at a time: after so many batches it is enough until the next round.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Housekeeping {

  static final int BATCHES = 20;

  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
  private static final int JOBS = 500;

  private final DoomedObjects doomed;
  private final JobPruner jobs;

  Housekeeping(DoomedObjects doomed, JobPruner jobs) {
    this.doomed = doomed;
    this.jobs = jobs;
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
  void removeObjects() {
    go("objects that nobody needs", doomed::sweep);
  }

  @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT1H")
  void forgetJobs() {
    go("jobs that ended long ago", () -> jobs.prune(JOBS));
  }

  /// One chore's failure is no other's: it is told and tried again at the next round.
  static int go(String what, IntSupplier batch) {
    int all = 0;
    try {
      for (int batches = 0; batches < BATCHES; batches++) {
        int some = batch.getAsInt();
        all += some;
        if (some == 0) {
          break;
        }
      }
    } catch (StoreUnavailable | DataAccessException e) {
      LOG.warn("{} were not all removed: {}", what, e.getMessage());
    }
    if (all > 0) {
      LOG.info("removed {} {}", all, what);
    }
    return all;
  }
}
