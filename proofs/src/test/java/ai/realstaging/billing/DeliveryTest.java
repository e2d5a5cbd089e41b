package ai.realstaging.billing;

import static ai.realstaging.schema.Tables.INVOICE;
import static ai.realstaging.schema.Tables.PAYMENT;
import static ai.realstaging.schema.Tables.PAYMENT_EVENT;
import static ai.realstaging.schema.Tables.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.realstaging.kernel.ImageId;
import ai.realstaging.payment.CustomerId;
import ai.realstaging.payment.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The provider delivers late, twice and in any order, and images are staged meanwhile. How the
/// books of each scenario end is said by the door's tests.
class DeliveryTest {

  private static final CustomerId CUSTOMER = new CustomerId("cus_UyStg0Customer1");
  private static final int SHUFFLES = 12;

  /// The plans at the prices that the events name.
  private static final BillingSettings SELLING =
      new BillingSettings(
          3,
          false,
          Duration.ofDays(7),
          Duration.ofDays(3),
          null,
          Map.of(
              "pro",
              new BillingSettings.PriceSetting("price_1TzStg00000000000ProMonth", null),
              "business",
              new BillingSettings.PriceSetting("price_1TzStg0000000000StudioMonth", null)));

  private final BillingRig rig = new BillingRig(SELLING);

  @AfterEach
  void close() {
    rig.close();
  }

  static Stream<String> scenarios() {
    return Samples.json("scenarios.json").get("scenarios").propertyNames().stream();
  }

  /// An image is staged, or refused, before each event and after the last.
  @ParameterizedTest
  @MethodSource("scenarios")
  void theLedgerAddsUpWhateverOrderAScenarioComesIn(String name) {
    rig.clock.set(Instant.parse(Samples.json("ends.json").at("/ends/" + name + "/at").asString()));
    rig.customers.note(CUSTOMER, rig.bo.id());
    AllowanceAudit audit = BillingFor.audit(rig.database, rig.clock);
    List<String> story = new ArrayList<>();
    Samples.json("scenarios.json")
        .at("/scenarios/" + name)
        .forEach(step -> story.add(Samples.event(Samples.PINNED, step.asString())));
    int staged = 0;

    for (int seed = 0; seed < SHUFFLES; seed++) {
      Collections.shuffle(story, new Random(seed));
      empty();
      for (String event : story) {
        staged += stage();
        rig.post(event);
      }
      staged += stage();

      Usage usage = rig.allowance.usage(rig.bo);
      assertThat(usage.used()).isBetween(0, usage.plan().monthlyImages());
      assertThat(sum("select sum(amount) from allowance_entry")).isEqualTo(staged);
      assertThat(sum("select sum(spent) from allowance_period")).isEqualTo(staged);
      assertThat(audit.addUp()).isZero();
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
    rig.clock.advance(Duration.ofMinutes(5));
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
    empty();
    events.forEach(rig::post);
    return rig.database.sql().selectFrom(SUBSCRIPTION).orderBy(SUBSCRIPTION.ID).fetch().formatCSV()
        + rig.database.sql().selectFrom(INVOICE).orderBy(INVOICE.ID).fetch().formatCSV()
        + rig.database.sql().selectFrom(PAYMENT).orderBy(PAYMENT.ID).fetch().formatCSV();
  }

  private void empty() {
    rig.database
        .sql()
        .execute(
            "delete from subscription; delete from invoice; delete from payment;"
                + " delete from payment_event");
  }

  /// How many images were granted: one, or none when all are used.
  private int stage() {
    Spending answer =
        rig.database
            .transactions()
            .execute(status -> rig.allowance.spend(rig.bo, ImageId.next(rig.clock)));
    return answer instanceof Spending.Granted ? 1 : 0;
  }

  private int sum(String query) {
    return rig.database.sql().resultQuery(query).fetchSingle(0, Integer.class);
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
