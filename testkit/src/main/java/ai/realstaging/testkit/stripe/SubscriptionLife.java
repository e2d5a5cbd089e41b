package ai.realstaging.testkit.stripe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What happens to subscriptions: they are begun, paid for, renewed, fail, change, and end; each
/// with its invoices and events in the order in which Stripe tells them.
final class SubscriptionLife {
  /// As the provider writes the days of a proration.
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH);

  private static final String SUBSCRIPTION = "subscription";
  private static final String INVOICE = "invoice";
  private static final String STATUS = "status";
  private static final String UPDATED = "customer.subscription.updated";
  private static final long DAY = 86_400;
  private static final int ATTEMPTS = 3;

  private final StripeBooks books;
  private final StripeInvoices invoices;
  private final List<StandInSettings.Sold> prices;
  private final WaitingChanges waiting;

  SubscriptionLife(StripeBooks books, StripeInvoices invoices, List<StandInSettings.Sold> prices) {
    this.books = books;
    this.invoices = invoices;
    this.prices = prices;
    this.waiting = new WaitingChanges(books, invoices);
  }

  StandInSettings.Sold price(String id) {
    return prices.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  boolean sells(String id) {
    return prices.stream().anyMatch(one -> one.id().equals(id));
  }

  /// One that is still to be paid.
  ObjectNode begin(String customer, String price, Map<String, String> metadata) {
    long now = books.now();
    ObjectNode made = books.make(SUBSCRIPTION, books.id("sub"));
    made.put("customer", customer).put(STATUS, "incomplete").putNull("default_payment_method");
    made.put("billing_cycle_anchor", now).put("start_date", now);
    metadata.forEach(made.withObject("/metadata")::put);
    item(made).put("id", books.id("si")).put("created", now).put(SUBSCRIPTION, text(made, "id"));
    setPrice(made, price(price), now);
    ObjectNode invoice =
        invoices.make(made, "subscription_create", List.of(line(made, price(price).cents())));
    made.put("latest_invoice", text(invoice, "id"));
    books.tell("customer.subscription.created", made);
    books.tell("invoice.created", invoice);
    books.tell("invoice.finalized", invoice);
    return made;
  }

  /// Pays the first invoice; false when the card is declined.
  boolean pay(ObjectNode one, String card) {
    ObjectNode invoice = books.get(INVOICE, text(one, "latest_invoice"));
    if (!invoices.collect(invoice, card, true)) {
      books.tell("invoice.payment_failed", invoice);
      return false;
    }
    one.put(STATUS, "active").put("default_payment_method", card);
    books.tell(UPDATED, one);
    invoices.tellPaid(invoice);
    return true;
  }

  /// Moves to another price now; the answer is the error, if there is one.
  ///
  /// @param patient whether it waits for an invoice that is not paid at once
  Optional<StripeReply> change(ObjectNode one, String price, long at, boolean patient) {
    StandInSettings.Sold to = price(price);
    Proration cost = proration(one, to, at);
    ObjectNode invoice = invoices.make(one, "subscription_update", lines(one, to, cost));
    boolean whole = !to.interval().equals(interval(one));
    long start = whole ? books.now() : item(one).path("current_period_start").asLong();
    String card = text(one, "default_payment_method");
    if (invoice.path("amount_due").asLong() == 0) {
      invoices.settle(invoice);
    } else if (!invoices.collect(invoice, card, false)) {
      if (patient) {
        ObjectNode changed = one.deepCopy();
        setPrice(changed, to, start);
        waiting.keep(one, changed, invoice);
        return Optional.empty();
      }
      invoices.forget(invoice);
      return Optional.of(invoices.asks(card) ? StripeReply.asks() : StripeReply.declined());
    }
    waiting.drop(one);
    setPrice(one, to, start);
    one.put("latest_invoice", text(invoice, "id"));
    books.tell(UPDATED, one);
    books.tell("invoice.created", invoice);
    books.tell("invoice.finalized", invoice);
    invoices.tellPaid(invoice);
    return Optional.empty();
  }

  List<StripeInvoices.Line> lines(ObjectNode one, StandInSettings.Sold to, Proration cost) {
    String since = WRITTEN.format(Instant.ofEpochSecond(books.now()).atOffset(ZoneOffset.UTC));
    StandInSettings.Sold before = price(priceOf(one));
    return List.of(
        new StripeInvoices.Line(
            "Unused time on %s after %s".formatted(before.name(), since),
            cost.unused(),
            before.id()),
        new StripeInvoices.Line(
            "Remaining time on %s after %s".formatted(to.name(), since), cost.rest(), to.id()));
  }

  Proration proration(ObjectNode one, StandInSettings.Sold to, long at) {
    return Proration.of(
        price(priceOf(one)).cents(),
        to.cents(),
        item(one).path("current_period_start").asLong(),
        item(one).path("current_period_end").asLong(),
        at,
        !to.interval().equals(interval(one)));
  }

  void endWithPeriod(ObjectNode one, boolean byDate) {
    long end = item(one).path("current_period_end").asLong();
    one.put("cancel_at", end).put("cancel_at_period_end", !byDate).put("canceled_at", books.now());
    books.tell(UPDATED, one);
  }

  void endAt(ObjectNode one, long second) {
    one.put("cancel_at", second).put("cancel_at_period_end", false);
    one.put("canceled_at", books.now());
    books.tell(UPDATED, one);
  }

  /// Stops collecting; the status stays as it is.
  void pauseCollection(ObjectNode one) {
    one.putObject("pause_collection").put("behavior", "void").putNull("resumes_at");
    books.tell(UPDATED, one);
  }

  void collectAgain(ObjectNode one) {
    one.putNull("pause_collection");
    books.tell(UPDATED, one);
  }

  void goOn(ObjectNode one) {
    one.putNull("cancel_at").put("cancel_at_period_end", false).putNull("canceled_at");
    books.tell(UPDATED, one);
  }

  void end(ObjectNode one) {
    one.put(STATUS, "canceled").put("ended_at", books.now());
    if (one.path("canceled_at").isNull()) {
      one.put("canceled_at", books.now());
    }
    books.tell("customer.subscription.deleted", one);
  }

  /// Tries the unpaid invoice with this card.
  void catchUp(ObjectNode one, String card) {
    one.put("default_payment_method", card);
    ObjectNode invoice = books.get(INVOICE, text(one, "latest_invoice"));
    if (text(one, STATUS).equals("past_due") && invoices.collect(invoice, card, false)) {
      one.put(STATUS, "active");
      books.tell(UPDATED, one);
      invoices.tellPaid(invoice);
    } else {
      books.tell(UPDATED, one);
    }
  }

  /// Pays an invoice on its own page; false when the card does not pay.
  boolean payOnPage(ObjectNode invoice) {
    return waiting.pay(invoice);
  }

  /// When something happens to it by itself; far away when nothing will.
  long due(ObjectNode one) {
    return switch (text(one, STATUS)) {
      case "active", "trialing" ->
          Math.min(
              WaitingChanges.until(one),
              Math.min(
                  item(one).path("current_period_end").asLong(),
                  one.path("cancel_at").asLong(Long.MAX_VALUE)));
      case "past_due" ->
          books.get(INVOICE, text(one, "latest_invoice")).path("next_payment_attempt").asLong();
      default -> Long.MAX_VALUE;
    };
  }

  /// Lets that happen.
  void pass(ObjectNode one) {
    if (text(one, STATUS).equals("past_due")) {
      tryAgain(one);
    } else if (WaitingChanges.until(one) == due(one)) {
      waiting.expire(one);
    } else if (one.path("cancel_at").isNumber() && one.path("cancel_at").asLong() <= due(one)) {
      end(one);
    } else {
      renew(one);
    }
  }

  private void renew(ObjectNode one) {
    StandInSettings.Sold price = price(priceOf(one));
    setPrice(one, price, item(one).path("current_period_end").asLong());
    ObjectNode invoice =
        invoices.make(one, "subscription_cycle", List.of(line(one, price.cents())));
    one.put("latest_invoice", text(invoice, "id"));
    books.tell(UPDATED, one);
    books.tell("invoice.created", invoice);
    books.tell("invoice.finalized", invoice);
    if (invoices.collect(invoice, text(one, "default_payment_method"), false)) {
      invoices.tellPaid(invoice);
    } else {
      one.put(STATUS, "past_due");
      invoice.put("next_payment_attempt", books.now() + 3 * DAY);
      if (invoices.asks(text(one, "default_payment_method"))) {
        books.tell("invoice.payment_action_required", invoice);
      }
      books.tell("invoice.payment_failed", invoice);
      books.tell(UPDATED, one);
    }
  }

  private void tryAgain(ObjectNode one) {
    ObjectNode invoice = books.get(INVOICE, text(one, "latest_invoice"));
    if (invoices.collect(invoice, text(one, "default_payment_method"), false)) {
      one.put(STATUS, "active");
      books.tell(UPDATED, one);
      invoices.tellPaid(invoice);
    } else if (invoice.path("attempt_count").asInt() >= ATTEMPTS) {
      invoice.putNull("next_payment_attempt");
      books.tell("invoice.payment_failed", invoice);
      end(one);
    } else {
      invoice.put("next_payment_attempt", books.now() + 3 * DAY);
      books.tell("invoice.payment_failed", invoice);
    }
  }

  private StripeInvoices.Line line(ObjectNode one, long cents) {
    StandInSettings.Sold price = price(priceOf(one));
    return new StripeInvoices.Line(
        "1 × %s (at $%d.%02d / %s)"
            .formatted(price.name(), cents / 100, cents % 100, price.interval()),
        cents,
        price.id());
  }

  private static void setPrice(ObjectNode one, StandInSettings.Sold to, long start) {
    long end =
        Instant.ofEpochSecond(start)
            .atZone(ZoneOffset.UTC)
            .plusMonths(to.interval().equals("year") ? 12 : 1)
            .toEpochSecond();
    ObjectNode item = item(one);
    item.put("current_period_start", start).put("current_period_end", end);
    for (ObjectNode at :
        List.of(item.withObject("/price"), item.withObject("/plan"), one.withObject("/plan"))) {
      at.put("id", to.id());
    }
    item.withObject("/price").put("unit_amount", to.cents());
    item.withObject("/price").put("unit_amount_decimal", Long.toString(to.cents()));
    item.withObject("/price/recurring").put("interval", to.interval());
    for (ObjectNode plan : List.of(item.withObject("/plan"), one.withObject("/plan"))) {
      plan.put("amount", to.cents()).put("interval", to.interval());
      plan.put("amount_decimal", Long.toString(to.cents()));
    }
  }

  static ObjectNode item(ObjectNode one) {
    return (ObjectNode) ((ArrayNode) one.path("items").path("data")).get(0);
  }

  static String priceOf(ObjectNode one) {
    return item(one).path("price").path("id").asText();
  }

  private static String interval(ObjectNode one) {
    return item(one).path("price").path("recurring").path("interval").asText();
  }

  static String text(ObjectNode one, String name) {
    return one.path(name).asText("");
  }
}
