package ai.realstaging.billing;

import ai.realstaging.payment.CustomerId;
import ai.realstaging.payment.PriceId;
import ai.realstaging.payment.ProviderSubscription;
import ai.realstaging.payment.SubscriptionId;
import ai.realstaging.payment.SubscriptionStatus;
import ai.realstaging.payment.Term;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Subscriptions as a provider would tell them, to be varied by tests.
record Paid(
    String id,
    SubscriptionStatus status,
    String price,
    Term term,
    String from,
    String to,
    Optional<String> cancelAt,
    boolean cancelAtPeriodEnd) {

  static Paid pro(String from, String to) {
    return new Paid(
        "sub_1",
        SubscriptionStatus.ACTIVE,
        "price_pro_month",
        Term.MONTH,
        from,
        to,
        Optional.empty(),
        false);
  }

  Paid is(SubscriptionStatus other) {
    return new Paid(id, other, price, term, from, to, cancelAt, cancelAtPeriodEnd);
  }

  Paid costs(String other, Term every) {
    return new Paid(id, status, other, every, from, to, cancelAt, cancelAtPeriodEnd);
  }

  Paid named(String other) {
    return new Paid(other, status, price, term, from, to, cancelAt, cancelAtPeriodEnd);
  }

  Paid endsAt(String when) {
    return new Paid(id, status, price, term, from, to, Optional.of(when), false);
  }

  Paid endsWithPeriod() {
    return new Paid(id, status, price, term, from, to, Optional.empty(), true);
  }

  ProviderSubscription told() {
    return new ProviderSubscription(
        new SubscriptionId(id),
        new CustomerId("cus_1"),
        status,
        new ProviderSubscription.Item(
            "si_1", new PriceId(price), term, Instant.parse(from), Instant.parse(to)),
        Optional.empty(),
        cancelAt.map(Instant::parse),
        cancelAtPeriodEnd,
        false,
        status == SubscriptionStatus.CANCELED ? Optional.of(Instant.parse(to)) : Optional.empty(),
        Instant.parse(from),
        Map.of());
  }
}
