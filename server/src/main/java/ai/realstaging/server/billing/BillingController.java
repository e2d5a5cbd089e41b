package ai.realstaging.server.billing;

import ai.realstaging.account.Account;
import ai.realstaging.billing.Allowance;
import ai.realstaging.billing.Plan;
import ai.realstaging.billing.Plans;
import ai.realstaging.billing.Usage;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.problem.Refused;
import ai.realstaging.server.wire.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the plans give, and how much of it is used.
@RestController
@RequestMapping("/api/v1/billing")
@Tag(name = "billing")
class BillingController {

  private final Allowance allowance;
  private final Plans plans;

  BillingController(Allowance allowance, Plans plans) {
    this.allowance = allowance;
    this.plans = plans;
  }

  record UsageJson(
      int imagesUsed,
      int monthlyLimit,
      int remainingImages,
      String planCode,
      Instant periodStart,
      Instant periodEnd,
      boolean hasSubscription) {}

  record PlanJson(
      String code,
      String name,
      long priceCents,
      String currency,
      int monthlyLimit,
      int openImages) {

    static PlanJson of(Plan plan) {
      return new PlanJson(
          plan.code(),
          plan.name(),
          plan.price().cents(),
          plan.price().currency().getCurrencyCode(),
          plan.monthlyImages(),
          plan.openJobs());
    }
  }

  record PlanList(List<PlanJson> plans) {}

  @GetMapping("/usage")
  @Operation(summary = "Read how much of the period's allowance is used")
  UsageJson usage(Account account) {
    Usage usage = allowance.usage(account);
    return new UsageJson(
        usage.used(),
        usage.plan().monthlyImages(),
        usage.remaining(),
        usage.plan().code(),
        usage.period().start(),
        usage.period().end(),
        usage.subscribed());
  }

  @GetMapping("/plans")
  @Operation(summary = "List the plans")
  PlanList plans() {
    return new PlanList(plans.all().stream().map(PlanJson::of).toList());
  }

  @GetMapping({"/subscriptions", "/invoices", "/payment-methods"})
  @Operation(summary = "Not set up here")
  @Refuses(ProblemCode.BILLING_NOT_CONFIGURED)
  Void paid(Account account) {
    throw notConfigured();
  }

  @PostMapping({
    "/create-checkout",
    "/portal",
    "/create-subscription-elements",
    "/upgrade-subscription",
    "/cancel-subscription"
  })
  @Operation(summary = "Not set up here")
  @Refuses(ProblemCode.BILLING_NOT_CONFIGURED)
  Void pay(Account account) {
    throw notConfigured();
  }

  private static Refused notConfigured() {
    return Refused.of(
        ProblemCode.BILLING_NOT_CONFIGURED, "This installation has no payment provider.");
  }
}
