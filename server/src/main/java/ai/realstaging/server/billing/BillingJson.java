package ai.realstaging.server.billing;

import ai.realstaging.billing.Invoice;
import ai.realstaging.billing.Plan;
import ai.realstaging.billing.PlanMove;
import ai.realstaging.billing.Plans;
import ai.realstaging.billing.Standing;
import ai.realstaging.billing.Subscription;
import ai.realstaging.kernel.Money;
import ai.realstaging.payment.Card;
import ai.realstaging.payment.Term;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Money things as they go over the wire: whole cents with their currency.
final class BillingJson {

  private BillingJson() {}

  record PlanList(List<PlanJson> plans) {}

  /// @param monthlyLimit absent without a limit
  /// @param terms at which it can be bought here
  record PlanJson(
      String code,
      String name,
      long priceCents,
      @Nullable Long yearlyPriceCents,
      String currency,
      @Nullable Integer monthlyLimit,
      int openImages,
      double queueWeight,
      List<String> terms) {

    static PlanJson of(Plan plan, Plans plans) {
      return new PlanJson(
          plan.code(),
          plan.name(),
          plan.price().cents(),
          plan.yearlyPrice().map(Money::cents).orElse(null),
          plan.price().currency().getCurrencyCode(),
          plan.isUnlimited() ? null : plan.monthlyImages(),
          plan.openJobs(),
          plan.weight(),
          List.of(Term.MONTH, Term.YEAR).stream()
              .filter(term -> plans.price(plan, term).isPresent())
              .map(BillingJson::wire)
              .toList());
    }
  }

  record SubscriptionList(List<SubscriptionJson> subscriptions) {}

  /// @param status in the payment provider's word
  /// @param state what it means here: paid, trial, ending, grace, lapsed
  /// @param planCode what it gives now
  record SubscriptionJson(
      String id,
      String status,
      String state,
      String planCode,
      String term,
      Instant currentPeriodStart,
      Instant currentPeriodEnd,
      @Nullable Instant trialEnd,
      @Nullable Instant endsAt) {

    static SubscriptionJson of(Subscription one, Standing standing) {
      return new SubscriptionJson(
          one.id().value(),
          wire(one.status()),
          wire(standing.state()),
          standing.plan().code(),
          wire(one.term()),
          one.period().start(),
          one.period().end(),
          one.trialEnd().orElse(null),
          one.endsAt().orElse(null));
    }
  }

  record InvoiceList(List<InvoiceJson> invoices) {}

  record InvoiceJson(
      String id,
      @Nullable String number,
      String status,
      String description,
      long totalCents,
      long amountDueCents,
      long refundedCents,
      boolean disputed,
      String currency,
      @Nullable String hostedInvoiceUrl,
      @Nullable String invoicePdf,
      Instant createdAt) {

    static InvoiceJson of(Invoice one) {
      return new InvoiceJson(
          one.id(),
          one.number().orElse(null),
          wire(one.state()),
          one.description(),
          one.total().cents(),
          one.due().cents(),
          one.refunded().cents(),
          one.disputed(),
          one.total().currency().getCurrencyCode(),
          one.hostedUrl().orElse(null),
          one.pdfUrl().orElse(null),
          one.createdAt());
    }
  }

  record CardList(List<CardJson> paymentMethods) {}

  record CardJson(
      String id, String brand, String last4, int expMonth, int expYear, boolean isDefault) {

    static CardJson of(Card one) {
      return new CardJson(
          one.id(),
          one.brand(),
          one.lastFour(),
          one.expiryMonth(),
          one.expiryYear(),
          one.standard());
    }
  }

  /// @param prorationDate give it back with the upgrade to pay just this sum
  record MoveJson(
      String planCode,
      List<LineJson> lines,
      long totalCents,
      long dueNowCents,
      String currency,
      long prorationDate) {

    static MoveJson of(PlanMove move) {
      return new MoveJson(
          move.to().plan().code(),
          move.cost().lines().stream()
              .map(line -> new LineJson(line.description(), line.amount().cents()))
              .toList(),
          move.cost().total().cents(),
          move.cost().due().cents(),
          move.cost().due().currency().getCurrencyCode(),
          move.cost().at().getEpochSecond());
    }
  }

  record LineJson(String description, long amountCents) {}

  static String wire(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
