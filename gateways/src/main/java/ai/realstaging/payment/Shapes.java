package ai.realstaging.payment;

import java.util.Optional;

/// Reads the provider's things out of its JSON, in the shape of the pinned version and in those
/// since 2020: the period of a subscription moved to its item, an invoice's subscription to its
/// parent, a line's price to its pricing. All throw [ShapeUnknown].
final class Shapes {

  /// Where our own name for a customer stands.
  static final String REFERENCE = "account_id";

  private Shapes() {}

  static ProviderSubscription subscription(Json json) {
    Json item = json.get("items.data.0");
    String status = json.needText("status");
    SubscriptionStatus told =
        SubscriptionStatus.read(status)
            .orElseThrow(() -> new ShapeUnknown("a subscription cannot be " + status));
    boolean paused = isPaused(json, told);
    return new ProviderSubscription(
        new SubscriptionId(json.needText("id")),
        new CustomerId(json.needId("customer")),
        paused ? SubscriptionStatus.PAUSED : told,
        new ProviderSubscription.Item(
            item.needText("id"),
            new PriceId(item.needId("price", "plan")),
            term(item),
            item.time("current_period_start")
                .orElseGet(() -> json.needTime("current_period_start")),
            item.time("current_period_end").orElseGet(() -> json.needTime("current_period_end"))),
        json.time("trial_end"),
        json.time("cancel_at"),
        json.flag("cancel_at_period_end"),
        paused,
        json.time("ended_at"),
        json.needTime("created"),
        json.words("metadata"));
  }

  /// Collecting can be stopped without the status saying so: invoices are made and none is paid.
  private static boolean isPaused(Json json, SubscriptionStatus told) {
    return json.find("pause_collection").isPresent()
        && switch (told) {
          case ACTIVE, PAST_DUE, UNPAID -> true;
          case INCOMPLETE, INCOMPLETE_EXPIRED, TRIALING, PAUSED, CANCELED -> false;
        };
  }

  private static Term term(Json item) {
    Optional<Json> every =
        item.find("price.recurring")
            .or(() -> item.find("plan"))
            .filter(at -> at.whole("interval_count") <= 1);
    return switch (every.flatMap(at -> at.text("interval")).orElse("")) {
      case "month" -> Term.MONTH;
      case "year" -> Term.YEAR;
      default -> Term.OTHER;
    };
  }

  /// @param needsAction whether the bank waits for the customer, which only the kind of event tells
  static ProviderInvoice invoice(Json json, boolean needsAction) {
    String state = json.text("status").orElseGet(() -> json.flag("paid") ? "paid" : "open");
    Json period = json.find("lines.data.0.period").orElse(json);
    boolean own = period.find("start").isPresent();
    return new ProviderInvoice(
        json.needText("id"),
        new CustomerId(json.needId("customer")),
        json.id("parent.subscription_details.subscription", "subscription")
            .map(SubscriptionId::new),
        json.text("number"),
        ProviderInvoice.State.read(state)
            .orElseThrow(() -> new ShapeUnknown("an invoice cannot be " + state)),
        json.text("billing_reason").orElse("manual"),
        purpose(json),
        new ProviderInvoice.Amounts(
            json.money("total"), json.money("amount_due"), json.money("amount_paid")),
        new ProviderInvoice.Pages(json.text("hosted_invoice_url"), json.text("invoice_pdf")),
        new ProviderInvoice.Attempts(
            (int) json.whole("attempt_count"), json.time("next_payment_attempt"), needsAction),
        own ? period.needTime("start") : json.needTime("period_start", "created", "date"),
        own ? period.needTime("end") : json.needTime("period_end", "created", "date"),
        json.needTime("created", "date"));
  }

  /// A change of plan begins with what was not used up; what is paid for comes last.
  private static String purpose(Json invoice) {
    Optional<String> last =
        invoice
            .text("billing_reason")
            .filter("subscription_update"::equals)
            .flatMap(reason -> invoice.list("lines.data").reduce((first, next) -> next))
            .flatMap(line -> line.text("description"));
    return last.or(() -> invoice.text("lines.data.0.description", "description")).orElse("");
  }

  static PaymentNews.PaymentSeen payment(Json charge) {
    return new PaymentNews.PaymentSeen(
        charge.id("payment_intent").orElseGet(() -> charge.needText("id")),
        new CustomerId(charge.needId("customer")),
        charge.id("invoice"),
        charge.money("amount"),
        charge.moneyOrNone("amount_refunded"));
  }

  static Card card(Json method, String standard) {
    Json card = method.find("card").orElse(method);
    return new Card(
        method.needText("id"),
        card.text("brand", "type").orElse("card"),
        card.text("last4").orElse(""),
        (int) card.whole("exp_month"),
        (int) card.whole("exp_year"),
        method.needText("id").equals(standard));
  }
}
