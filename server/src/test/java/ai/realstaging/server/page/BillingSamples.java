package ai.realstaging.server.page;

import ai.realstaging.server.page.billing.BillingView;
import ai.realstaging.server.page.billing.BooksView;
import ai.realstaging.server.page.billing.PricingView;
import java.util.List;
import java.util.Optional;

/// The models of the money pages, hostile where a provider or a person wrote.
final class BillingSamples {

  private BillingSamples() {}

  static BillingView billing() {
    return new BillingView(
        List.of("62 of 100 images left.", "They renew December 1."),
        new BillingView.Ruler(33, 5, 62, 100),
        Optional.of(
            new BillingView.Notice(
                true, "The last payment failed.", Samples.HOSTILE, "Change", "/billing/portal")),
        List.of(
            new BillingView.InvoiceRow(
                "Nov 1, 2026",
                Samples.HOSTILE,
                "Paid",
                "$29.00",
                Optional.of("https://pay.example/invoice"))),
        List.of(new BillingView.LedgerRow("Nov 24, 21:47", Samples.HOSTILE, "held 1", "62")),
        List.of(
            new BillingView.Offer(
                "business",
                "Business",
                "500 images a month.",
                List.of(new BillingView.Line(Samples.HOSTILE, "$26.40")),
                Optional.of(new BillingView.Line("Due today", "$18.67")),
                Optional.of(new BillingView.Line("Then monthly", "$99.00")),
                "/billing/upgrade",
                List.of(new BillingView.Choice("month", "Move to Business, pay $18.67", true)),
                1,
                Optional.of(
                    new BillingView.Other(Samples.HOSTILE, "/billing?to=business&by=year")))),
        Optional.of(
            new BillingView.Held(
                "Visa ending 4242", Samples.HOSTILE, false, true, "Pro", Optional.empty())),
        true);
  }

  static PricingView pricing() {
    return new PricingView(
        List.of(
            new PricingView.Column(
                "free", "Free", "$0", "for good", "", List.of("10 images a month"), true, false),
            new PricingView.Column(
                "pro",
                "Pro",
                "$29",
                "a month",
                "$290",
                List.of("100 images a month"),
                false,
                true)));
  }

  static BooksView.All books() {
    return new BooksView.All(
        "1 event could not be placed.",
        Optional.of(Samples.HOSTILE),
        true,
        List.of(event(true)),
        List.of(event(true), event(false)));
  }

  static BooksView.One account() {
    return new BooksView.One(
        "a1",
        Samples.HOSTILE,
        "Pro, paid. 38 of 100 images used.",
        Optional.of(Samples.HOSTILE),
        List.of(new BooksView.Fact("Customer", Samples.HOSTILE)),
        new BooksView.Lists(
            List.of(
                new BooksView.SubscriptionRow(
                    "sub_1", "Pro", "Active", "Nov 1 to Dec 1", Samples.HOSTILE)),
            billing().invoices(),
            List.of(
                new BooksView.EntryRow("Nov 24, 21:47", Samples.HOSTILE, "i1", "Nov 1, 2026", "1")),
            List.of(event(true))));
  }

  private static BooksView.EventRow event(boolean parked) {
    return new BooksView.EventRow(
        "evt_1",
        Samples.HOSTILE,
        "Nov 24, 21:47",
        Samples.HOSTILE,
        "cus_1",
        Optional.of("/admin/accounts/a1"),
        parked);
  }
}
