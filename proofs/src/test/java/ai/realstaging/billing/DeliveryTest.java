package ai.realstaging.billing;

import static ai.realstaging.schema.Tables.INVOICE;
import static ai.realstaging.schema.Tables.PAYMENT;
import static ai.realstaging.schema.Tables.PAYMENT_EVENT;
import static ai.realstaging.schema.Tables.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.realstaging.payment.CustomerId;
import ai.realstaging.payment.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The provider delivers late, twice and in any order: the end is always the same.
class DeliveryTest {

  private static final CustomerId CUSTOMER = new CustomerId("cus_UyStg0Customer1");
  private static final int SHUFFLES = 12;

  private final BillingRig rig = new BillingRig();

  @AfterEach
  void close() {
    rig.close();
  }

  static Stream<String> scenarios() {
    return Samples.json("scenarios.json").get("scenarios").propertyNames().stream();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyOrderOfAScenarioEndsTheSame(String name) {
    List<String> story = new ArrayList<>();
    JsonNode steps = Samples.json("scenarios.json").get("scenarios").get(name);
    steps.forEach(step -> story.add(Samples.event(Samples.PINNED, step.asString())));
    rig.customers.note(CUSTOMER, rig.bo.id());
    String expected = endOf(story);

    for (int seed = 0; seed < SHUFFLES; seed++) {
      List<String> shuffled = new ArrayList<>(story);
      shuffled.addAll(story.subList(0, story.size() / 2)); // some come twice
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(endOf(shuffled)).as("%s, seed %d", name, seed).isEqualTo(expected);
    }
  }

  @Test
  void aWholeStoryOfAStrangerIsPlacedOnceTheCustomerIsKnownWhateverComesFirst() {
    List<String> story =
        new ArrayList<>(
            Stream.of(
                    "customer.created",
                    "customer.subscription.created.incomplete",
                    "invoice.finalized",
                    "customer.subscription.updated.incomplete_to_active",
                    "invoice.paid")
                .map(step -> named(Samples.event(Samples.PINNED, step)))
                .toList());
    String expected = endOf(story);
    assertThat(expected).contains("ACTIVE", "PAID");

    for (int seed = 0; seed < SHUFFLES; seed++) {
      rig.database.sql().execute("truncate billing_customer");
      Collections.shuffle(story, new Random(seed));
      assertThat(endOf(story)).as("seed %d", seed).isEqualTo(expected);
      assertThat(rig.inbox.parked()).isEmpty();
    }
  }

  @Test
  void anEventOfNobodyIsParkedShownAndReplayed() {
    rig.post(Samples.event(Samples.PINNED, "customer.subscription.created.active"));

    assertThat(rig.inbox.parked())
        .singleElement()
        .satisfies(
            parked -> {
              assertThat(parked.reason()).contains(NewsDesk.UNKNOWN_CUSTOMER);
              assertThat(rig.inbox.replay(parked.id())).isFalse();
              rig.customers.note(CUSTOMER, rig.bo.id());
              assertThat(rig.inbox.replay(parked.id())).isTrue();
            });
    assertThat(rig.inbox.parked()).isEmpty();
    assertThat(rig.inbox.of(rig.bo)).hasSize(1);
    assertThat(payloads()).isZero();
  }

  @Test
  void whatIsParkedIsTriedAgainByItself() {
    rig.post(Samples.event(Samples.PINNED, "customer.subscription.created.active"));
    rig.customers.note(CUSTOMER, rig.bo.id());

    assertThat(rig.inbox.retryDue()).isZero();
    rig.clock.advance(java.time.Duration.ofMinutes(5));
    assertThat(rig.inbox.retryDue()).isEqualTo(1);
  }

  @Test
  void anUnknownVersionIsParkedAndNotLost() {
    rig.customers.note(CUSTOMER, rig.bo.id());
    rig.post(
        Samples.event(Samples.PINNED, "customer.subscription.created.active")
            .replace(Samples.PINNED, "2026-10-28.endive"));

    assertThat(rig.inbox.parked()).hasSize(1);
    assertThat(rig.database.sql().fetchCount(SUBSCRIPTION)).isZero();
  }

  @Test
  void aForgedEventLeavesNothingBehind() {
    byte[] body =
        Samples.event(Samples.PINNED, "customer.created")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);

    assertThat(rig.inbox.receive(body, "t=1785500000,v1=00"))
        .isEqualTo(PaymentInbox.Receipt.FORGED);
    assertThat(rig.inbox.receive(body, null)).isEqualTo(PaymentInbox.Receipt.FORGED);
    assertThat(rig.database.sql().fetchCount(PAYMENT_EVENT)).isZero();
  }

  @Test
  void anEffectThatFailsLeavesNoNoteSoThatTheEventComesAgain() {
    rig.customers.note(CUSTOMER, rig.bo.id());
    String event = Samples.event(Samples.PINNED, "customer.subscription.created.active");
    rig.database.sql().execute("alter table subscription rename to subscription_away");
    assertThatThrownBy(() -> rig.post(event)).isInstanceOf(RuntimeException.class);
    rig.database.sql().execute("alter table subscription_away rename to subscription");

    assertThat(rig.database.sql().fetchCount(PAYMENT_EVENT)).isZero();
    assertThat(rig.post(event)).isEqualTo(PaymentInbox.Receipt.TAKEN);
    assertThat(rig.post(event)).isEqualTo(PaymentInbox.Receipt.KNOWN);
  }

  @Test
  void whatWasGivenBackStandsOnItsInvoice() {
    rig.customers.note(CUSTOMER, rig.bo.id());
    for (String step :
        List.of(
            "charge.refunded.full", "invoice.paid", "charge.succeeded", "invoice_payment.paid")) {
      rig.post(Samples.event(Samples.PINNED, step));
    }

    assertThat(rig.invoices.of(rig.bo))
        .singleElement()
        .satisfies(invoice -> assertThat(invoice.refunded().cents()).isEqualTo(2900));
  }

  /// Delivers into empty books and tells how they then stand.
  private String endOf(List<String> events) {
    rig.database.sql().execute("truncate subscription, invoice, payment, payment_event");
    events.forEach(rig::post);
    return rig.database.sql().selectFrom(SUBSCRIPTION).orderBy(SUBSCRIPTION.ID).fetch().formatCSV()
        + rig.database.sql().selectFrom(INVOICE).orderBy(INVOICE.ID).fetch().formatCSV()
        + rig.database.sql().selectFrom(PAYMENT).orderBy(PAYMENT.ID).fetch().formatCSV();
  }

  private String named(String event) {
    return event
        .replace("\"user_id\"", "\"account_id\"")
        .replace("auth0|665f00000000000000000001", rig.bo.id().toString());
  }

  private int payloads() {
    return rig.database.sql().fetchCount(PAYMENT_EVENT, PAYMENT_EVENT.PAYLOAD.isNotNull());
  }
}
