package ai.realstaging.testkit.stripe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Answers calls of the API as Stripe does, after checking each against the rules.
final class StripeDesk {

  private static final String SUBSCRIPTION = "subscription";
  private static final String CUSTOMER = "customer";
  private static final String SESSION = "session";

  private final StripeBooks books;
  private final SubscriptionLife life;
  private final StripeInvoices invoices;
  private final FormRules rules = new FormRules();
  private final Consumer<String> violations;
  private final PageCounter counter;

  StripeDesk(
      StripeBooks books,
      SubscriptionLife life,
      StripeInvoices invoices,
      Consumer<String> violations,
      String home) {
    this.books = books;
    this.life = life;
    this.invoices = invoices;
    this.violations = violations;
    this.counter = new PageCounter(books, life, home);
  }

  StripeReply answer(StripeForm form) {
    List<String> steps = List.of(form.path().replaceFirst("^/v1/", "").split("/"));
    String first = steps.getFirst() + (form.method().equals("GET") ? "" : ":" + form.method());
    return switch (first) {
      case "customers" -> customer(steps);
      case "customers:POST" -> checked("POST_v1_customers", form, this::makeCustomer);
      case "checkout:POST" -> checkout(steps, form);
      case "checkout" -> told(SESSION, steps.getLast());
      case "billing_portal:POST" ->
          checked("POST_v1_billing_portal_sessions", form, counter::portal);
      case "subscriptions" ->
          steps.size() == 1 ? listed(form) : told(SUBSCRIPTION, steps.getLast(), form);
      case "subscriptions:POST" -> subscription(steps, form);
      case "subscriptions:DELETE" ->
          checked(
              "DELETE_v1_subscriptions_subscription_exposed_id", form, f -> end(steps.getLast()));
      case "invoices" ->
          books.find(CUSTOMER, form.query().getOrDefault(CUSTOMER, "")).isEmpty()
              ? StripeReply.missing(
                  CUSTOMER, form.query().getOrDefault(CUSTOMER, ""), 400, CUSTOMER)
              : list(
                  "invoice",
                  one -> SubscriptionLife.text(one, CUSTOMER).equals(form.query().get(CUSTOMER)));
      case "invoices:POST" -> checked("POST_v1_invoices_create_preview", form, this::preview);
      case "prices" -> price(steps.getLast());
      default -> unknown(form);
    };
  }

  private StripeReply checked(
      String operation,
      StripeForm form,
      java.util.function.Function<StripeForm, StripeReply> then) {
    List<String> faults = rules.faults(operation, form.fields());
    if (faults.isEmpty()) {
      return then.apply(form);
    }
    faults.forEach(violations);
    return StripeReply.error(
        400, "invalid_request_error", "parameter_unknown", faults.getFirst(), "");
  }

  private StripeReply unknown(StripeForm form) {
    violations.accept("no such call: " + form.method() + " " + form.path());
    return StripeReply.error(404, "invalid_request_error", "", "Unrecognized request URL", "");
  }

  private StripeReply makeCustomer(StripeForm form) {
    ObjectNode made = books.make(CUSTOMER, books.id("cus"));
    form.find("email").ifPresentOrElse(e -> made.put("email", e), () -> made.putNull("email"));
    form.below("metadata").forEach(made.withObject("/metadata")::put);
    made.putNull("name");
    books.tell("customer.created", made);
    return StripeReply.json(made);
  }

  private StripeReply customer(List<String> steps) {
    if (steps.size() == 3) {
      return list(
          "payment_method", one -> SubscriptionLife.text(one, CUSTOMER).equals(steps.get(1)));
    }
    return told(CUSTOMER, steps.getLast());
  }

  private StripeReply checkout(List<String> steps, StripeForm form) {
    if (steps.size() == 4) {
      return checked(
          "POST_v1_checkout_sessions_session_expire", form, f -> counter.expire(steps.get(2)));
    }
    return checked("POST_v1_checkout_sessions", form, counter::open);
  }

  private StripeReply subscription(List<String> steps, StripeForm form) {
    if (steps.size() == 1) {
      return checked("POST_v1_subscriptions", form, this::makeSubscription);
    }
    Optional<ObjectNode> found =
        books
            .find(SUBSCRIPTION, steps.get(1))
            .filter(one -> !one.path("status").asText().equals("canceled"));
    if (found.isEmpty()) {
      return StripeReply.missing(SUBSCRIPTION, steps.get(1), 404, "id");
    }
    if (steps.size() == 3) {
      return checked(
          "POST_v1_subscriptions_subscription_resume",
          form,
          f -> {
            found.get().put("status", "active");
            books.tell("customer.subscription.resumed", found.get());
            return StripeReply.json(found.get());
          });
    }
    return checked(
        "POST_v1_subscriptions_subscription_exposed_id", form, f -> update(found.get(), f));
  }

  private StripeReply makeSubscription(StripeForm form) {
    String price = form.get("items[0][price]");
    Optional<StripeReply> wrong =
        counter.wrongCustomer(form).or(() -> counter.wrongPrice(price, "items[0][price]"));
    if (wrong.isPresent()) {
      return wrong.get();
    }
    ObjectNode made = life.begin(form.get(CUSTOMER), price, form.below("metadata"));
    return StripeReply.json(withSecret(made));
  }

  private StripeReply update(ObjectNode one, StripeForm form) {
    if (form.fields().containsKey("items[0][price]")) {
      return move(one, form);
    }
    if (form.fields().containsKey("pause_collection")) {
      life.collectAgain(one);
    } else if (form.get("cancel_at_period_end").equals("true")) {
      life.endWithPeriod(one, false);
    } else {
      life.goOn(one);
    }
    return StripeReply.json(one);
  }

