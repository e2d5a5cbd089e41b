package ai.realstaging.server.stripe;

import static ai.realstaging.schema.Tables.BILLING_ACCOUNT;
import static ai.realstaging.schema.Tables.BILLING_CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Answer;
import ai.realstaging.server.door.Caller;
import ai.realstaging.server.door.Door;
import ai.realstaging.testkit.stripe.FakeStripe;
import ai.realstaging.testkit.stripe.StandInSettings;
import ai.realstaging.testkit.stripe.StripeReply;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Whatever the payment provider answers, who asked us gets a code that says whose turn it is.
class ProviderTroubleTest {

  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("parameter_unknown", "internal_error"),
          Map.entry("parameter_missing", "internal_error"),
          Map.entry("parameter_invalid_integer", "internal_error"),
          Map.entry("resource_missing_as_param", "internal_error"),
          Map.entry("resource_missing_in_url", "no_active_subscription"),
          Map.entry("subscription_already_canceled", "no_active_subscription"),
          Map.entry("invalid_api_key", "billing_not_configured"),
          Map.entry("api_key_expired", "billing_not_configured"),
          Map.entry("permission", "billing_not_configured"),
          Map.entry("card_declined", "payment_failed"),
          Map.entry("idempotency_key_reused", "internal_error"),
          Map.entry("idempotency_key_in_use", "service_unavailable"),
          Map.entry("rate_limit", "service_unavailable"),
          Map.entry("lock_timeout", "service_unavailable"),
          Map.entry("api_error", "service_unavailable"),
          Map.entry("html_from_proxy", "service_unavailable"),
          Map.entry("empty_body", "service_unavailable"));

  private static FakeStripe stripe;
  private static Door door;

  @BeforeAll
  static void start() {
    stripe =
        FakeStripe.start(
            new StandInSettings(
                0,
                "sk_test_of_the_door",
                Deliveries.SECRET,
                Optional.empty(),
                List.of(new StandInSettings.Sold(Deliveries.PRO, "Pro", 2900, "month")),
                Optional.empty()),
            Clock.systemUTC());
    Map<String, String> settings = new HashMap<>(Deliveries.SELLING);
    settings.put("realstaging.payment.base-url", stripe.baseUrl().toString());
    door = Door.open(settings);
  }

  @AfterAll
  static void stop() {
    door.close();
    stripe.close();
  }

  static Stream<String> errors() {
    return Deliveries.json("errors.json").valueStream().map(error -> error.get("name").asString());
  }

  @ParameterizedTest
  @MethodSource("errors")
  void everyErrorHasItsCodeAndLeavesNothingHalfDone(String name) {
    Caller caller = door.as("bo-meets-" + name);
    stripe.answerNext(Collections.nCopies(9, reply(name)).toArray(StripeReply[]::new));
    Answer refused = buy(caller);
    stripe.answerAsUsual();

    assertThat(refused.field("code")).as(refused::toString).isEqualTo(CODES.get(name));
    assertThat(refused.text()).doesNotContain("sk_test", "cus_", "whsec_");
    assertThat(caller.get("/api/v1/billing/usage").field("plan_code")).isEqualTo("free");
    assertThat(begun(caller)).isZero();

    Answer bought = buy(caller);
    assertThat(bought.status()).as(bought::toString).isEqualTo(200);
    assertThat(bought.field("url")).startsWith(stripe.baseUrl().toString());
    assertThat(stripe.violations()).isEmpty();
  }

  private static Answer buy(Caller caller) {
    return caller.post("/api/v1/billing/create-checkout", Map.of("plan_code", "pro"));
  }

  /// What is noted of the account as begun at the provider.
  private static int begun(Caller caller) {
    var account = java.util.UUID.fromString(caller.get("/api/v1/user/profile").field("id"));
    return door.database()
            .sql()
            .fetchCount(BILLING_CUSTOMER, BILLING_CUSTOMER.ACCOUNT_ID.eq(account))
        + door.database()
            .sql()
            .fetchCount(
                BILLING_ACCOUNT,
                BILLING_ACCOUNT.ACCOUNT_ID.eq(account).and(BILLING_ACCOUNT.SESSION_ID.isNotNull()));
  }

  private static StripeReply reply(String name) {
    JsonNode error =
        Deliveries.json("errors.json")
            .valueStream()
            .filter(one -> one.get("name").asString().equals(name))
            .findFirst()
            .orElseThrow();
    Map<String, String> headers = new HashMap<>();
    error
        .get("headers")
        .properties()
        .forEach(e -> headers.put(e.getKey(), e.getValue().asString()));
    String body =
        error.has("rawBody") ? error.get("rawBody").asString() : error.get("body").toString();
    return new StripeReply(error.get("status").asInt(), headers, body);
  }
}
