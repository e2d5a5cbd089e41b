package ai.realstaging.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.realstaging.account.Account;
import ai.realstaging.payment.PaymentRefused;
import ai.realstaging.payment.ProviderInvoice;
import ai.realstaging.payment.Term;
import ai.realstaging.testkit.stripe.CardNumbers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Moving with a card whose bank wants to ask its owner, through the real adapter on the stand-in.
class BankAsksTest {

  private final BillingRig rig = new BillingRig();
  private final Account bo = rig.bo;

  @AfterEach
  void close() {
    assertThat(rig.stripe.violations()).isEmpty();
    rig.close();
  }

  @Test
  void whereTheBankAsksThePlanMovesOnceItHasAsked() {
    Moved.OncePaid asked = askedAboutBusiness();
    assertThat(asked.standing().plan().code()).isEqualTo("pro");
    rig.postEvents();
    assertThat(rig.standings.of(bo).plan().code()).isEqualTo("pro");
    assertThat(rig.standings.of(bo).state()).isEqualTo(Standing.State.PAID);
    Invoice due = rig.invoices.of(bo).getFirst();
    assertThat(due.needsAction()).isTrue();
    assertThat(due.hostedUrl()).contains(asked.page().toString());

    assertThat(rig.stripe.payOnPage(asked.page())).isTrue();
    rig.postEvents();

    assertThat(rig.standings.of(bo).plan().code()).isEqualTo("business");
    assertThat(rig.invoices.of(bo).getFirst().state()).isEqualTo(ProviderInvoice.State.PAID);
    assertThat(rig.invoices.of(bo).getFirst().total().cents()).isEqualTo(-1933 + 6600);
    assertThat(rig.sync.all().repaired()).isZero();
  }

  @Test
  void aMoveThatTheBankWasNotAskedAboutInTimeChangesNothing() {
    askedAboutBusiness();
    rig.clock.advance(Duration.ofHours(24));
    rig.stripe.advance(Duration.ZERO);
    rig.postEvents();

    assertThat(rig.standings.of(bo).plan().code()).isEqualTo("pro");
    assertThat(rig.standings.of(bo).state()).isEqualTo(Standing.State.PAID);
    assertThat(rig.invoices.of(bo).getFirst().state()).isEqualTo(ProviderInvoice.State.VOID);
    assertThat(rig.sync.all().repaired()).isZero();
  }

  @Test
  void whoAsksAgainHasOnePageToPayAndNoMore() {
    Moved.OncePaid first = askedAboutBusiness();
    PlanPrice business = rig.store.price("business", Term.MONTH);
    rig.stripe.loseAnswers("POST /v1/subscriptions/.*");
    assertThatThrownBy(() -> rig.changes.move(bo, business, Optional.empty()))
        .isInstanceOf(PaymentRefused.class);
    rig.stripe.answerAsUsual();

    Moved again = rig.changes.move(bo, business, Optional.empty());

    assertThat(again)
        .isInstanceOfSatisfying(
            Moved.OncePaid.class, waiting -> assertThat(waiting.page()).isNotEqualTo(first.page()));
    rig.postEvents();
    assertThat(rig.invoices.of(bo))
        .filteredOn(invoice -> invoice.state() == ProviderInvoice.State.OPEN)
        .hasSize(1);
  }

  /// Bo pays with a card whose bank asks, and wants Business.
  private Moved.OncePaid askedAboutBusiness() {
    rig.subscribe("pro");
    rig.stripe.changeCard(rig.customers.of(bo.id()).orElseThrow().value(), CardNumbers.ASKS);
    rig.clock.advance(Duration.ofDays(10));
    PlanPrice business = rig.store.price("business", Term.MONTH);
    Instant at = rig.changes.preview(bo, business).cost().at();
    return (Moved.OncePaid) rig.changes.move(bo, business, Optional.of(at));
  }
}