  private StripeReply move(ObjectNode one, StripeForm form) {
    String price = form.get("items[0][price]");
    boolean patient = form.get("payment_behavior").equals("pending_if_incomplete");
    if (patient) {
      WaitingChanges.faults(form.fields().keySet()).forEach(violations);
    }
    long at = form.find("proration_date").map(Long::valueOf).orElse(books.now());
    Optional<StripeReply> wrong =
        counter.wrongPrice(price, "items[0][price]").or(() -> life.change(one, price, at, patient));
    return wrong.orElseGet(
        () -> StripeReply.json(form.find("expand[0]").isPresent() ? withInvoice(one) : one));
  }

  private StripeReply end(String id) {
    Optional<ObjectNode> found = books.find(SUBSCRIPTION, id);
    found.ifPresent(life::end);
    return found
        .map(StripeReply::json)
        .orElseGet(() -> StripeReply.missing(SUBSCRIPTION, id, 404, "id"));
  }

  private StripeReply preview(StripeForm form) {
    Optional<ObjectNode> found = books.find(SUBSCRIPTION, form.get(SUBSCRIPTION));
    String price = form.get("subscription_details[items][0][price]");
    Optional<StripeReply> wrong =
        counter.wrongPrice(price, "subscription_details[items][0][price]");
    if (found.isEmpty() || wrong.isPresent()) {
      return wrong.orElseGet(
          () -> StripeReply.missing(SUBSCRIPTION, form.get(SUBSCRIPTION), 404, SUBSCRIPTION));
    }
    long at =
        form.find("subscription_details[proration_date]").map(Long::valueOf).orElse(books.now());
    StandInSettings.Sold to = life.price(price);
    ObjectNode made = ((ObjectNode) FormRules.resource("shapes/invoice.json")).deepCopy();
    made.put("id", "upcoming_in_" + at);
    invoices.fill(
        made,
        found.get(),
        "subscription_update",
        life.lines(found.get(), to, life.proration(found.get(), to, at)));
    made.put("status", "draft");
    return StripeReply.json(made);
  }

  private StripeReply price(String id) {
    return counter
        .wrongPrice(id, "price")
        .map(wrong -> StripeReply.missing("price", id, 404, "price"))
        .orElseGet(
            () -> {
              ObjectNode made =
                  (ObjectNode)
                      FormRules.resource("shapes/subscription.json")
                          .at("/items/data/0/price")
                          .deepCopy();
              made.put("id", id).put("unit_amount", life.price(id).cents());
              made.put("unit_amount_decimal", Long.toString(life.price(id).cents()));
              made.withObject("/recurring").put("interval", life.price(id).interval());
              return StripeReply.json(made);
            });
  }

  private StripeReply listed(StripeForm form) {
    Optional<String> nobody = form.asked(CUSTOMER).filter(id -> books.find(CUSTOMER, id).isEmpty());
    if (nobody.isPresent()) {
      return StripeReply.missing(CUSTOMER, nobody.get(), 400, CUSTOMER);
    }
    return list(
        SUBSCRIPTION,
        one ->
            form.asked(CUSTOMER).map(SubscriptionLife.text(one, CUSTOMER)::equals).orElse(true)
                && (form.query().getOrDefault("status", "").equals("all")
                    || !one.path("status").asText().equals("canceled")),
        form.asked("starting_after"),
        form.asked("limit").map(Integer::valueOf).orElse(10));
  }

  private StripeReply list(String shape, Predicate<ObjectNode> which) {
    return list(shape, which, Optional.empty(), 100);
  }

  /// Newest first, as Stripe lists.
  private StripeReply list(
      String shape, Predicate<ObjectNode> which, Optional<String> after, int limit) {
    List<ObjectNode> all = new ArrayList<>(books.all(shape, which));
    Collections.reverse(all);
    after.ifPresent(
        id -> {
          while (!all.isEmpty()) {
            if (SubscriptionLife.text(all.removeFirst(), "id").equals(id)) {
              break;
            }
          }
        });
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("object", "list").put("url", "/v1/" + shape).put("has_more", all.size() > limit);
    all.stream().limit(limit).forEach(answer.withArray("/data")::add);
    answer.withArray("/data");
    return StripeReply.json(answer);
  }

  private StripeReply told(String shape, String id) {
    return books
        .find(shape, id)
        .map(StripeReply::json)
        .orElseGet(() -> StripeReply.missing(shape, id, 404, "id"));
  }

  private StripeReply told(String shape, String id, StripeForm form) {
    return form.query().keySet().stream().anyMatch(name -> name.startsWith("expand"))
        ? books
            .find(shape, id)
            .map(this::withSecret)
            .map(StripeReply::json)
            .orElseGet(() -> StripeReply.missing(shape, id, 404, "id"))
        : told(shape, id);
  }

  /// The subscription with its invoice in it, and in that the secret for the browser.
  private ObjectNode withSecret(ObjectNode one) {
    ObjectNode copy = withInvoice(one);
    ObjectNode secret = copy.withObject("/latest_invoice/confirmation_secret");
    secret.put("client_secret", "pi_secret_" + SubscriptionLife.text(one, "id"));
    secret.put("type", "payment_intent");
    return copy;
  }

  private ObjectNode withInvoice(ObjectNode one) {
    ObjectNode copy = one.deepCopy();
    copy.set(
        "latest_invoice",
        books.get("invoice", SubscriptionLife.text(one, "latest_invoice")).deepCopy());
    return copy;
  }
}
