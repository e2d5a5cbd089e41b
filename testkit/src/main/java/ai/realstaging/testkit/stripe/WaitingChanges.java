package ai.realstaging.testkit.stripe;

import static ai.realstaging.testkit.stripe.SubscriptionLife.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/// Changes of a subscription that come to pass when their invoice is paid: `pending_update`. One
/// that nobody paid for, or that another took the place of, is dropped with its invoice.
final class WaitingChanges {

  private static final String PENDING = "pending_update";
  private static final String UPDATED = "customer.subscription.updated";
  private static final String INVOICE = "invoice";
  private static final String SUPPORTED =
      "expand\\[0]|payment_behavior|proration_(behavior|date)|items\\[0]\\[(id|price)]";
  private static final long PATIENCE = 23 * 3600;

  private final StripeBooks books;
  private final StripeInvoices invoices;

  WaitingChanges(StripeBooks books, StripeInvoices invoices) {
    this.books = books;
    this.invoices = invoices;
  }

  /// What Stripe does not support for a change that waits, or what is not known here, in words.
  static List<String> faults(Set<String> fields) {
    return fields.stream()
        .filter(field -> !field.matches(SUPPORTED))
        .map(field -> "a change that waits cannot have " + field)
        .toList();
  }

  /// @param changed the subscription as it will be
  void keep(ObjectNode one, ObjectNode changed, ObjectNode invoice) {
    drop(one);
    ObjectNode pending = one.putObject(PENDING);
    pending.put(
        "expires_at",
        Math.min(
            books.now() + PATIENCE,
            SubscriptionLife.item(one).path("current_period_end").asLong()));
    pending.set("subscription_items", changed.path("items").path("data"));
    pending.putNull("billing_cycle_anchor").putNull("discount").putNull("discounts");
    pending.putNull("metadata").putNull("trial_end").putNull("trial_from_plan");
    one.put("latest_invoice", text(invoice, "id"));
    books.tell(UPDATED, one);
    books.tell("invoice.created", invoice);
    books.tell("invoice.finalized", invoice);
    if (invoices.asks(text(one, "default_payment_method"))) {
      books.tell("invoice.payment_action_required", invoice);
    }
    books.tell("invoice.payment_failed", invoice);
  }

  /// Until when it is waited for; far away when nothing waits.
  static long until(ObjectNode one) {
    return one.path(PENDING).path("expires_at").asLong(Long.MAX_VALUE);
  }

  void expire(ObjectNode one) {
    drop(one);
    books.tell("customer.subscription.pending_update_expired", one);
  }

  void drop(ObjectNode one) {
    if (one.path(PENDING).isObject()) {
      one.putNull(PENDING);
      invoices.cancel(books.get(INVOICE, text(one, "latest_invoice")));
    }
  }

  /// Pays an invoice on its page, where its owner can be asked; false when the card does not pay.
  boolean pay(ObjectNode invoice) {
    ObjectNode one =
        books.get("subscription", invoice.at("/parent/subscription_details/subscription").asText());
    if (!invoices.collect(invoice, text(one, "default_payment_method"), true)) {
      return false;
    }
    if (text(one, "latest_invoice").equals(text(invoice, "id"))) {
      settled(one);
    }
    invoices.tellPaid(invoice);
    return true;
  }

  private void settled(ObjectNode one) {
    if (one.path(PENDING) instanceof ObjectNode pending) {
      one.withObject("/items").set("data", pending.path("subscription_items"));
      one.withObject("/plan").setAll((ObjectNode) SubscriptionLife.item(one).path("plan"));
      one.putNull(PENDING);
      books.tell(UPDATED, one);
      books.tell("customer.subscription.pending_update_applied", one);
    } else if (text(one, "status").equals("past_due")) {
      one.put("status", "active");
      books.tell(UPDATED, one);
    }
  }
}
