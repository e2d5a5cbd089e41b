package ai.realstaging.testkit.stripe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// Opens and closes the hosted pages, and knows what may be asked for.
final class PageCounter {

  private static final String CUSTOMER = "customer";
  private static final String SESSION = "session";
  private static final String SUBSCRIPTION = "subscription";

  private final StripeBooks books;
  private final SubscriptionLife life;
  private final String home;

  PageCounter(StripeBooks books, SubscriptionLife life, String home) {
    this.books = books;
    this.life = life;
    this.home = home;
  }

  StripeReply open(StripeForm form) {
    String price = form.get("line_items[0][price]");
    Optional<StripeReply> wrong =
        wrongCustomer(form).or(() -> wrongPrice(price, "line_items[0][price]"));
    if (wrong.isPresent()) {
      return wrong.get();
    }
    String id = books.id("cs_test");
    ObjectNode made = books.make(SESSION, id);
    made.put("status", "open").put("payment_status", "unpaid").put(CUSTOMER, form.get(CUSTOMER));
    made.putNull(SUBSCRIPTION).putNull("invoice").put("url", home + "/pay/" + id);
    made.put("expires_at", books.now() + 86_400);
    made.put("success_url", form.get("success_url")).put("cancel_url", form.get("cancel_url"));
    made.put("client_reference_id", form.get("client_reference_id"));
    made.put("amount_total", life.price(price).cents());
    made.put("amount_subtotal", life.price(price).cents());
    form.below("metadata").forEach(made.withObject("/metadata")::put);
    ObjectNode wanted = JsonNodeFactory.instance.objectNode();
    wanted.put("price", price);
    form.below("subscription_data[metadata]").forEach(wanted.withObject("/metadata")::put);
    books.keep("wanted", id, wanted);
    return StripeReply.json(made);
  }

  StripeReply expire(String id) {
    Optional<ObjectNode> open =
        books.find(SESSION, id).filter(one -> one.path("status").asText().equals("open"));
    if (open.isEmpty()) {
      return StripeReply.error(
          400,
          "invalid_request_error",
          "",
          "Only Checkout Sessions with a status in [\"open\"] can be expired.",
          "");
    }
    open.get().put("status", "expired").putNull("url");
    books.tell("checkout.session.expired", open.get());
    return StripeReply.json(open.get());
  }

  StripeReply portal(StripeForm form) {
    Optional<StripeReply> wrong = wrongCustomer(form);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    String id = books.id("bps");
    ObjectNode made = books.make("portal", id);
    made.put(CUSTOMER, form.get(CUSTOMER)).put("return_url", form.get("return_url"));
    made.put("url", home + "/portal/" + id);
    return StripeReply.json(made);
  }

  Optional<StripeReply> wrongCustomer(StripeForm form) {
    String id = form.get(CUSTOMER);
    return books.find(CUSTOMER, id).isPresent()
        ? Optional.empty()
        : Optional.of(StripeReply.missing(CUSTOMER, id, 400, CUSTOMER));
  }

  Optional<StripeReply> wrongPrice(String id, String param) {
    return life.sells(id)
        ? Optional.empty()
        : Optional.of(StripeReply.missing("price", id, 400, param));
  }
}
