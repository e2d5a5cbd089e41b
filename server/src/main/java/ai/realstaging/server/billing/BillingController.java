package ai.realstaging.server.billing;

import ai.realstaging.account.Account;
import ai.realstaging.billing.Allowance;
import ai.realstaging.billing.Invoices;
import ai.realstaging.billing.PlanChanges;
import ai.realstaging.billing.Plans;
import ai.realstaging.billing.Standing;
import ai.realstaging.billing.Standings;
import ai.realstaging.billing.Usage;
import ai.realstaging.payment.Payments;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.wire.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the plans give, how much of it is used, and what was paid.
@RestController
@RequestMapping("/api/v1/billing")
@Tag(name = "billing")
class BillingController {

  private final Allowance allowance;
  private final Standings standings;
  private final Plans plans;
  private final PaidThings paid;

  BillingController(Allowance allowance, Standings standings, Plans plans, PaidThings paid) {
    this.allowance = allowance;
    this.standings = standings;
    this.plans = plans;
    this.paid = paid;
  }

  /// What is there only where plans are sold.
  @Component
  record PaidThings(Payments payments, Invoices invoices, PlanChanges changes) {}

  /// @param monthlyLimit absent without a limit
  record UsageJson(
      int imagesUsed,
      @Nullable Integer monthlyLimit,
      @Nullable Integer remainingImages,
      String planCode,
      Instant periodStart,
      Instant periodEnd,
      boolean hasSubscription) {}

  @GetMapping("/usage")
  @Operation(summary = "Read how much of the period's allowance is used")
  UsageJson usage(Account account) {
    Usage usage = allowance.usage(account);
    boolean unlimited = usage.plan().isUnlimited();
    return new UsageJson(
        usage.used(),
        unlimited ? null : usage.plan().monthlyImages(),
        unlimited ? null : usage.remaining(),
        usage.plan().code(),
        usage.period().start(),
        usage.period().end(),
        usage.standing().isSubscribed());
  }

  @GetMapping("/plans")
  @Operation(summary = "List the plans")
  BillingJson.PlanList plans() {
    return new BillingJson.PlanList(
        plans.all().stream().map(plan -> BillingJson.PlanJson.of(plan, plans)).toList());
  }

  @GetMapping("/subscriptions")
  @Operation(summary = "Read the subscription and where it stands")
  @Refuses(ProblemCode.BILLING_NOT_CONFIGURED)
  BillingJson.SubscriptionList subscriptions(Account account) {
    paid.payments().provider();
    Standing standing = standings.of(account);
    return new BillingJson.SubscriptionList(
        standing.subscription().stream()
            .map(one -> BillingJson.SubscriptionJson.of(one, standing))
            .toList());
  }

  @GetMapping("/invoices")
  @Operation(summary = "List the invoices, newest first")
  @Refuses(ProblemCode.BILLING_NOT_CONFIGURED)
  BillingJson.InvoiceList invoices(Account account) {
    paid.payments().provider();
    return new BillingJson.InvoiceList(
        paid.invoices().of(account).stream().map(BillingJson.InvoiceJson::of).toList());
  }

  @GetMapping("/payment-methods")
  @Operation(summary = "List the cards that the payment provider keeps")
  @Refuses({ProblemCode.BILLING_NOT_CONFIGURED, ProblemCode.SERVICE_UNAVAILABLE})
  BillingJson.CardList cards(Account account) {
    List<BillingJson.CardJson> cards =
        paid.changes().cards(account).stream().map(BillingJson.CardJson::of).toList();
    return new BillingJson.CardList(cards);
  }
}
