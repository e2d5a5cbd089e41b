package ai.realstaging.billing;

import ai.realstaging.account.Account;
import ai.realstaging.payment.Buying;
import ai.realstaging.payment.CustomerId;
import ai.realstaging.payment.HostedPage;
import ai.realstaging.payment.PaymentProvider;
import ai.realstaging.payment.PaymentRefused;
import ai.realstaging.payment.Payments;
import ai.realstaging.payment.PendingSubscription;
import ai.realstaging.payment.PriceId;
import ai.realstaging.payment.ProviderSubscription;
import ai.realstaging.payment.SubscriptionStatus;
import ai.realstaging.payment.Term;
import ai.realstaging.schema.tables.records.BillingAccountRecord;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Where a first subscription is bought: on the provider's page or in our own. An account has one
/// customer, at most one way to buy open at a time, and never a second subscription: the provider
/// is asked before, and what is open for another price is closed first.
@Component
public class Storefront {

  /// A customer, a page to close, a subscription to drop, and the thing itself, twice over.
  private static final int MOST_STEPS = 8;

  private final Payments payments;
  private final Plans plans;
  private final Customers customers;
  private final BillingQueue queue;
  private final InstantSource clock;

  Storefront(
      Payments payments,
      Plans plans,
      Customers customers,
      BillingQueue queue,
      InstantSource clock) {
    this.payments = payments;
    this.plans = plans;
    this.customers = customers;
    this.queue = queue;
    this.clock = clock;
  }

  public boolean isOpen() {
    return payments.isConfigured();
  }

  /// The price of a plan. Throws [NotForSale] where something is sold.
  public PlanPrice price(String plan, Term term) {
    payments.provider();
    return plans.find(plan).flatMap(found -> plans.price(found, term)).orElseThrow(NotForSale::new);
  }

  /// One of our own prices. Throws [NotForSale] where something is sold.
  public PlanPrice price(PriceId id) {
    payments.provider();
    return plans.ofPrice(id).filter(PlanPrice::offered).orElseThrow(NotForSale::new);
  }

  /// A page of the provider where the plan is bought; the same one while it is open. Throws
  /// [AlreadySubscribed], [ai.realstaging.payment.PaymentRefused].
  public HostedPage checkout(Account account, PlanPrice price, Buying.Ways ways) {
    PaymentProvider provider = payments.provider();
    return inSteps(
        account,
        (row, customer) -> {
          Optional<HostedPage> open = open(row, price);
          if (open.isEmpty() && close(provider, row)) {
            return Optional.empty();
          }
          Optional<List<ProviderSubscription>> told = all(provider, customer);
          if (told.isEmpty()) {
            return Optional.empty();
          }
          List<ProviderSubscription> all = told.get();
          if (open.isPresent()) {
            return open;
          }
          if (drop(provider, row, all)) {
            return Optional.empty();
          }
          HostedPage page =
              provider.checkout(
                  new Buying(customer, price.id(), name(row), key("checkout", row, price, all)),
                  ways);
          row.setSessionId(page.id());
          row.setSessionPrice(price.id().value());
          row.setSessionUrl(page.url().toString());
          row.setSessionUntil(Subscriptions.utc(page.until()));
          BillingQueue.grown(row);
          return Optional.of(page);
        });
  }

  /// A subscription to be paid for in our own page; the same one while it is not. Throws
  /// [AlreadySubscribed], [ai.realstaging.payment.PaymentRefused].
  public PendingSubscription subscribe(Account account, PlanPrice price) {
    PaymentProvider provider = payments.provider();
    return inSteps(
        account,
        (row, customer) -> {
          if (close(provider, row)) {
            return Optional.empty();
          }
          Optional<List<ProviderSubscription>> told = all(provider, customer);
          if (told.isEmpty()) {
            return Optional.empty();
          }
          List<ProviderSubscription> all = told.get();
          Optional<PendingSubscription> same =
              begun(all)
                  .filter(one -> one.item().price().equals(price.id()))
                  .findFirst()
                  .flatMap(one -> provider.pending(one.id()));
          if (same.isPresent()) {
            return same;
          }
          if (drop(provider, row, all)) {
            return Optional.empty();
          }
          PendingSubscription made =
              provider.subscribe(
                  new Buying(customer, price.id(), name(row), key("subscribe", row, price, all)));
          BillingQueue.grown(row);
          return Optional.of(made);
        });
  }

