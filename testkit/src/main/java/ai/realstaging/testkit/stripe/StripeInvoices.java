package ai.realstaging.testkit.stripe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Makes invoices and collects them. What is given back beyond what is due stays as the customer's
/// credit for the next one.
final class StripeInvoices {

  private final StripeBooks books;
  private final String home;

  StripeInvoices(StripeBooks books, String home) {
    this.books = books;
    this.home = home;
  }

  record Line(String description, long cents, String price) {}

  ObjectNode make(ObjectNode subscription, String reason, List<Line> lines) {
    String id = books.id("in");
    ObjectNode made = books.make("invoice", id);
    fill(made, subscription, reason, lines);
    made.put("number", "TEST-" + id.substring(id.length() - 6));
    made.put("hosted_invoice_url", home + "/invoice/" + id);
    made.put("invoice_pdf", home + "/invoice/" + id + "?print");
    return made;
  }

  /// Writes amounts and lines; nothing is collected.
  void fill(ObjectNode made, ObjectNode subscription, String reason, List<Line> lines) {
    ObjectNode customer = books.get("customer", text(subscription, "customer"));
    long total = lines.stream().mapToLong(Line::cents).sum();
    long credit = Math.max(0, -customer.path("balance").asLong());
    long due = Math.max(0, total - credit);
    made.put("created", books.now()).put("customer", text(customer, "id"));
    made.set("customer_email", customer.path("email"));
    made.put("billing_reason", reason).put("status", due == 0 ? "paid" : "open");
    made.put("total", total).put("subtotal", total);
    made.put("total_excluding_tax", total).put("subtotal_excluding_tax", total);
    made.put("amount_due", due).put("amount_paid", 0).put("amount_remaining", due);
    made.put("starting_balance", -credit).put("attempt_count", 0).put("attempted", false);
    made.putNull("next_payment_attempt").put("auto_advance", true);
    made.withObject("/parent/subscription_details").put("subscription", text(subscription, "id"));
    made.withObject("/status_transitions").put("finalized_at", books.now()).putNull("paid_at");
    ObjectNode item = SubscriptionLife.item(subscription);
    ArrayNode data = (ArrayNode) made.path("lines").path("data");
    ObjectNode pattern = ((ObjectNode) data.get(0)).deepCopy();
    data.removeAll();
    for (Line line : lines) {
      ObjectNode row = pattern.deepCopy();
      row.put("id", books.id("il")).put("invoice", text(made, "id"));
      row.put("amount", line.cents()).put("subtotal", line.cents());
      row.put("description", line.description());
      row.withObject("/period")
          .put("start", item.path("current_period_start").asLong())
          .put("end", item.path("current_period_end").asLong());
      row.withObject("/parent/subscription_item_details")
          .put("subscription", text(subscription, "id"))
          .put("subscription_item", text(item, "id"))
          .put("proration", lines.size() > 1);
      row.withObject("/pricing/price_details").put("price", line.price());
      data.add(row);
    }
    ((ObjectNode) made.path("lines")).put("total_count", lines.size());
  }

  /// Tries to collect what is due; false when the card does not pay.
  boolean collect(ObjectNode invoice, String card, boolean first) {
    invoice.put("attempt_count", invoice.path("attempt_count").asInt() + 1).put("attempted", true);
    boolean pays =
        switch (CardNumbers.of(
            books.get("payment_method", card).path("card").path("last4").asText())) {
          case PAYS -> true;
          case DECLINED -> false;
          case FAILS_LATER, ASKS -> first;
        };
    if (pays) {
      settle(invoice);
    }
    return pays;
  }

  /// Whether the card's bank wants to ask its owner.
  boolean asks(String card) {
    return books
        .get("payment_method", card)
        .path("card")
        .path("last4")
        .asText()
        .equals(CardNumbers.ASKS.lastFour());
  }

  /// Nothing is to be paid any more.
  void cancel(ObjectNode invoice) {
    invoice.put("status", "void").put("auto_advance", false).putNull("next_payment_attempt");
    invoice.withObject("/status_transitions").put("voided_at", books.now());
    books.tell("invoice.voided", invoice);
  }

  /// Marks it paid, and keeps the customer's credit.
  void settle(ObjectNode invoice) {
    long due = invoice.path("amount_due").asLong();
    ObjectNode customer = books.get("customer", text(invoice, "customer"));
    long used =
        Math.min(invoice.path("total").asLong(), -invoice.path("starting_balance").asLong());
    customer.put("balance", customer.path("balance").asLong() + used);
    invoice.put("status", "paid").put("amount_paid", due).put("amount_remaining", 0);
    invoice.putNull("next_payment_attempt").put("auto_advance", false);
    invoice.withObject("/status_transitions").put("paid_at", books.now());
  }

  void forget(ObjectNode invoice) {
    books.remove("invoice", text(invoice, "id"));
  }

  /// Stripe tells one payment in three ways.
  void tellPaid(ObjectNode invoice) {
    if (invoice.path("amount_paid").asLong() > 0) {
      String intent = books.id("pi");
      ObjectNode charge = books.make("charge", books.id("ch"));
      charge.put("payment_intent", intent).put("customer", text(invoice, "customer"));
      charge.put("amount", invoice.path("amount_paid").asLong());
      charge.put("amount_captured", invoice.path("amount_paid").asLong());
      books.tell("charge.succeeded", charge);
      ObjectNode payment = books.make("invoice_payment", books.id("inpay"));
      payment.put("invoice", text(invoice, "id"));
      payment.put("amount_paid", invoice.path("amount_paid").asLong());
      payment.withObject("/payment").put("payment_intent", intent);
      books.tell("invoice_payment.paid", payment);
    }
    books.tell("invoice.paid", invoice);
    books.tell("invoice.payment_succeeded", invoice);
  }

  private static String text(ObjectNode one, String name) {
    return SubscriptionLife.text(one, name);
  }
}
