package ai.realstaging.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// The client's whole story before Prism, which serves Stripe's own description, refuses every
/// request that does not fit it and answers with Stripe's samples. Told where Prism is running:
/// `REALSTAGING_PRISM=http://127.0.0.1:14010`.
@EnabledIfEnvironmentVariable(named = "REALSTAGING_PRISM", matches = "http.*")
class PrismStoryTest {

  private static final URI PRISM =
      URI.create(Optional.ofNullable(System.getenv("REALSTAGING_PRISM")).orElse(""));
  private static final CustomerId CUSTOMER = new CustomerId("cus_1");
  private static final PriceId PRO = new PriceId("price_1");
  private static final SubscriptionId SUBSCRIPTION = new SubscriptionId("sub_1");
  private static final URI HOME = URI.create("https://house.example/billing");

  private final PaymentProvider stripe =
      new StripePayments(
          new PaymentSettings(
              "sk_test_1", Samples.SECRET, null, PRISM, List.of(), Duration.ofMinutes(5)));

  @Test
  void everyCallIsAsStripeDescribesItAndEveryAnswerIsUnderstood() {
    assertThat(stripe.customer("a1", Optional.of("bo@elm.example"), "k1").value()).isNotEmpty();
    Buying buying = new Buying(CUSTOMER, PRO, "a1", "k2");
    assertThat(stripe.checkout(buying, new Buying.Ways(HOME, HOME)).id()).isNotEmpty();
    stripe.closeCheckout("cs_1");
    // the address in Stripe's sample has a place to fill in, so that it is none
    assertThatThrownBy(() -> stripe.portal(CUSTOMER, HOME))
        .hasMessageContaining("{SESSION_SECRET}");
    // nor has the subscription in the sample an invoice, whose secret we ask for
    assertThatThrownBy(() -> stripe.subscribe(new Buying(CUSTOMER, PRO, "a1", "k7")))
        .hasMessageContaining("confirmation_secret");
    stripe.pending(SUBSCRIPTION);
    stripe.cards(CUSTOMER, SUBSCRIPTION);
    Switch change = new Switch(CUSTOMER, SUBSCRIPTION, "si_1", PRO, Instant.now());
    assertThat(stripe.preview(change).lines()).isNotEmpty();
    assertThat(stripe.change(change, "k3").value().item().id()).isNotEmpty();
    ProviderSubscription held = stripe.cancel(SUBSCRIPTION, "k4").value();
    stripe.resume(held, "k5");
    stripe.drop(SUBSCRIPTION, "k6");
    assertThat(stripe.subscription(SUBSCRIPTION).value().status()).isNotNull();
    assertThat(stripe.subscriptions(CUSTOMER).value()).isNotEmpty();
    assertThat(stripe.subscriptions(Optional.of(SUBSCRIPTION)).value().items()).isNotEmpty();
    assertThat(stripe.invoices(CUSTOMER).value()).isNotEmpty();
    assertThat(stripe.amount(PRO)).isNotNull();
  }

  @Test
  void aMisspeltFieldIsRefusedHereSoThatThePassingStoryMeansSomething() throws Exception {
    HttpRequest misspelt =
        HttpRequest.newBuilder(PRISM.resolve("/v1/customers"))
            .header("Authorization", "Bearer sk_test_1")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("emial=bo%40elm.example"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertThat(client.send(misspelt, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(400);
    }
  }
}
