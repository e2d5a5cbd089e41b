package ai.realstaging.server.page.billing;

import static ai.realstaging.server.page.Texts.count;
import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.billing.BillingSync;
import ai.realstaging.billing.PaymentInbox;
import ai.realstaging.billing.ReceivedEvent;
import ai.realstaging.billing.Storefront;
import ai.realstaging.payment.PaymentNotConfigured;
import ai.realstaging.payment.PaymentRefused;
import java.util.ArrayList;
import java.util.List;
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
      return text("comparison.no-provider");
    } catch (PaymentRefused e) {
      return text("comparison.no-answer");
    }
  }

  private static String words(BillingSync.Report report, long placed) {
    List<String> words = new ArrayList<>();
    words.add(count("comparison.compared", report.compared(), report.repaired()));
    if (placed > 0) {
      words.add(count("comparison.placed", placed));
    }
    if (report.strangers() > 0) {
      words.add(text("comparison.strangers", report.strangers()));
    }
    if (report.failed() > 0) {
      words.add(text("comparison.failed", report.failed()));
    }
    if (!report.wrongPrices().isEmpty()) {
      words.add(text("comparison.prices", String.join(", ", report.wrongPrices())));
    }
    return String.join(" ", words);
  }
}
