package ai.realstaging.server.repeat;

import java.util.function.IntUnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Forgets kept answers after their day and calls after their month, a batch at a time. Several
/// servers may do so at once.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Forgetting {

  private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
  private static final int BATCH = 500;
  private static final int BATCHES = 20;

  private final KeptAnswers answers;
  private final Deliveries deliveries;

  Forgetting(KeptAnswers answers, Deliveries deliveries) {
    this.answers = answers;
    this.deliveries = deliveries;
  }

  @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
  void forget() {
    try {
      int forgotten = drain(answers::forget) + drain(deliveries::forget);
      if (forgotten > 0) {
        LOG.info("forgot {} kept answers and calls", forgotten);
      }
    } catch (DataAccessException e) {
      LOG.warn("nothing was forgotten: {}", e.getMessage());
    }
  }

  /// Batch after batch until one is not full, or it is enough for this time.
  private static int drain(IntUnaryOperator forget) {
    int all = 0;
    for (int batch = 0; batch < BATCHES; batch++) {
      int some = forget.applyAsInt(BATCH);
      all += some;
      if (some < BATCH) {
        break;
      }
    }
    return all;
  }
}
