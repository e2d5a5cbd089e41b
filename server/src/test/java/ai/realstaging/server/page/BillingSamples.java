package ai.realstaging.server.page;

import ai.realstaging.server.page.billing.BillingView;
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
                1)),
        Optional.of(new BillingView.Held("Visa ending 4242", Samples.HOSTILE, false, "Pro")),
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
}
