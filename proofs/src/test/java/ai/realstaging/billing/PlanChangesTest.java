package ai.realstaging.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.realstaging.account.Account;
import ai.realstaging.account.AccountRemoved;
import ai.realstaging.payment.PaymentRefused;
import ai.realstaging.payment.Term;
import ai.realstaging.testkit.stripe.CardNumbers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Moving, ending and going on, through the real adapter on the stand-in, which checks every form.
class PlanChangesTest {

  private final BillingRig rig = new BillingRig();
  private final Account bo = rig.bo;

  @AfterEach
  void close() {
    assertThat(rig.stripe.violations()).isEmpty();
    rig.close();
  }

  @Test
  void whatIsPreviewedIsWhatIsCharged() {
    rig.subscribe("pro");
    rig.clock.advance(Duration.ofDays(10));
    PlanPrice business = rig.store.price("business", Term.MONTH);
    PlanMove move = rig.changes.preview(bo, business);
    rig.clock.advance(Duration.ofMinutes(20));

    rig.changes.move(bo, business, Optional.of(move.cost().at()));

    assertThat(rig.standings.of(bo).plan().code()).isEqualTo("business");
    rig.postEvents();
    assertThat(rig.invoices.of(bo).getFirst().total()).isEqualTo(move.cost().due());
    assertThat(move.cost().due().cents()).isEqualTo(-1933 + 6600);
    assertThat(rig.standings.of(bo).period().start())
        .isEqualTo(Instant.parse("2026-11-17T12:00:00Z"));
  }

  @Test
  void aSumThatIsOldOrOfAnotherPeriodIsNotReplacedByAnother() {
    rig.subscribe("pro");
    PlanPrice business = rig.store.price("business", Term.MONTH);
    Instant at = rig.changes.preview(bo, business).cost().at();
    rig.clock.advance(Duration.ofMinutes(61));

    assertThatThrownBy(() -> rig.changes.move(bo, business, Optional.of(at)))
        .isInstanceOf(SumOutdated.class);
    assertThatThrownBy(() -> rig.changes.move(bo, business, Optional.of(Instant.EPOCH)))
        .isInstanceOf(SumOutdated.class);
    Instant before = rig.changes.preview(bo, business).cost().at();
    rig.clock.advance(Duration.ofMinutes(9));
    rig.database
        .sql()
        .execute("update subscription set period_start = timestamptz '2026-11-17 13:05Z'");
    assertThatThrownBy(() -> rig.changes.move(bo, business, Optional.of(before)))
        .isInstanceOf(SumOutdated.class);
    assertThat(rig.standings.of(bo).plan().code()).isEqualTo("pro");

    rig.changes.move(bo, business, Optional.of(rig.changes.preview(bo, business).cost().at()));
    assertThat(rig.standings.of(bo).plan().code()).isEqualTo("business");
  }

  @Test
  void aSmallerPlanGivesCreditAndNothingIsDue() {
    rig.subscribe("business");
    PlanPrice pro = rig.store.price("pro", Term.MONTH);
    PlanMove move = rig.changes.preview(bo, pro);
    assertThat(move.cost().due().cents()).isZero();
    assertThat(move.cost().total().cents()).isEqualTo(2900 - 9900);
    assertThat(move.larger()).isFalse();

    rig.changes.move(bo, pro, Optional.of(move.cost().at()));

    assertThat(rig.standings.of(bo).plan().code()).isEqualTo("pro");
  }

  @Test
  void aDeclinedCardChangesNothing() {
    rig.subscribe("pro");
    rig.stripe.changeCard(rig.customers.of(bo.id()).orElseThrow().value(), CardNumbers.DECLINED);
    PlanPrice business = rig.store.price("business", Term.MONTH);

    PaymentRefused refused =
        catchThrowableOfType(
            PaymentRefused.class, () -> rig.changes.move(bo, business, Optional.empty()));

    assertThat(refused.reason()).isEqualTo(PaymentRefused.Reason.DECLINED);
    rig.postEvents();
    assertThat(rig.standings.of(bo).plan().code()).isEqualTo("pro");
    assertThat(rig.invoices.of(bo)).hasSize(1);
  }

  @Test
  void whoMovesBackAndForthIsChargedAndToldEachTime() {
    rig.subscribe("pro");
    rig.clock.advance(Duration.ofDays(10));
    PlanPrice pro = rig.store.price("pro", Term.MONTH);
    PlanPrice business = rig.store.price("business", Term.MONTH);
    Instant at = rig.changes.preview(bo, business).cost().at();
    rig.changes.move(bo, business, Optional.of(at));
    rig.clock.advance(Duration.ofMinutes(5));
    rig.changes.move(bo, pro, Optional.of(rig.changes.preview(bo, pro).cost().at()));
    rig.clock.advance(Duration.ofMinutes(5));

    rig.changes.move(bo, business, Optional.of(at));

    assertThat(rig.standings.of(bo).plan().code()).isEqualTo("business");
    rig.postEvents();
    assertThat(rig.standings.of(bo).plan().code()).isEqualTo("business");
    assertThat(rig.invoices.of(bo)).hasSize(4);
    assertThat(rig.sync.all().repaired()).isZero();
  }

