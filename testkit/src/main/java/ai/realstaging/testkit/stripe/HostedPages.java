package ai.realstaging.testkit.stripe;

import static ai.realstaging.testkit.stripe.PageLook.cards;
import static ai.realstaging.testkit.stripe.PageLook.day;
import static ai.realstaging.testkit.stripe.PageLook.escaped;
import static ai.realstaging.testkit.stripe.PageLook.money;
import static ai.realstaging.testkit.stripe.PageLook.page;
import static ai.realstaging.testkit.stripe.PageLook.row;
import static ai.realstaging.testkit.stripe.PageLook.section;
import static ai.realstaging.testkit.stripe.PageLook.verb;
import static ai.realstaging.testkit.stripe.SubscriptionLife.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pages that customers are sent to: checkout, portal, an invoice, and the clock.
final class HostedPages {

  private final StripeBooks books;
  private final SubscriptionLife life;

  HostedPages(StripeBooks books, SubscriptionLife life) {
    this.books = books;
    this.life = life;
  }

  StripeReply answer(StripeForm form) {
    List<String> steps = List.of(form.path().substring(1).split("/"));
    boolean post = form.method().equals("POST");
    return switch (steps.getFirst()) {
      case "pay" -> post ? pay(steps.get(1), form) : checkout(steps.get(1), "");
      case "portal" -> post ? act(steps.get(1), form) : portal(steps.get(1), "");
      case "invoice" -> post ? payInvoice(steps.get(1)) : invoice(steps.get(1), "");
      default -> StripeReply.error(404, "invalid_request_error", "", "no such page", "");
    };
  }

  private StripeReply checkout(String id, String trouble) {
    Optional<ObjectNode> open =
        books.find("session", id).filter(one -> text(one, "status").equals("open"));
    if (open.isEmpty()) {
      return page("This page is closed", "<p class=\"soft\">It was used or has expired.</p>", "");
    }
    StandInSettings.Sold price = life.price(text(books.get("wanted", id), "price"));
    return page(
        "Subscribe to " + price.name(),
        "<p class=\"sum\">%s</p><p class=\"soft\">every %s, until you cancel</p>"
            .formatted(money(price.cents()), price.interval()),
        """
        <section>%s<form method="post">%s<button class="ink">Pay %s</button></form>
        <a class="button" href="%s">Go back without paying</a></section>
        """
            .formatted(
                trouble.isEmpty() ? "" : "<p class=\"bad\" role=\"alert\">" + trouble + "</p>",
                cards("Card"),
                money(price.cents()),
                escaped(text(open.get(), "cancel_url"))));
  }

  private StripeReply pay(String id, StripeForm form) {
    Optional<ObjectNode> open =
        books.find("session", id).filter(one -> text(one, "status").equals("open"));
    if (open.isEmpty()) {
      return checkout(id, "");
    }
    ObjectNode session = open.get();
    CardNumbers number = CardNumbers.of(form.get("card"));
    if (number == CardNumbers.DECLINED) {
      return checkout(id, "The card was declined. Choose another.");
    }
    String customer = text(session, "customer");
    String card = attach(customer, number);
    ObjectNode wanted = books.get("wanted", id);
    Map<String, String> metadata = new HashMap<>();
    wanted
        .path("metadata")
        .properties()
        .forEach(e -> metadata.put(e.getKey(), e.getValue().asText()));
    ObjectNode made = life.begin(customer, text(wanted, "price"), metadata);
    life.pay(made, card);
    session.put("status", "complete").put("payment_status", "paid");
    session.put("subscription", text(made, "id")).put("invoice", text(made, "latest_invoice"));
    session.putNull("url");
    books.tell("checkout.session.completed", session);
    return StripeReply.to(text(session, "success_url"));
  }

  private StripeReply portal(String id, String said) {
    ObjectNode portal = books.get("portal", id);
    String customer = text(portal, "customer");
    StringBuilder body = new StringBuilder();
    for (ObjectNode one : standing(customer)) {
      body.append(
          section(
              life.price(SubscriptionLife.priceOf(one)).name(),
              "<p>%s</p>%s"
                  .formatted(
                      standing(one),
                      one.path("cancel_at").isNumber()
                          ? verb("resume", "Do not cancel")
                          : verb("cancel", "Cancel at the end of the period"))));
    }
    body.append(
        section(
            "Card",
            "<form method=\"post\">%s<button name=\"act\" value=\"card\">Use this card</button></form>"
                .formatted(cards("The next payments are made with"))));
    body.append(
        section(
            "Time",
            "<p>It is %s here.</p>%s"
                .formatted(day(books.now()), verb("step", "Go on to what happens next"))));
    body.append(section("Invoices", invoices(customer)));
    return page(
        "Your billing",
        "%s<p><a href=\"%s\">Return to Real Staging</a></p>"
            .formatted(
                said.isEmpty() ? "" : "<p role=\"status\">" + said + "</p>",
                escaped(text(portal, "return_url"))),
        body.toString());
  }

