package ai.realstaging.server.billing;

import ai.realstaging.account.Account;
import ai.realstaging.billing.Moved;
import ai.realstaging.billing.PlanChanges;
import ai.realstaging.billing.PlanPrice;
import ai.realstaging.billing.Standing;
import ai.realstaging.billing.Storefront;
import ai.realstaging.payment.HostedPage;
import ai.realstaging.payment.PendingSubscription;
import ai.realstaging.payment.PriceId;
import ai.realstaging.payment.Term;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.problem.Refused;
import ai.realstaging.server.wire.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Buying, changing and ending a subscription.
@RestController
@RequestMapping("/api/v1/billing")
@Tag(name = "billing")
class PurchaseController {

  private final Storefront store;
  private final PlanChanges changes;
  private final BillingAddresses addresses;

  PurchaseController(Storefront store, PlanChanges changes, BillingAddresses addresses) {
    this.store = store;
    this.changes = changes;
    this.addresses = addresses;
  }

  /// What is wanted: a plan by its code, by the month unless `term` says `year`; or one of our
  /// prices.
  ///
  /// @param prorationDate of a preview whose sum is to be paid; absent to pay what it is by now
  record WantedPlan(
      @Nullable String planCode,
      @Nullable String term,
      @Nullable String priceId,
      @Nullable Long prorationDate) {}

  record PageJson(String url) {}

  /// @param clientSecret for Stripe's own fields in the browser
  record ElementsJson(String subscriptionId, String clientSecret) {}

  /// @param confirmUrl a page of the payment provider where the bank asks; nothing is changed until
  /// what is due is paid there
  record StandingJson(
      String planCode, String state, @Nullable Instant endsAt, @Nullable String confirmUrl) {

    static StandingJson of(Standing standing) {
      return of(standing, null);
    }

    static StandingJson of(Moved moved) {
      return switch (moved) {
        case Moved.Now now -> of(now.standing());
        case Moved.OncePaid waiting -> of(waiting.standing(), waiting.page().toString());
      };
    }

    private static StandingJson of(Standing standing, @Nullable String confirmUrl) {
      return new StandingJson(
          standing.plan().code(),
          BillingJson.wire(standing.state()),
          standing.endsAt().orElse(null),
          confirmUrl);
    }
  }

  @PostMapping("/create-checkout")
  @Operation(summary = "Open a page of the payment provider where a plan is bought")
  @Refuses({
    ProblemCode.BILLING_NOT_CONFIGURED,
    ProblemCode.VALIDATION_FAILED,
    ProblemCode.CONFLICT,
    ProblemCode.SERVICE_UNAVAILABLE
  })
  PageJson checkout(Account account, @RequestBody WantedPlan wanted) {
    HostedPage page = store.checkout(account, price(wanted), addresses.ways());
    return new PageJson(page.url().toString());
  }

  @PostMapping("/portal")
  @Operation(summary = "Open a page of the payment provider with invoices and cards")
  @Refuses({
    ProblemCode.BILLING_NOT_CONFIGURED,
    ProblemCode.NO_ACTIVE_SUBSCRIPTION,
    ProblemCode.SERVICE_UNAVAILABLE
  })
  PageJson portal(Account account) {
    return new PageJson(store.portal(account, addresses.billing()).url().toString());
  }

  @PostMapping("/create-subscription-elements")
  @Operation(summary = "Begin a subscription that is paid for in a page of one's own")
  @Refuses({
    ProblemCode.BILLING_NOT_CONFIGURED,
    ProblemCode.VALIDATION_FAILED,
    ProblemCode.CONFLICT,
    ProblemCode.SERVICE_UNAVAILABLE
  })
  ElementsJson elements(Account account, @RequestBody WantedPlan wanted) {
    PendingSubscription begun = store.subscribe(account, price(wanted));
    return new ElementsJson(begun.id().value(), begun.clientSecret());
  }

  @PostMapping("/preview-upgrade")
  @Operation(summary = "Read what moving to another plan would cost now")
  @Refuses({
    ProblemCode.BILLING_NOT_CONFIGURED,
    ProblemCode.NO_ACTIVE_SUBSCRIPTION,
    ProblemCode.VALIDATION_FAILED,
    ProblemCode.SERVICE_UNAVAILABLE
  })
  BillingJson.MoveJson preview(Account account, @RequestBody WantedPlan wanted) {
    return BillingJson.MoveJson.of(changes.preview(account, price(wanted)));
  }

  @PostMapping("/upgrade-subscription")
  @Operation(summary = "Move to another plan, larger or smaller, and pay what is due")
  @Refuses({
    ProblemCode.BILLING_NOT_CONFIGURED,
    ProblemCode.NO_ACTIVE_SUBSCRIPTION,
    ProblemCode.PAYMENT_FAILED,
    ProblemCode.PREVIEW_EXPIRED,
    ProblemCode.VALIDATION_FAILED,
    ProblemCode.SERVICE_UNAVAILABLE
  })
  StandingJson move(Account account, @RequestBody WantedPlan wanted) {
    Optional<Instant> previewed =
        Optional.ofNullable(wanted.prorationDate()).map(Instant::ofEpochSecond);
    return StandingJson.of(changes.move(account, price(wanted), previewed));
  }

  @PostMapping("/cancel-subscription")
  @Operation(summary = "Let the subscription end with its period")
  @Refuses({
    ProblemCode.BILLING_NOT_CONFIGURED,
    ProblemCode.NO_ACTIVE_SUBSCRIPTION,
    ProblemCode.SERVICE_UNAVAILABLE
  })
  StandingJson cancel(Account account) {
    return StandingJson.of(changes.cancel(account));
  }

  @PostMapping("/resume-subscription")
  @Operation(summary = "Go on with a subscription that was to end")
  @Refuses({
    ProblemCode.BILLING_NOT_CONFIGURED,
    ProblemCode.NO_ACTIVE_SUBSCRIPTION,
    ProblemCode.SERVICE_UNAVAILABLE
  })
  StandingJson resume(Account account) {
    return StandingJson.of(changes.resume(account));
  }

  private PlanPrice price(WantedPlan wanted) {
    String price = wanted.priceId();
    if (price != null && !price.isBlank()) {
      return store.price(new PriceId(price));
    }
    String plan = wanted.planCode();
    if (plan == null || plan.isBlank()) {
      throw Refused.invalid("plan_code", "required", "Name the plan, or one of our prices.");
    }
    return store.price(plan, term(wanted.term()));
  }

  private static Term term(@Nullable String word) {
    return switch (word) {
      case null -> Term.MONTH;
      case "month" -> Term.MONTH;
      case "year" -> Term.YEAR;
      default -> throw Refused.invalid("term", "unknown", "A term is month or year.");
    };
  }
}