  @Test
  void aMoveWhoseAnswerWasLostIsFoundAndNotMadeTwice() {
    rig.subscribe("pro");
    PlanPrice business = rig.store.price("business", Term.MONTH);
    Instant at = rig.changes.preview(bo, business).cost().at();
    rig.stripe.loseAnswers("POST /v1/subscriptions/.*");
    assertThatThrownBy(() -> rig.changes.move(bo, business, Optional.of(at)))
        .isInstanceOf(PaymentRefused.class);
    rig.stripe.answerAsUsual();
    assertThat(rig.standings.of(bo).plan().code()).isEqualTo("pro");

    rig.changes.move(bo, business, Optional.of(at));

    assertThat(rig.standings.of(bo).plan().code()).isEqualTo("business");
    rig.postEvents();
    assertThat(rig.invoices.of(bo)).hasSize(2);
  }

  @Test
  void aRefusalIsNotSaidAgainOnceTheCardIsMended() {
    rig.subscribe("pro");
    String customer = rig.customers.of(bo.id()).orElseThrow().value();
    PlanPrice business = rig.store.price("business", Term.MONTH);
    Instant at = rig.changes.preview(bo, business).cost().at();
    rig.stripe.changeCard(customer, CardNumbers.DECLINED);
    assertThatThrownBy(() -> rig.changes.move(bo, business, Optional.of(at)))
        .isInstanceOf(PaymentRefused.class);
    rig.stripe.changeCard(customer, CardNumbers.PAYS);

    rig.changes.move(bo, business, Optional.of(at));

    assertThat(rig.standings.of(bo).plan().code()).isEqualTo("business");
  }

  @Test
  void aCancellationEndsWithThePeriodAndCanBeTakenBack() {
    rig.subscribe("pro");

    assertThat(rig.changes.cancel(bo).state()).isEqualTo(Standing.State.ENDING);
    assertThat(rig.changes.cancel(bo).endsAt()).contains(Instant.parse("2026-12-17T12:00:00Z"));
    assertThat(rig.changes.resume(bo).state()).isEqualTo(Standing.State.PAID);
    assertThat(rig.changes.cancel(bo).state()).isEqualTo(Standing.State.ENDING);
    rig.stripe.advance(Duration.ofDays(31));
    rig.clock.advance(Duration.ofDays(31));
    rig.postEvents();

    assertThat(rig.standings.of(bo).state()).isEqualTo(Standing.State.FREE);
    assertThatThrownBy(() -> rig.changes.resume(bo)).isInstanceOf(NotSubscribed.class);
    rig.subscribe("pro");
    assertThat(rig.standings.of(bo).plan().code()).isEqualTo("pro");
  }

  @Test
  void aCancellationThatTheHouseHasNotHeardOfIsNotedWhenItIsWantedAgain() {
    rig.subscribe("pro");
    rig.changes.cancel(bo);
    rig.database
        .sql()
        .execute("update subscription set ends_at = null, told_at = told_at - interval '1 hour'");
    assertThat(rig.standings.of(bo).state()).isEqualTo(Standing.State.PAID);

    assertThat(rig.changes.cancel(bo).state()).isEqualTo(Standing.State.ENDING);
  }

  @Test
  void anEndAfterFurtherRenewalsIsNoneUntilItIsCanceled() {
    rig.subscribe("pro");
    rig.stripe.endAt(
        rig.subscriptions.of(bo.id()).getFirst().id().value(),
        Instant.parse("2027-03-01T00:00:00Z"));
    rig.postEvents();
    LeavingRule rule = new LeavingRule(rig.standings);
    AccountRemoved removed = new AccountRemoved(bo, rig.clock.instant());

    assertThat(rig.standings.of(bo).state()).isEqualTo(Standing.State.PAID);
    assertThatThrownBy(() -> rule.on(removed)).isInstanceOf(StillSubscribed.class);
    assertThat(rig.changes.cancel(bo).endsAt()).contains(Instant.parse("2026-12-17T12:00:00Z"));
    assertThatCode(() -> rule.on(removed)).doesNotThrowAnyException();
  }

  @Test
  void whatIsNotCollectedGivesNothingUntilItIsGoneOnWith() {
    rig.subscribe("pro");
    rig.stripe.pauseCollection(rig.subscriptions.of(bo.id()).getFirst().id().value());
    rig.postEvents();
    assertThat(rig.standings.of(bo).state()).isEqualTo(Standing.State.LAPSED);
    assertThat(rig.standings.of(bo).plan()).isEqualTo(rig.plans.free());

    assertThat(rig.changes.resume(bo).state()).isEqualTo(Standing.State.PAID);
    rig.postEvents();
    assertThat(rig.standings.of(bo).plan().code()).isEqualTo("pro");
  }

  @Test
  void anUnpaidRenewalIsGraceUntilItIsPaidOrTriedNoMore() {
    rig.subscribe("pro");
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
}
