package ai.realstaging.testkit.stripe;

import static ai.realstaging.testkit.stripe.SubscriptionLife.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The pages that customers are sent to: checkout, portal, an invoice, and the clock. They say on
/// each that no money moves.
final class HostedPages {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final String STYLE =
      """
      :root{color-scheme:light dark;font:15px/1.45 system-ui,sans-serif}
      body{max-width:30rem;margin:0 auto;padding:2rem 1.25rem}
      h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem}h2{font-size:1.1rem;margin:2rem 0 .25rem}
      form{display:grid;gap:.5rem;margin:.75rem 0}label{display:flex;gap:.5rem;align-items:center;min-height:2rem}
      button{font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1rem;cursor:pointer}
      .note{border-top:1px solid;padding-top:.75rem;margin-top:2rem;font-size:.875rem}
      .bad{font-weight:600}table{width:100%;border-collapse:collapse}td{padding:.25rem 0;border-top:1px solid #8884}
      td:last-child{text-align:right}
      """;

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
      case "invoice" -> invoice(steps.get(1));
      default -> StripeReply.error(404, "invalid_request_error", "", "no such page", "");
    };
  }

  private StripeReply checkout(String id, String trouble) {
    Optional<ObjectNode> open =
        books.find("session", id).filter(one -> text(one, "status").equals("open"));
    if (open.isEmpty()) {
      return page("This page is closed", "<p>It was used or has expired.</p>");
    }
    StandInSettings.Sold price = life.price(text(books.get("wanted", id), "price"));
    return page(
        "Subscribe to " + price.name(),
        """
        <p>%s every %s</p>%s
        <form method="post"><fieldset><legend>Card</legend>%s</fieldset>
        <button>Pay %s</button></form>
        <p><a href="%s">Go back without paying</a></p>
        """
            .formatted(
                money(price.cents()),
                price.interval(),
                trouble.isEmpty() ? "" : "<p class=\"bad\" role=\"alert\">" + trouble + "</p>",
                cards(),
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
    if (!said.isEmpty()) {
      body.append("<p role=\"status\">").append(said).append("</p>");
    }
    for (ObjectNode one : standing(customer)) {
      body.append("<h2>")
          .append(escaped(life.price(SubscriptionLife.priceOf(one)).name()))
          .append("</h2><p>")
          .append(text(one, "status"))
          .append(", until ")
          .append(day(SubscriptionLife.item(one).path("current_period_end").asLong()))
          .append("</p>")
          .append(
              one.path("cancel_at").isNumber()
                  ? verb("resume", "Do not cancel")
                  : verb("cancel", "Cancel at the end of the period"));
    }
    body.append("<h2>Card</h2><form method=\"post\">")
        .append(cards())
        .append("<button name=\"act\" value=\"card\">Use this card</button></form>")
        .append("<h2>Time</h2><p>It is ")
        .append(day(books.now()))
        .append(" here.</p>")
        .append(verb("step", "Go on to what happens next"))
        .append("<h2>Invoices</h2><table>");
    books
        .all("invoice", one -> text(one, "customer").equals(customer))
        .forEach(
            one ->
                body.append("<tr><td><a href=\"/invoice/")
                    .append(text(one, "id"))
                    .append("\">")
                    .append(day(one.path("created").asLong()))
                    .append("</a></td><td>")
                    .append(text(one, "status"))
                    .append("</td><td>")
                    .append(money(one.path("total").asLong()))
                    .append("</td></tr>"));
    body.append("</table><p><a href=\"")
        .append(escaped(text(portal, "return_url")))
        .append("\">Return to Real Staging</a></p>");
    return page("Your billing", body.toString());
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
            String card = attach(customer, CardNumbers.of(form.get("card")));
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

  /// Gives the customer a card, which renewals are paid with from now on.
  String attach(String customer, CardNumbers number) {
    String id = books.id("pm");
    ObjectNode made = books.make("payment_method", id);
    made.put("customer", customer).put("type", "card");
    made.withObject("/card").put("last4", number.lastFour()).put("exp_year", 2034);
    books
        .get("customer", customer)
        .withObject("/invoice_settings")
        .put("default_payment_method", id);
    books.tell("payment_method.attached", made);
    books.tell("customer.updated", books.get("customer", customer));
    return id;
  }

  private StripeReply invoice(String id) {
    return books
        .find("invoice", id)
        .map(
            one -> {
              StringBuilder rows = new StringBuilder("<table>");
              one.path("lines")
                  .path("data")
                  .forEach(
                      line ->
                          rows.append("<tr><td>")
                              .append(escaped(line.path("description").asText()))
                              .append("</td><td>")
                              .append(money(line.path("amount").asLong()))
                              .append("</td></tr>"));
              rows.append("<tr><td>Total</td><td>")
                  .append(money(one.path("total").asLong()))
                  .append("</td></tr></table><p>")
                  .append(text(one, "status"))
                  .append(", ")
                  .append(day(one.path("created").asLong()))
                  .append("</p>");
              return page("Invoice " + text(one, "number"), rows.toString());
            })
        .orElseGet(() -> page("No such invoice", ""));
  }

  private List<ObjectNode> standing(String customer) {
    return books.all(
        "subscription",
        one ->
            text(one, "customer").equals(customer)
                && !List.of("canceled", "incomplete", "incomplete_expired")
                    .contains(text(one, "status")));
  }

  private static String cards() {
    return """
    <label><input type="radio" name="card" value="4242" checked>4242, pays</label>
    <label><input type="radio" name="card" value="0002">0002, is declined</label>
    <label><input type="radio" name="card" value="0341">0341, pays once and fails later</label>
    """;
  }

  private static String verb(String act, String words) {
    return "<form method=\"post\"><button name=\"act\" value=\"%s\">%s</button></form>"
        .formatted(act, words);
  }

  private static StripeReply page(String title, String body) {
    return StripeReply.html(
        """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%s</title>
        <meta name="viewport" content="width=device-width, initial-scale=1"><style>%s</style></head>
        <body><main><h1>%s</h1>%s</main><p class="note">This is a stand-in for Stripe on this machine. No money moves.</p></body></html>
        """
            .formatted(escaped(title), STYLE, escaped(title), body));
  }

  private static String money(long cents) {
    return String.format(
        Locale.ROOT,
        "%s$%d.%02d",
        cents < 0 ? "−" : "",
        Math.abs(cents) / 100,
        Math.abs(cents) % 100);
  }

  private static String day(long second) {
    return DAY.format(Instant.ofEpochSecond(second));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
