package ai.realstaging.worker;

import ai.realstaging.billing.AllowanceAudit;
import ai.realstaging.billing.BillingSync;
import ai.realstaging.billing.PaymentInbox;
import ai.realstaging.image.LedgerCheck;
import ai.realstaging.payment.PaymentNotConfigured;
import ai.realstaging.payment.PaymentRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/// The clock of the books. What it calls may run in several workers at once.
@Configuration(proxyBeanMethods = false)
class Bookkeeping {

  private static final Logger LOG = LoggerFactory.getLogger(Bookkeeping.class);

  private final PaymentInbox inbox;
  private final BillingSync sync;
  private final AllowanceAudit audit;
  private final LedgerCheck check;

  Bookkeeping(PaymentInbox inbox, BillingSync sync, AllowanceAudit audit, LedgerCheck check) {
    this.inbox = inbox;
    this.sync = sync;
    this.audit = audit;
    this.check = check;
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  void placeParkedEvents() {
    safely("parked events", inbox::retryDue);
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
  void compareWithTheProvider() {
    safely(
        "subscriptions",
        () -> {
          try {
            return sync.all().repaired();
          } catch (PaymentNotConfigured e) {
            return 0; // there is nothing to compare with
          }
        });
  }

  @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
  void reconcileTheLedger() {
    safely("reserves of ended images", check::endLostReserves);
    safely("periods", audit::addUp);
    safely(
        "ready images",
        () -> {
          check.tellUncounted();
          return 0; // told, not mended
        });
  }

  private static void safely(String what, java.util.function.IntSupplier work) {
    try {
      int mended = work.getAsInt();
      if (mended > 0) {
        LOG.warn("books mended: {} {}", mended, what);
      }
    } catch (DataAccessException | PaymentRefused e) {
      LOG.warn("{} were not looked at: {}", what, e.getMessage());
    }
  }
}
