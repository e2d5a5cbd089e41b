package ai.realstaging.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.realstaging.account.Account;
import ai.realstaging.payment.Buying;
import ai.realstaging.payment.HostedPage;
import ai.realstaging.payment.PaymentRefused;
import ai.realstaging.payment.PendingSubscription;
import ai.realstaging.payment.PriceId;
import ai.realstaging.payment.ProviderInvoice;
import ai.realstaging.payment.Term;
import ai.realstaging.testkit.stripe.CardNumbers;
import ai.realstaging.testkit.stripe.StripeReply;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Buying, changing and ending, through the real adapter on the stand-in, which checks every form.
class PurchaseTest {

  private static final Buying.Ways WAYS =
      new Buying.Ways(
          URI.create("https://house.example/done"), URI.create("https://house.example/back"));

  private final BillingRig rig = new BillingRig();
  private final Account bo = rig.bo;

  @AfterEach
  void close() {
    assertThat(rig.stripe.violations()).isEmpty();
    rig.close();
  }

  @Test
  void whatIsNotOursIsNotSold() {
    assertThatThrownBy(() -> rig.store.price("free", Term.MONTH)).isInstanceOf(NotForSale.class);
    assertThatThrownBy(() -> rig.store.price("business", Term.YEAR)).isInstanceOf(NotForSale.class);
    assertThatThrownBy(() -> rig.store.price(new PriceId("price_of_a_stranger")))
        .isInstanceOf(NotForSale.class);
  }

