package ai.realstaging.server.page.billing;

import java.util.List;
import java.util.Optional;

/// What an admin sees of the books: those of everybody, or of one account.
public sealed interface BooksView {

  /// Beside the payment provider.
  ///
  /// @param said what the last press of a button did
  /// @param sold whether plans are sold here, so that there is a provider to compare with
  record All(
      String sentence,
      Optional<String> said,
      boolean sold,
      List<EventRow> parked,
      List<EventRow> newest)
      implements BooksView {

    public All {
      parked = List.copyOf(parked);
      newest = List.copyOf(newest);
    }
  }

  /// @param standing one or two sentences
  record One(
      String id, String name, String standing, Optional<String> said, List<Fact> facts, Lists lists)
      implements BooksView {

    public One {
      facts = List.copyOf(facts);
    }
  }

  record Lists(
      List<SubscriptionRow> subscriptions,
      List<BillingView.InvoiceRow> invoices,
      List<EntryRow> ledger,
      List<EventRow> events) {

    public Lists {
      subscriptions = List.copyOf(subscriptions);
      invoices = List.copyOf(invoices);
      ledger = List.copyOf(ledger);
      events = List.copyOf(events);
    }
  }

  record Fact(String name, String value) {}

  record SubscriptionRow(String id, String plan, String status, String period, String note) {}

  /// @param what what happened, with its reason
  /// @param thing the number of the image, or of the correction itself
  record EntryRow(String when, String what, String thing, String period, String amount) {}

  /// @param when by the provider's clock
  /// @param about the customer
  /// @param account address of the account's books, where it is known whose the customer is
  record EventRow(
      String id,
      String type,
      String when,
      String outcome,
      String about,
      Optional<String> account,
      boolean parked) {}
}
