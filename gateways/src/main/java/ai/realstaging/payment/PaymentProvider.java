package ai.realstaging.payment;

import ai.realstaging.kernel.Money;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// The wall towards the payment provider. Every write carries a key that makes its repetition
/// harmless. All methods throw [PaymentRefused]; after one the provider may still have done it, and
/// asking again with the same key finds out.
public interface PaymentProvider {

  /// Makes a customer.
  ///
  /// @param reference our own name for whom it is
  CustomerId customer(String reference, Optional<String> email, String key);

  /// Opens a hosted page where a subscription is bought.
  HostedPage checkout(Buying order, Buying.Ways ways);

  /// Closes such a page; false when it cannot be closed any more, as it was used.
  boolean closeCheckout(String page);

  /// Opens a hosted page where the customer sees invoices and changes cards.
  HostedPage portal(CustomerId customer, URI back);

  /// Begins a subscription that the customer pays for in our own page.
  PendingSubscription subscribe(Buying order);

  /// The way on for one that was begun and not paid for.
  Optional<PendingSubscription> pending(SubscriptionId subscription);

  /// The customer's cards; the standard one is what the subscription is paid with.
  List<Card> cards(CustomerId customer, SubscriptionId subscription);

  SwitchCost preview(Switch wanted);

  /// Changes it and collects what is due; all of it or nothing.
  Answer<ProviderSubscription> change(Switch wanted, String key);

  /// As [#change], for a card whose bank wants to ask the customer: nothing is changed until the
  /// invoice is paid on its page. A later wish takes the place of one that still waits.
  WaitingChange changeOncePaid(Switch wanted, String key);

  /// Lets it end with its period.
  Answer<ProviderSubscription> cancel(SubscriptionId subscription, String key);

  /// Ends it now; for one that was never paid.
  void drop(SubscriptionId subscription, String key);

  /// Takes a cancellation back that has not come to pass, or ends a pause.
  Answer<ProviderSubscription> resume(ProviderSubscription subscription, String key);

  Answer<ProviderSubscription> subscription(SubscriptionId subscription);

  /// All subscriptions of the customer, ended ones too.
  Answer<List<ProviderSubscription>> subscriptions(CustomerId customer);

  /// Every subscription that there is, a page at a time, ended ones too.
  Answer<Portion<ProviderSubscription>> subscriptions(Optional<SubscriptionId> after);

  /// The customer's newest invoices.
  Answer<List<ProviderInvoice>> invoices(CustomerId customer);

  /// What the price is a term; empty when the provider has no such price in use.
  Optional<Money> amount(PriceId price);

  /// @param unreadable things on the page that are of no shape we know; they are left out
  /// @param next where the next page begins, if there is one
  record Portion<T>(List<T> items, int unreadable, Optional<SubscriptionId> next) {

    public Portion {
      items = List.copyOf(items);
    }
  }
}