  @Test
  void aStampedeMakesOneCustomerAndOnePage() throws Exception {
    List<Callable<HostedPage>> rush = Collections.nCopies(20, this::checkout);
    Set<URI> pages = new HashSet<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<HostedPage> page : threads.invokeAll(rush)) {
        pages.add(page.get().url());
      }
    }

    assertThat(pages).hasSize(1);
    assertThat(rig.stripe.calls()).filteredOn("POST /v1/customers"::equals).hasSize(1);
    assertThat(rig.stripe.calls()).filteredOn("POST /v1/checkout/sessions"::equals).hasSize(1);
  }

  @Test
  void thePageOfAnotherPlanIsClosedBeforeOneIsOpened() {
    checkout();
    rig.store.checkout(bo, rig.store.price("business", Term.MONTH), WAYS);

    assertThat(rig.stripe.calls()).filteredOn(call -> call.endsWith("/expire")).hasSize(1);
  }

  @Test
  void aSecondSubscriptionIsImpossible() {
    subscribe("pro");

    assertThatThrownBy(this::checkout).isInstanceOf(AlreadySubscribed.class);
    assertThatThrownBy(() -> rig.store.subscribe(bo, rig.store.price("pro", Term.MONTH)))
        .isInstanceOf(AlreadySubscribed.class);
  }

  @Test
  void aSubscriptionThatIsNotPaidYetIsGoneOnWithAndNotMadeTwice() {
    PlanPrice pro = rig.store.price("pro", Term.MONTH);
    PendingSubscription first = rig.store.subscribe(bo, pro);

    assertThat(rig.store.subscribe(bo, pro)).isEqualTo(first);
    PendingSubscription other = rig.store.subscribe(bo, rig.store.price("business", Term.MONTH));
    assertThat(other.id()).isNotEqualTo(first.id());
    rig.postEvents();
    assertThat(rig.standings.of(bo).plan()).isEqualTo(rig.plans.free());
  }

  @Test
  void aFailedCallLeavesNoHalfState() {
    rig.stripe.answerNext(broken(), broken());
    assertThatThrownBy(this::checkout).isInstanceOf(PaymentRefused.class);
    assertThat(rig.customers.of(bo.id())).isEmpty();

    checkout();

    assertThat(rig.customers.of(bo.id())).isPresent();
  }

  @Test
  void whoPaysHasThePlanAndItsInvoice() {
    subscribe("pro");

    assertThat(rig.standings.of(bo).plan().code()).isEqualTo("pro");
    assertThat(rig.standings.of(bo).period())
        .isEqualTo(
            new Period(
                Instant.parse("2026-11-17T12:00:00Z"), Instant.parse("2026-12-17T12:00:00Z")));
    assertThat(rig.invoices.of(bo))
        .singleElement()
        .satisfies(
            invoice -> {
              assertThat(invoice.state()).isEqualTo(ProviderInvoice.State.PAID);
              assertThat(invoice.total().cents()).isEqualTo(2900);
            });
    assertThat(rig.changes.cards(bo)).singleElement().matches(card -> card.standard());
  }

  @Test
  void whatIsPreviewedIsWhatIsCharged() {
    subscribe("pro");
    rig.clock.advance(Duration.ofDays(10));
    PlanPrice business = rig.store.price("business", Term.MONTH);
    PlanMove move = rig.changes.preview(bo, business);
    rig.clock.advance(Duration.ofMinutes(20));

    rig.changes.move(bo, business, move.cost().at());

    assertThat(rig.standings.of(bo).plan().code()).isEqualTo("business");
    rig.postEvents();
    assertThat(rig.invoices.of(bo).getFirst().total()).isEqualTo(move.cost().due());
    assertThat(move.cost().due().cents()).isEqualTo(-1933 + 6600);
    assertThat(rig.standings.of(bo).period().start())
        .isEqualTo(Instant.parse("2026-11-17T12:00:00Z"));
  }

  @Test
  void aSmallerPlanGivesCreditAndNothingIsDue() {
    subscribe("business");
    PlanPrice pro = rig.store.price("pro", Term.MONTH);
    PlanMove move = rig.changes.preview(bo, pro);
    assertThat(move.cost().due().cents()).isZero();
    assertThat(move.cost().total().cents()).isEqualTo(2900 - 9900);
    assertThat(move.larger()).isFalse();

    rig.changes.move(bo, pro, move.cost().at());

    assertThat(rig.standings.of(bo).plan().code()).isEqualTo("pro");
  }

  @Test
  void aDeclinedCardChangesNothing() {
    subscribe("pro");
    rig.stripe.changeCard(rig.customers.of(bo.id()).orElseThrow().value(), CardNumbers.DECLINED);
    PlanPrice business = rig.store.price("business", Term.MONTH);

    PaymentRefused refused =
        catchThrowableOfType(
            PaymentRefused.class, () -> rig.changes.move(bo, business, Instant.EPOCH));

    assertThat(refused.reason()).isEqualTo(PaymentRefused.Reason.DECLINED);
    rig.postEvents();
    assertThat(rig.standings.of(bo).plan().code()).isEqualTo("pro");
    assertThat(rig.invoices.of(bo)).hasSize(1);
  }

  @Test
  void aCancellationEndsWithThePeriodAndCanBeTakenBack() {
    subscribe("pro");

    assertThat(rig.changes.cancel(bo).state()).isEqualTo(Standing.State.ENDING);
    assertThat(rig.changes.cancel(bo).endsAt()).contains(Instant.parse("2026-12-17T12:00:00Z"));
    assertThat(rig.changes.resume(bo).state()).isEqualTo(Standing.State.PAID);
    assertThat(rig.changes.cancel(bo).state()).isEqualTo(Standing.State.ENDING);
    rig.stripe.advance(Duration.ofDays(31));
    rig.clock.advance(Duration.ofDays(31));
    rig.postEvents();

    assertThat(rig.standings.of(bo).state()).isEqualTo(Standing.State.FREE);
    assertThatThrownBy(() -> rig.changes.resume(bo)).isInstanceOf(NotSubscribed.class);
    subscribe("pro");
    assertThat(rig.standings.of(bo).plan().code()).isEqualTo("pro");
  }

  @Test
  void anUnpaidRenewalIsGraceUntilItIsPaidOrTriedNoMore() {
    subscribe("pro");
    String customer = rig.customers.of(bo.id()).orElseThrow().value();
    rig.stripe.changeCard(customer, CardNumbers.FAILS_LATER);
    rig.clock.advance(Duration.ofDays(30));
    rig.stripe.advance(Duration.ofSeconds(1));
    rig.postEvents();
    assertThat(rig.standings.of(bo).state()).isEqualTo(Standing.State.GRACE);
    assertThatThrownBy(() -> rig.changes.preview(bo, rig.store.price("business", Term.MONTH)))
        .isInstanceOf(PaymentDue.class);

    rig.stripe.changeCard(customer, CardNumbers.PAYS);
    rig.postEvents();

    assertThat(rig.standings.of(bo).state()).isEqualTo(Standing.State.PAID);
  }

  @Test
  void aComparisonRepairsWhatEventsMissed() {
    checkout();
    PendingSubscription begun = rig.store.subscribe(bo, rig.store.price("pro", Term.MONTH));
    rig.stripe.confirm(begun.id().value(), CardNumbers.PAYS);
    assertThat(rig.standings.of(bo).plan()).isEqualTo(rig.plans.free());

    BillingSync.Report report = rig.sync.all();

    assertThat(rig.standings.of(bo).plan().code()).isEqualTo("pro");
    assertThat(report.repaired()).isEqualTo(2);
    assertThat(report.wrongPrices()).isEmpty();
    assertThat(rig.sync.all().repaired()).isZero();
  }

  @Test
  void aYearIsPaidOnceAndGivesAMonthsImagesEachMonth() {
    PendingSubscription begun = rig.store.subscribe(bo, rig.store.price("pro", Term.YEAR));
    rig.stripe.confirm(begun.id().value(), CardNumbers.PAYS);
    rig.postEvents();

    rig.clock.advance(Duration.ofDays(40));

    assertThat(rig.standings.of(bo).period())
        .isEqualTo(
            new Period(
                Instant.parse("2026-12-17T12:00:00Z"), Instant.parse("2027-01-17T12:00:00Z")));
    assertThat(rig.invoices.of(bo).getFirst().total().cents()).isEqualTo(29_000);
  }

  private HostedPage checkout() {
    return rig.store.checkout(bo, rig.store.price("pro", Term.MONTH), WAYS);
  }

  private void subscribe(String plan) {
    PendingSubscription begun = rig.store.subscribe(bo, rig.store.price(plan, Term.MONTH));
    assertThat(rig.stripe.confirm(begun.id().value(), CardNumbers.PAYS)).isTrue();
    rig.postEvents();
  }

  private static StripeReply broken() {
    return new StripeReply(
        500,
        Map.of("Content-Type", "application/json"),
        "{\"error\":{\"message\":\"An unknown error occurred\",\"type\":\"api_error\"}}");
  }
}
