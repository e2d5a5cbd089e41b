package ai.realstaging.billing;

import ai.realstaging.payment.PaymentRefused;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionException;

/// Counts what a comparison finds, and goes on after what fails by itself.
final class SyncTally {

  private static final Logger LOG = LoggerFactory.getLogger(SyncTally.class);

  private int compared;
  private int repaired;
  private int strangers;
  private int failed;

  void compared() {
    compared++;
  }

  /// @param changed whether it was repaired; empty when it is nobody's
  void found(Optional<Boolean> changed) {
    repaired += changed.filter(yes -> yes).isPresent() ? 1 : 0;
    strangers += changed.isEmpty() ? 1 : 0;
  }

  void repaired(int more) {
    repaired += more;
  }

  void failed(int more) {
    failed += more;
  }

  /// Compares one. Its trouble is counted and told; that of everybody, a provider or a database
  /// which does not answer, ends the comparison.
  void each(Object what, Runnable compare) {
    try {
      compare.run();
    } catch (TransactionException e) {
      throw e;
    } catch (RuntimeException e) {
      if (e instanceof PaymentRefused refused && isOfAll(refused.reason())) {
        throw e;
      }
      failed++;
      LOG.error("{} was not compared with the provider's", what, e);
    }
  }

  BillingSync.Report report(List<String> wrongPrices) {
    return new BillingSync.Report(compared, repaired, strangers, failed, wrongPrices);
  }

  private static boolean isOfAll(PaymentRefused.Reason reason) {
    return switch (reason) {
      case BUSY, UNAVAILABLE, KEY_REFUSED -> true;
      case DECLINED, NEEDS_CUSTOMER, MISSING, OUR_MISTAKE -> false;
    };
  }
}
