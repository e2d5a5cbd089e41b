package ai.realstaging.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.realstaging.account.Account;
import ai.realstaging.payment.Buying;
import ai.realstaging.payment.Card;
import ai.realstaging.payment.HostedPage;
import ai.realstaging.payment.PaymentRefused;
import ai.realstaging.payment.PendingSubscription;
import ai.realstaging.payment.PriceId;
import ai.realstaging.payment.ProviderInvoice;
import ai.realstaging.payment.SubscriptionId;
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

/// Buying, through the real adapter on the stand-in, which checks every form.
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
    rig.subscribe("pro");

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
  void anotherWishAfterALostAnswerIsAWishOfItsOwn() {
    checkout();
    PlanPrice business = rig.store.price("business", Term.MONTH);
    rig.stripe.loseAnswers("POST /v1/checkout/sessions");
    assertThatThrownBy(() -> rig.store.checkout(bo, business, WAYS))
        .isInstanceOf(PaymentRefused.class);
    rig.stripe.answerAsUsual();

    assertThat(checkout().url()).isNotNull();
  }

  @Test
  void thePageThatWasClosedIsNotGoneBackToWhenTheNextOneIsLost() {
    URI closed = checkout().url();
    PlanPrice business = rig.store.price("business", Term.MONTH);
    rig.stripe.loseAnswers("POST /v1/checkout/sessions");
    assertThatThrownBy(() -> rig.store.checkout(bo, business, WAYS))
        .isInstanceOf(PaymentRefused.class);
    rig.stripe.answerAsUsual();

    assertThat(checkout().url()).isNotEqualTo(closed);
  }

  @Test
  void whatWasDroppedIsNotAnsweredOutOfMemory() {
    PlanPrice pro = rig.store.price("pro", Term.MONTH);
    PlanPrice business = rig.store.price("business", Term.MONTH);
    rig.stripe.loseAnswers("POST /v1/subscriptions");
    assertThatThrownBy(() -> rig.store.subscribe(bo, pro)).isInstanceOf(PaymentRefused.class);
    rig.stripe.answerAsUsual();
    SubscriptionId lost = rig.store.subscribe(bo, pro).id();
    rig.stripe.loseAnswers("DELETE /v1/subscriptions/.*");
    assertThatThrownBy(() -> rig.store.subscribe(bo, business)).isInstanceOf(PaymentRefused.class);
    rig.stripe.answerAsUsual();

    SubscriptionId next = rig.store.subscribe(bo, pro).id();

    assertThat(next).isNotEqualTo(lost);
    assertThat(rig.stripe.confirm(next.value(), CardNumbers.PAYS)).isTrue();
    rig.postEvents();
    assertThat(rig.standings.of(bo).plan().code()).isEqualTo("pro");
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
    rig.subscribe("pro");

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
  void theCardOfTheSubscriptionIsShownAndNotTheCustomersStandard() {
    rig.subscribe("pro");
    rig.stripe.addStandardCard(
        rig.customers.of(bo.id()).orElseThrow().value(), CardNumbers.FAILS_LATER);

    assertThat(rig.changes.cards(bo))
        .filteredOn(Card::standard)
        .extracting(Card::lastFour)
        .containsExactly("4242");
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

  private static StripeReply broken() {
    return new StripeReply(
        500,
        Map.of("Content-Type", "application/json"),
        "{\"error\":{\"message\":\"An unknown error occurred\",\"type\":\"api_error\"}}");
  }
}
