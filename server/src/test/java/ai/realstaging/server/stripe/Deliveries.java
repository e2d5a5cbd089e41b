package ai.realstaging.server.stripe;

import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.Door;
import com.stripe.net.Webhook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Posts the provider's events to a server as the provider does.
final class Deliveries {

  static final String SECRET = "whsec_of_the_door";
  static final String PRO = "price_1TzStg00000000000ProMonth";
  static final String CUSTOMER = "cus_UyStg0Customer1";

  /// A server that sells Pro and Business at the prices that the events name.
  static final Map<String, String> SELLING =
      Map.of(
          "realstaging.payment.secret-key", "sk_test_of_the_door",
          "realstaging.payment.webhook-secret", SECRET,
          "realstaging.payment.base-url", "http://localhost:1",
          "realstaging.billing.prices.pro.monthly", PRO,
          "realstaging.billing.prices.business.monthly", "price_1TzStg0000000000StudioMonth");

  private static final Duration MONTH = Duration.ofDays(30);
  private static final String PATH = "/api/v1/stripe/webhook";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Deliveries() {}

  /// An event of the pinned version, by the name of its file or of its recipe in `ends.json`.
  static String event(String name) {
    JsonNode made = json("ends.json").at("/made").path(name);
    return made.isMissingNode()
        ? text("events/2026-07-29.dahlia/" + name + ".json")
        : made(name, made);
  }

  private static String made(String type, JsonNode recipe) {
    ObjectNode event = (ObjectNode) JSON.readTree(event(recipe.get("of").asString()));
    event.put("id", "evt_made_" + type).put("type", type);
    event.put("created", Instant.parse(recipe.get("at").asString()).getEpochSecond());
    if (recipe.has("object")) {
      ((ObjectNode) event.get("data")).set("object", recipe.get("object"));
    }
    ObjectNode thing = (ObjectNode) event.at("/data/object");
    recipe.path("set").properties().forEach(e -> thing.set(e.getKey(), e.getValue()));
    return event.toString();
  }

  /// An event about a period that has begun just now, so that what it pays for counts.
  static String current(String name) {
    Instant now = Instant.now();
    return event(name)
        .replaceAll("(\"current_period_start\":\\s*)\\d+", "$1" + now.getEpochSecond())
        .replaceAll("(\"current_period_end\":\\s*)\\d+", "$1" + now.plus(MONTH).getEpochSecond());
  }

  /// The story's first event, which says that its customer is this account's.
  static String customerOf(String account) {
    return event("customer.created")
        .replace("\"user_id\"", "\"account_id\"")
        .replace("auth0|665f00000000000000000001", account);
  }

  static Answer post(Door door, String event) {
    return post(door, event, Optional.of(signature(event, SECRET)));
  }

  static Answer post(Door door, String event, Optional<String> signature) {
    return signature
        .map(signed -> door.nobody().with("Stripe-Signature", signed))
        .orElseGet(door::nobody)
        .json("POST", PATH, event);
  }

  static String signature(String event, String secret) {
    try {
      return Webhook.Signature.generateSignatureHeader(
          event, secret, Instant.now().getEpochSecond());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(String name) {
    return JSON.readTree(text(name));
  }

  private static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(Deliveries.class.getResourceAsStream("/stripe/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
