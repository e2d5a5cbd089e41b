package ai.realstaging.billing;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.payment.CustomerId;
import ai.realstaging.payment.PaymentEvent;
import ai.realstaging.payment.PaymentNews;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Knows what each kind of news means for the books. Takes part in the transaction that notes the
/// event.
@Component
class NewsDesk {

  static final String UNKNOWN_CUSTOMER = "the customer is nobody's yet";

  private final Customers customers;
  private final Subscriptions subscriptions;
  private final Invoices invoices;

  NewsDesk(Customers customers, Subscriptions subscriptions, Invoices invoices) {
    this.customers = customers;
    this.subscriptions = subscriptions;
    this.invoices = invoices;
  }

  Outcome take(PaymentEvent event) {
    return switch (event.news()) {
      case PaymentNews.CustomerSeen seen -> customer(seen);
      case PaymentNews.CustomerGone gone ->
          of(
              gone.customer(),
              owner -> {
                customers.gone(gone.customer(), event.created());
                return new Outcome.Applied();
              });
      case PaymentNews.SubscriptionSeen seen ->
          of(
              seen.subscription().customer(),
              owner ->
                  written(
                      subscriptions.tell(
                          owner, seen.subscription(), told(event, seen.step().rank()))));
      case PaymentNews.InvoiceSeen seen ->
          of(
              seen.invoice().customer(),
              owner ->
                  written(
                      invoices.tell(
                          owner,
                          seen.invoice(),
                          told(event, seen.invoice().attempts().needsAction() ? 1 : 0))));
      case PaymentNews.InvoicePaidBy paid -> {
        invoices.paidBy(paid);
        yield new Outcome.Applied();
      }
      case PaymentNews.PaymentSeen paid ->
          of(
              paid.customer(),
              owner -> {
                invoices.paid(paid);
                return new Outcome.Applied();
              });
      case PaymentNews.DisputeSeen dispute -> {
        invoices.disputed(dispute, Subscriptions.utc(event.created()));
        yield new Outcome.Applied();
      }
      // the subscription's own events say what a finished page brought
      case PaymentNews.CheckoutEnded ended -> ended(event, ended);
      // cards are asked for when they are shown
      case PaymentNews.CardsChanged cards -> new Outcome.Nothing();
      case PaymentNews.Nothing nothing -> new Outcome.Nothing();
    };
  }

  /// Whose the customer is, if that is known.
  Optional<AccountId> owner(CustomerId customer) {
    return customers.owner(customer);
  }

  private Outcome customer(PaymentNews.CustomerSeen seen) {
    if (customers.ownerHeld(seen.customer()).isPresent()) {
      return new Outcome.Nothing();
    }
    Optional<AccountId> owner = seen.reference().flatMap(customers::named);
    return owner
        .<Outcome>map(
            account -> {
              customers.note(seen.customer(), account);
              return new Outcome.Applied();
            })
        .orElseGet(() -> new Outcome.Parked(UNKNOWN_CUSTOMER));
  }

  /// A page that names one of our accounts tells whose its customer is, also when the customer's
  /// own event is lost.
  private Outcome ended(PaymentEvent event, PaymentNews.CheckoutEnded ended) {
    customers.pageEnded(ended.page());
    Optional<AccountId> owner = ended.reference().flatMap(customers::named);
    boolean noted =
        event.customer().isPresent()
            && owner.isPresent()
            && customers.note(event.customer().get(), owner.get());
    return noted ? new Outcome.Applied() : new Outcome.Nothing();
  }

  private Outcome of(CustomerId customer, Function<AccountId, Outcome> change) {
    return customers
        .ownerHeld(customer)
        .map(change)
        .orElseGet(() -> new Outcome.Parked(UNKNOWN_CUSTOMER));
  }

  private static Outcome written(boolean written) {
    return written ? new Outcome.Applied() : new Outcome.Older();
  }

  private static Told told(PaymentEvent event, int rank) {
    return Told.byEvent(event.created(), rank, event.id());
  }
}
