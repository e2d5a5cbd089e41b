package ai.realstaging.server.page.billing;

import ai.realstaging.billing.BillingSync;
import ai.realstaging.billing.PaymentInbox;
import ai.realstaging.billing.ReceivedEvent;
import ai.realstaging.billing.Storefront;
import ai.realstaging.payment.PaymentNotConfigured;
import ai.realstaging.payment.PaymentRefused;
import ai.realstaging.server.page.Words;
import org.springframework.stereotype.Component;

/// Has the books compared with the payment provider's, and tells what that brought.
@Component
class Comparison {

  private final BillingSync sync;
  private final PaymentInbox inbox;
  private final Storefront store;

  Comparison(BillingSync sync, PaymentInbox inbox, Storefront store) {
    this.sync = sync;
    this.inbox = inbox;
    this.store = store;
  }

  boolean isOpen() {
    return store.isOpen();
  }

  String run() {
    try {
      BillingSync.Report report = sync.all();
      long placed = inbox.parked().stream().map(ReceivedEvent::id).filter(inbox::replay).count();
      return words(report, placed);
    } catch (PaymentNotConfigured e) {
      return "There is no payment provider to compare with.";
    } catch (PaymentRefused e) {
      return "The payment provider did not answer, so nothing was compared.";
    }
  }

  private static String words(BillingSync.Report report, long placed) {
    StringBuilder words = new StringBuilder(Words.count(report.compared(), "subscription"));
    words.append(" compared, ").append(report.repaired()).append(" put right.");
    if (placed > 0) {
      words.append(" ").append(Words.count(placed, "parked event")).append(" placed.");
    }
    if (report.strangers() > 0) {
      words.append(" ").append(report.strangers()).append(" of a customer that is no account's.");
    }
    if (report.failed() > 0) {
      words.append(" ").append(report.failed()).append(" could not be compared; the log says why.");
    }
    if (!report.wrongPrices().isEmpty()) {
      words
          .append(" These prices do not cost there what the plans say: ")
          .append(String.join(", ", report.wrongPrices()))
          .append(".");
    }
    return words.toString();
  }
}
