package ai.realstaging.billing;

import ai.realstaging.account.Account;
import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.Money;
import ai.realstaging.payment.Answer;
import ai.realstaging.payment.CustomerId;
import ai.realstaging.payment.PaymentProvider;
import ai.realstaging.payment.PaymentProvider.Portion;
import ai.realstaging.payment.PaymentRefused;
import ai.realstaging.payment.Payments;
import ai.realstaging.payment.ProviderInvoice;
import ai.realstaging.payment.ProviderSubscription;
import ai.realstaging.payment.SubscriptionId;
import ai.realstaging.payment.Term;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Compares the books with what the provider has, and repairs what its events missed. What the
/// provider answers counts as of its own clock, so that a later event still replaces it and an
/// older one does not.
@Component
public class BillingSync {

  private static final Logger LOG = LoggerFactory.getLogger(BillingSync.class);

  private final Payments payments;
  private final Plans plans;
  private final SyncRows rows;
  private final TransactionOperations transactions;

  BillingSync(Payments payments, Plans plans, SyncRows rows, TransactionOperations transactions) {
    this.payments = payments;
    this.plans = plans;
    this.rows = rows;
    this.transactions = transactions;
  }

  /// What is compared.
  @Component
  record SyncRows(Customers customers, Subscriptions subscriptions, Invoices invoices) {}

  /// What a comparison found.
  ///
  /// @param strangers subscriptions whose customer is no account's
  /// @param failed subscriptions and customers that could not be compared; the log tells which
  /// @param wrongPrices prices that the provider does not sell at what the plan says
  public record Report(
      int compared, int repaired, int strangers, int failed, List<String> wrongPrices) {

    public Report {
      wrongPrices = List.copyOf(wrongPrices);
    }
  }

  /// Everything; one that is strange keeps nobody else from being compared. Throws
  /// [ai.realstaging.payment.PaymentNotConfigured], and [PaymentRefused] when the provider answers
  /// nothing.
  public Report all() {
    PaymentProvider provider = payments.provider();
    SyncTally tally = new SyncTally();
    Optional<SubscriptionId> from = Optional.empty();
    do {
      Answer<Portion<ProviderSubscription>> page = provider.subscriptions(from);
      tally.failed(page.value().unreadable());
      for (ProviderSubscription one : page.value().items()) {
        tally.compared();
        tally.each(one.id(), () -> tally.found(compare(one, page.asOf())));
      }
      from = page.value().next();
    } while (from.isPresent());
    for (CustomerId customer : rows.customers().all()) {
      tally.each(customer, () -> tally.repaired(invoices(provider, customer)));
    }
    Report report = tally.report(wrongPrices(provider));
    LOG.info("books compared with the provider's: {}", report);
    return report;
  }

  /// What the account's own customer has: for somebody who comes back from a page of the provider
  /// before its events do. Nothing without a customer.
  public void of(Account account) {
    Optional<CustomerId> customer = rows.customers().of(account.id());
    if (!payments.isConfigured() || customer.isEmpty()) {
      return;
    }
    Answer<List<ProviderSubscription>> answer = payments.provider().subscriptions(customer.get());
    answer.value().forEach(one -> compare(one, answer.asOf()));
    invoices(payments.provider(), customer.get());
  }

  /// Whether something was repaired; empty when it is nobody's.
  private Optional<Boolean> compare(ProviderSubscription one, Instant asOf) {
    return transactions.execute(
        status -> {
          Optional<AccountId> owner = owner(one);
          if (owner.isEmpty()) {
            LOG.error("subscription {} belongs to no account", one.id());
          }
          return owner.map(
              account ->
                  !rows.subscriptions().says(one)
                      && rows.subscriptions().tell(account, one, Told.read(asOf)));
        });
  }

  private Optional<AccountId> owner(ProviderSubscription one) {
    Optional<AccountId> known = rows.customers().ownerHeld(one.customer());
    if (known.isPresent()) {
      return known;
    }
    Optional<AccountId> named =
        Optional.ofNullable(one.metadata().get("account_id")).flatMap(rows.customers()::named);
    named.ifPresent(account -> rows.customers().note(one.customer(), account));
    return named;
  }

  private int invoices(PaymentProvider provider, CustomerId customer) {
    Answer<List<ProviderInvoice>> answer;
    try {
      answer = provider.invoices(customer);
    } catch (PaymentRefused e) {
      if (e.reason() == PaymentRefused.Reason.MISSING && rows.customers().missing(customer)) {
        LOG.warn("customer {} is not at the provider any more", customer);
        return 1;
      }
      throw e;
    }
    Integer repaired =
        transactions.execute(
            status ->
                (int)
                    rows.customers().ownerHeld(customer).stream()
                        .flatMap(
                            owner ->
                                answer.value().stream()
                                    .filter(one -> !rows.invoices().says(one))
                                    .filter(
                                        one ->
                                            rows.invoices()
                                                .tell(owner, one, Told.read(answer.asOf()))))
                        .count());
    return repaired == null ? 0 : repaired;
  }

  /// A plan must cost at the provider what our pages say.
  private List<String> wrongPrices(PaymentProvider provider) {
    return plans.all().stream()
        .flatMap(
            plan ->
                List.of(Term.MONTH, Term.YEAR).stream()
                    .flatMap(term -> plans.price(plan, term).stream()))
        .filter(price -> !provider.amount(price.id()).equals(said(price)))
        .map(
            price -> {
              LOG.error(
                  "the provider's {} does not cost what plan {} says",
                  price.id(),
                  price.plan().code());
              return price.id().value();
            })
        .toList();
  }

  private static Optional<Money> said(PlanPrice price) {
    return price.term() == Term.YEAR
        ? price.plan().yearlyPrice()
        : Optional.of(price.plan().price());
  }
}
