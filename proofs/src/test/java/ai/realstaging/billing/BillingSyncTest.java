package ai.realstaging.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.realstaging.account.Account;
import ai.realstaging.account.AccountsFor;
import ai.realstaging.payment.CustomerId;
import ai.realstaging.payment.PaymentRefused;
import ai.realstaging.payment.PendingSubscription;
import ai.realstaging.payment.Term;
import ai.realstaging.testkit.Cast;
import ai.realstaging.testkit.stripe.CardNumbers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BillingSyncTest {

  private final BillingRig rig = new BillingRig();
  private final Account bo = rig.bo;
  private final Account ada = AccountsFor.database(rig.database, rig.clock).seen(Cast.ADA);

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void aComparisonRepairsWhatEventsMissed() {
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
  void aStrangeSubscriptionKeepsNobodyElseFromBeingCompared() {
    String strange = subscribed(ada);
    subscribed(bo);
    rig.stripe.makeStrange(strange);

    BillingSync.Report report = rig.sync.all();

    assertThat(report.failed()).isEqualTo(1);
    assertThat(rig.standings.of(bo).plan().code()).isEqualTo("pro");
    assertThat(rig.invoices.of(bo)).hasSize(1);
    assertThat(rig.invoices.of(ada)).hasSize(1);
  }

  @Test
  void aCustomerThatIsNotThereAnyMoreIsGoneSoThatAnotherCanBeMade() {
    rig.store.subscribe(ada, rig.store.price("pro", Term.MONTH));
    CustomerId lost = rig.customers.of(ada.id()).orElseThrow();
    rig.stripe.forget(lost.value());
    subscribed(bo);

    BillingSync.Report report = rig.sync.all();

    assertThat(report.failed()).isZero();
    assertThat(rig.invoices.of(bo)).hasSize(1);
    assertThat(rig.customers.of(ada.id())).isEmpty();
    rig.store.subscribe(ada, rig.store.price("pro", Term.MONTH));
    assertThat(rig.customers.of(ada.id())).isPresent().get().isNotEqualTo(lost);
  }

  @Test
  void whoBuysBeforeTheComparisonNeedNotWaitForIt() {
    rig.store.subscribe(ada, rig.store.price("pro", Term.MONTH));
    CustomerId lost = rig.customers.of(ada.id()).orElseThrow();
    rig.stripe.forget(lost.value());

    subscribed(ada);

    assertThat(rig.customers.of(ada.id())).isPresent().get().isNotEqualTo(lost);
  }

  @Test
  void aCustomerWhoseSubscriptionStandsIsNotGivenUp() {
    rig.subscribe("pro");
    CustomerId paying = rig.customers.of(bo.id()).orElseThrow();
    rig.stripe.forget(paying.value());

    assertThat(rig.sync.all().failed()).isEqualTo(1);
    assertThat(rig.customers.of(bo.id())).contains(paying);
    assertThatThrownBy(() -> rig.store.subscribe(bo, rig.store.price("pro", Term.MONTH)))
        .isInstanceOf(PaymentRefused.class);
  }

  /// Begun and paid for, and nobody told us.
  private String subscribed(Account account) {
    String id = rig.store.subscribe(account, rig.store.price("pro", Term.MONTH)).id().value();
    assertThat(rig.stripe.confirm(id, CardNumbers.PAYS)).isTrue();
    return id;
  }
}
