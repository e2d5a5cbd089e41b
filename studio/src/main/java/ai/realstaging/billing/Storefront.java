package ai.realstaging.billing;

import ai.realstaging.account.Account;
import ai.realstaging.payment.Buying;
import ai.realstaging.payment.CustomerId;
import ai.realstaging.payment.HostedPage;
import ai.realstaging.payment.PaymentProvider;
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
import org.springframework.stereotype.Component;

/// Where a first subscription is bought: on the provider's page or in our own. An account has one
/// customer, at most one way to buy open at a time, and never a second subscription: the provider
/// is asked before, and what is open for another price is closed first.
@Component
public class Storefront {

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

  /// The price of a plan. Throws [NotForSale].
  public PlanPrice price(String plan, Term term) {
    return plans.find(plan).flatMap(found -> plans.price(found, term)).orElseThrow(NotForSale::new);
  }

  /// One of our own prices. Throws [NotForSale].
  public PlanPrice price(PriceId id) {
    return plans.ofPrice(id).filter(PlanPrice::offered).orElseThrow(NotForSale::new);
  }

  /// A page of the provider where the plan is bought; the same one while it is open. Throws
  /// [AlreadySubscribed], [ai.realstaging.payment.PaymentRefused].
  public HostedPage checkout(Account account, PlanPrice price, Buying.Ways ways) {
    PaymentProvider provider = payments.provider();
    return queue.next(
        account.id(),
        row -> {
          CustomerId customer = customer(provider, account, row);
          Optional<HostedPage> open = open(row, price);
          if (open.isEmpty()) {
            close(provider, row);
          }
          List<ProviderSubscription> begun = begun(provider, customer);
          if (open.isPresent()) {
            return open.get();
          }
          drop(provider, begun);
          HostedPage page =
              provider.checkout(
                  new Buying(customer, price.id(), account.id().toString(), key(row, "checkout")),
                  ways);
          row.setSessionId(page.id());
          row.setSessionPrice(price.id().value());
          row.setSessionUrl(page.url().toString());
          row.setSessionUntil(Subscriptions.utc(page.until()));
          row.setGeneration(row.getGeneration() + 1);
          row.update();
          return page;
        });
  }

  /// A subscription to be paid for in our own page; the same one while it is not. Throws
  /// [AlreadySubscribed], [ai.realstaging.payment.PaymentRefused].
  public PendingSubscription subscribe(Account account, PlanPrice price) {
    PaymentProvider provider = payments.provider();
    return queue.next(
        account.id(),
        row -> {
          CustomerId customer = customer(provider, account, row);
          close(provider, row);
          List<ProviderSubscription> begun = begun(provider, customer);
          Optional<PendingSubscription> same =
              begun.stream()
                  .filter(one -> one.item().price().equals(price.id()))
                  .findFirst()
                  .flatMap(one -> provider.pending(one.id()));
          if (same.isPresent()) {
            return same.get();
          }
          drop(provider, begun);
          PendingSubscription made =
              provider.subscribe(
                  new Buying(customer, price.id(), account.id().toString(), key(row, "subscribe")));
          row.setGeneration(row.getGeneration() + 1);
          row.update();
          return made;
        });
  }

  /// The provider's page with invoices and cards. Throws [NotSubscribed] for who never bought.
  public HostedPage portal(Account account, URI back) {
    PaymentProvider provider = payments.provider();
    return provider.portal(customers.of(account.id()).orElseThrow(NotSubscribed::new), back);
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

  /// The account's customer, made now if there is none. The key is the same until one is noted, so
  /// that a customer which was made and not noted is found again.
  private CustomerId customer(PaymentProvider provider, Account account, BillingAccountRecord row) {
    return customers
        .of(account.id())
        .orElseGet(
            () -> {
              String name = account.id().toString();
              CustomerId made =
                  provider.customer(
                      name, account.email(), "customer:%s:%s".formatted(name, row.getCustomerId()));
              customers.note(made, account.id());
              row.setCustomerId(made.value());
              row.update();
              return made;
            });
  }

  /// Those that were begun and never paid. Throws [AlreadySubscribed] when one stands.
  private static List<ProviderSubscription> begun(PaymentProvider provider, CustomerId customer) {
    List<ProviderSubscription> all = provider.subscriptions(customer).value();
    if (all.stream().anyMatch(one -> one.status().isStanding())) {
      throw new AlreadySubscribed();
    }
    return all.stream().filter(one -> one.status() == SubscriptionStatus.INCOMPLETE).toList();
  }

  /// Closes the page that is open. One that was used cannot be closed: what it brought is among the
  /// subscriptions that are asked for next.
  private static void close(PaymentProvider provider, BillingAccountRecord row) {
    String open = row.getSessionId();
    if (open != null) {
      provider.closeCheckout(open);
    }
    row.setSessionId(null);
    row.setSessionPrice(null);
    row.setSessionUrl(null);
    row.setSessionUntil(null);
  }

  private static void drop(PaymentProvider provider, List<ProviderSubscription> begun) {
    begun.forEach(one -> provider.drop(one.id(), "drop:" + one.id()));
  }

  private static String key(BillingAccountRecord row, String what) {
    return "%s:%s:%d".formatted(what, row.getAccountId(), row.getGeneration());
  }
}