  /// The provider's page with invoices and cards. Throws [NotSubscribed] for who never bought.
  public HostedPage portal(Account account, URI back) {
    PaymentProvider provider = payments.provider();
    return provider.portal(customers.of(account.id()).orElseThrow(NotSubscribed::new), back);
  }

  /// Takes a step after the other until one answers. Each is noted before the next: what is made is
  /// not made again, and what is closed is never answered out of the provider's memory, whatever
  /// becomes of the step after it.
  private <T> T inSteps(
      Account account, BiFunction<BillingAccountRecord, CustomerId, Optional<T>> step) {
    for (int taken = 0; taken < MOST_STEPS; taken++) {
      Optional<T> done =
          queue.begin(
              account.id(),
              row -> {
                Optional<CustomerId> customer = customers.of(account.id());
                if (customer.isEmpty()) {
                  make(account, row);
                }
                return customer.flatMap(known -> step.apply(row, known));
              });
      if (done.isPresent()) {
        return done.get();
      }
    }
    throw PaymentRefused.of(PaymentRefused.Reason.BUSY, "somebody else buys for the same account");
  }

  private Optional<HostedPage> open(BillingAccountRecord row, PlanPrice price) {
    boolean same =
        price.id().value().equals(row.getSessionPrice())
            && row.getSessionUntil() != null
            && row.getSessionUntil().toInstant().isAfter(clock.instant());
    return same
        ? Optional.of(
            new HostedPage(
                row.getSessionId(),
                URI.create(row.getSessionUrl()),
                row.getSessionUntil().toInstant()))
        : Optional.empty();
  }

  /// Makes the account's customer. The key is the same until one is noted, so that a customer which
  /// was made and not noted is found again.
  private void make(Account account, BillingAccountRecord row) {
    String name = account.id().toString();
    CustomerId made =
        payments
            .provider()
            .customer(
                name,
                account.email(),
                "customer:%s:%s:%d".formatted(name, row.getCustomerId(), row.getGeneration()));
    customers.note(made, account.id());
    row.setCustomerId(made.value());
    row.update();
  }

  /// All that the customer has or had; nothing when the provider has it no more and it is noted as
  /// gone, so that the next step makes another. Throws [AlreadySubscribed] when one stands.
  private Optional<List<ProviderSubscription>> all(PaymentProvider provider, CustomerId customer) {
    List<ProviderSubscription> all;
    try {
      all = provider.subscriptions(customer).value();
    } catch (PaymentRefused e) {
      if (e.reason() == PaymentRefused.Reason.MISSING && customers.missing(customer)) {
        return Optional.empty();
      }
      throw e;
    }
    if (all.stream().anyMatch(one -> one.status().isStanding())) {
      throw new AlreadySubscribed();
    }
    return Optional.of(all);
  }

  private static Stream<ProviderSubscription> begun(List<ProviderSubscription> all) {
    return all.stream().filter(one -> one.status() == SubscriptionStatus.INCOMPLETE);
  }

  /// Closes the page that is open; false when there is none. One that was used cannot be closed:
  /// what it brought is among the subscriptions that are asked for next.
  private static boolean close(PaymentProvider provider, BillingAccountRecord row) {
    String open = row.getSessionId();
    if (open == null) {
      return false;
    }
    provider.closeCheckout(open);
    row.setSessionId(null);
    row.setSessionPrice(null);
    row.setSessionUrl(null);
    row.setSessionUntil(null);
    BillingQueue.grown(row);
    return true;
  }

  /// Ends what was begun and not paid; false when there is nothing.
  private static boolean drop(
      PaymentProvider provider, BillingAccountRecord row, List<ProviderSubscription> all) {
    List<ProviderSubscription> begun = begun(all).toList();
    if (begun.isEmpty()) {
      return false;
    }
    begun.forEach(one -> provider.drop(one.id(), "drop:" + one.id()));
    BillingQueue.grown(row);
    return true;
  }

  private static String name(BillingAccountRecord row) {
    return row.getAccountId().toString();
  }

  /// The key of a wish. The price is in it, as another wish is no repetition of this one; so is how
  /// many subscriptions there were, as one that was made and ended is not what is wished for again,
  /// also when the answer to its end was lost.
  private static String key(
      String what, BillingAccountRecord row, PlanPrice price, List<ProviderSubscription> all) {
    return "%s:%s:%s:%d:%d".formatted(what, name(row), price.id(), row.getGeneration(), all.size());
  }
}
