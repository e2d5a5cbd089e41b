package ai.realstaging.billing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.kernel.Money;
import ai.realstaging.payment.CustomerId;
import ai.realstaging.payment.ProviderInvoice;
import ai.realstaging.payment.SubscriptionId;
import ai.realstaging.payment.SubscriptionStatus;
import ai.realstaging.payment.Term;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GraceTest {

  private static final Money DUE = new Money(2900, Currency.getInstance("USD"));
  private static final Told NOW = Told.read(Instant.parse("2026-11-17T12:00:00Z"));

  private final BillingRig rig = new BillingRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void theNextUnpaidPeriodDoesNotBeginItAnew() {
    tell(Paid.pro("2026-12-05T09:30:00Z", "2027-01-05T09:30:00Z"));
    invoice("in_2", "2026-12-05T09:30:00Z", ProviderInvoice.State.OPEN);
    invoice("in_1", "2026-11-05T09:30:00Z", ProviderInvoice.State.OPEN);
    rig.clock.set(Instant.parse("2026-12-05T09:31:00Z"));

    assertThat(rig.standings.of(rig.bo).state()).isEqualTo(Standing.State.LAPSED);
  }

  @Test
  void anUnpaidInvoiceInTheMiddleOfAYearHasAllOfIt() {
    tell(
        Paid.pro("2026-06-05T09:30:00Z", "2027-06-05T09:30:00Z")
            .costs("price_pro_year", Term.YEAR));
    invoice("in_1", "2026-06-05T09:30:00Z", ProviderInvoice.State.PAID);
    invoice("in_2", "2026-11-17T11:00:00Z", ProviderInvoice.State.OPEN);

    assertThat(rig.standings.of(rig.bo).state()).isEqualTo(Standing.State.GRACE);
    assertThat(rig.standings.graceEnd(rig.standings.of(rig.bo)))
        .contains(Instant.parse("2026-11-24T11:00:00Z"));
    rig.clock.set(Instant.parse("2026-11-24T11:00:00Z"));
    assertThat(rig.standings.of(rig.bo).state()).isEqualTo(Standing.State.LAPSED);
  }

  private void tell(Paid paid) {
    rig.subscriptions.tell(rig.bo.id(), paid.is(SubscriptionStatus.PAST_DUE).told(), NOW);
  }

  private void invoice(String id, String created, ProviderInvoice.State state) {
    Instant at = Instant.parse(created);
    rig.invoices.tell(
        rig.bo.id(),
        new ProviderInvoice(
            id,
            new CustomerId("cus_1"),
            Optional.of(new SubscriptionId("sub_1")),
            Optional.empty(),
            state,
            "subscription_cycle",
            "Pro",
            new ProviderInvoice.Amounts(DUE, DUE, DUE),
            new ProviderInvoice.Pages(Optional.empty(), Optional.empty()),
            new ProviderInvoice.Attempts(1, Optional.empty(), false),
            at,
            at,
            at),
        NOW);
  }
}