  private static String standing(ObjectNode one) {
    String end = day(SubscriptionLife.item(one).path("current_period_end").asLong());
    if (text(one, "status").equals("past_due")) {
      return "The last payment failed. It is tried again.";
    }
    return one.path("cancel_at").isNumber() ? "Ends " + end + "." : "Renews " + end + ".";
  }

  private String invoices(String customer) {
    StringBuilder rows = new StringBuilder("<table>");
    books
        .all("invoice", one -> text(one, "customer").equals(customer))
        .reversed()
        .forEach(
            one ->
                rows.append(
                    row(
                        "<a href=\"/invoice/%s\">%s</a>"
                            .formatted(text(one, "id"), day(one.path("created").asLong())),
                        state(one),
                        money(one.path("total").asLong()))));
    return rows.append("</table>").toString();
  }

  private static String state(ObjectNode invoice) {
    return switch (text(invoice, "status")) {
      case "open" -> "Not paid";
      case "void" -> "Void";
      default -> "Paid";
    };
  }

  private StripeReply act(String id, StripeForm form) {
    String customer = text(books.get("portal", id), "customer");
    List<ObjectNode> standing = standing(customer);
    String said =
        switch (form.get("act")) {
          case "cancel" -> {
            standing.forEach(one -> life.endWithPeriod(one, true));
            yield "It ends with its period.";
          }
          case "resume" -> {
            standing.forEach(life::goOn);
            yield "It goes on.";
          }
          case "card" -> {
            String card = attachStandard(customer, CardNumbers.of(form.get("card")));
            standing.forEach(one -> life.catchUp(one, card));
            yield "The card is changed.";
          }
          case "step" -> {
            standing.stream()
                .mapToLong(life::due)
                .filter(due -> due < Long.MAX_VALUE)
                .min()
                .ifPresent(due -> passUntil(Math.max(due, books.now())));
            yield "It is " + day(books.now()) + " now.";
          }
          default -> "";
        };
    return portal(id, said);
  }

  /// Lets everything happen that is due until then, in its order.
  void passUntil(long second) {
    while (true) {
      Optional<ObjectNode> next =
          books.all("subscription", one -> life.due(one) <= second).stream()
              .min(java.util.Comparator.comparingLong(life::due));
      if (next.isEmpty()) {
        break;
      }
      books.moveTo(life.due(next.get()));
      life.pass(next.get());
    }
    books.moveTo(second);
  }

  /// Gives the customer a card. What a subscription was bought with is that one's own; the
  /// customer's standard stays what it was.
  String attach(String customer, CardNumbers number) {
    String id = books.id("pm");
    ObjectNode made = books.make("payment_method", id);
    made.put("customer", customer).put("type", "card");
    made.withObject("/card").put("last4", number.lastFour()).put("exp_year", 2034);
    books.tell("payment_method.attached", made);
    return id;
  }

  /// Gives the customer a card that is the standard for what names none of its own.
  String attachStandard(String customer, CardNumbers number) {
    String id = attach(customer, number);
    ObjectNode whose = books.get("customer", customer);
    whose.withObject("/invoice_settings").put("default_payment_method", id);
    books.tell("customer.updated", whose);
    return id;
  }

  /// The bank asks here, and is always satisfied.
  private StripeReply payInvoice(String id) {
    Optional<ObjectNode> open =
        books.find("invoice", id).filter(one -> text(one, "status").equals("open"));
    return invoice(
        id, open.isEmpty() || life.payOnPage(open.get()) ? "" : "The card was declined.");
  }

  private StripeReply invoice(String id, String trouble) {
    return books
        .find("invoice", id)
        .map(one -> invoice(one, trouble))
        .orElseGet(() -> page("No such invoice", "", ""));
  }

  private static StripeReply invoice(ObjectNode one, String trouble) {
    StringBuilder rows = new StringBuilder("<table>");
    one.path("lines")
        .path("data")
        .forEach(
            line ->
                rows.append(
                    row(
                        escaped(line.path("description").asText()),
                        "",
                        money(line.path("amount").asLong()))));
    rows.append("<tr class=\"total\"><td>Total</td><td></td><td>")
        .append(money(one.path("total").asLong()))
        .append("</td></tr></table>");
    return page(
        "Invoice " + text(one, "number"),
        "<p class=\"soft\">%s, %s</p>".formatted(state(one), day(one.path("created").asLong())),
        section(text(one, "customer_email"), rows.toString()) + due(one, trouble));
  }

  private static String due(ObjectNode invoice, String trouble) {
    return text(invoice, "status").equals("open")
        ? section(
            "Due",
            (trouble.isEmpty() ? "" : "<p class=\"bad\" role=\"alert\">" + trouble + "</p>")
                + verb("pay", "Let the bank ask, and pay " + money(dueNow(invoice))))
        : "";
  }

  private static long dueNow(ObjectNode invoice) {
    return invoice.path("amount_remaining").asLong();
  }

  private List<ObjectNode> standing(String customer) {
    return books.all(
        "subscription",
        one ->
            text(one, "customer").equals(customer)
                && !List.of("canceled", "incomplete", "incomplete_expired")
                    .contains(text(one, "status")));
  }
}
