package ai.realstaging.server.page.billing;

import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.account.Account;
import ai.realstaging.billing.NotForSale;
import ai.realstaging.billing.NotSubscribed;
import ai.realstaging.billing.PaymentDue;
import ai.realstaging.billing.Plan;
import ai.realstaging.billing.PlanChanges;
import ai.realstaging.billing.PlanMove;
import ai.realstaging.billing.PlanPrice;
import ai.realstaging.billing.Plans;
import ai.realstaging.billing.Standing;
import ai.realstaging.billing.Subscription;
import ai.realstaging.kernel.Money;
import ai.realstaging.payment.PaymentRefused;
import ai.realstaging.payment.SubscriptionStatus;
import ai.realstaging.payment.Term;
import ai.realstaging.server.page.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What can be bought or moved to, with what it costs now.
@Component
class Offers {

  private final Plans plans;
  private final PlanChanges changes;

  Offers(Plans plans, PlanChanges changes) {
    this.plans = plans;
    this.changes = changes;
  }

  /// For one who pays: the plan that was chosen, else the next larger one, with the sum due today.
  /// For everybody else: all that can be bought.
  List<BillingView.Offer> of(Account account, Standing standing, Optional<String> chosen) {
    if (standing.subscription().isEmpty()) {
      return plans.all().stream()
          .filter(plan -> !plan.isFree())
          .sorted(Comparator.comparing(plan -> !chosen.equals(Optional.of(plan.code()))))
          .map(this::bought)
          .filter(offer -> !offer.choices().isEmpty())
          .toList();
    }
    Subscription held = standing.subscription().get();
    boolean moves =
        held.status() == SubscriptionStatus.ACTIVE || held.status() == SubscriptionStatus.TRIALING;
    // not the plan that counts now: of one that has lapsed it is the free one, and the move is
    // still
    // from what is paid for
    Plan from = plan(held).orElse(standing.plan());
    Optional<Plan> to =
        chosen
            .flatMap(plans::find)
            .filter(plan -> !plan.code().equals(from.code()))
            .or(() -> plans.larger(from));
    return moves ? to.flatMap(plan -> moved(account, plan, held)).stream().toList() : List.of();
  }

  private BillingView.Offer bought(Plan plan) {
    List<BillingView.Choice> choices =
        Stream.of(Term.MONTH, Term.YEAR)
            .flatMap(term -> plans.price(plan, term).stream())
            .map(
                price ->
                    new BillingView.Choice(
                        wire(price.term()), subscribe(price), price.term() == Term.MONTH))
            .toList();
    return new BillingView.Offer(
        plan.code(),
        plan.name(),
        gives(plan),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        "/billing/checkout",
        choices,
        0);
  }

  private Optional<BillingView.Offer> moved(Account account, Plan plan, Subscription held) {
    Optional<PlanPrice> price =
        plans.price(plan, held.term()).or(() -> plans.price(plan, Term.MONTH));
    try {
      return price.map(to -> offer(to, changes.preview(account, to), held));
    } catch (PaymentRefused | NotForSale | NotSubscribed | PaymentDue e) {
      return Optional.empty(); // the sum cannot be said now, so nothing is offered
    }
  }

  private static BillingView.Offer offer(PlanPrice to, PlanMove move, Subscription held) {
    Money due = move.cost().due();
    String verb =
        due.cents() > 0
            ? text("offer.move-and-pay", to.plan().name(), Moments.sum(due))
            : text("offer.move", to.plan().name());
    boolean credit = move.cost().total().cents() < 0;
    return new BillingView.Offer(
        to.plan().code(),
        to.plan().name(),
        gives(to.plan()),
        move.cost().lines().stream()
            .map(line -> new BillingView.Line(line.description(), Moments.sum(line.amount())))
            .toList(),
        Optional.of(
            credit
                ? new BillingView.Line(
                    text("offer.credit"),
                    Moments.sum(
                        new Money(-move.cost().total().cents(), move.cost().total().currency())))
                : new BillingView.Line(text("offer.due"), Moments.sum(due))),
        Optional.of(
            new BillingView.Line(then(to, Words.day(held.period().end())), Moments.sum(cost(to)))),
        "/billing/upgrade",
        List.of(new BillingView.Choice(wire(to.term()), verb, true)),
        move.cost().at().getEpochSecond());
  }

  /// What the subscription pays for, where it is one of our plans.
  Optional<Plan> plan(Subscription one) {
    return plans.ofPrice(one.price()).map(PlanPrice::plan);
  }

  /// What the subscription costs each time, where it is one of our plans.
  Optional<Money> cost(Subscription one) {
    return plans.ofPrice(one.price()).map(Offers::cost);
  }

  static String gives(Plan plan) {
    return text("offer.gives", images(plan), plan.openJobs());
  }

  static String images(Plan plan) {
    return plan.isUnlimited() ? text("offer.no-limit") : Words.images(plan.monthlyImages());
  }

  private static String subscribe(PlanPrice price) {
    String cost = Words.money(cost(price));
    return price.term() == Term.YEAR
        ? text("offer.subscribe.year", cost)
        : text("offer.subscribe.month", cost);
  }

  private static String then(PlanPrice price, String day) {
    return price.term() == Term.YEAR ? text("offer.then.year", day) : text("offer.then.month", day);
  }

  static Money cost(PlanPrice price) {
    return price.term() == Term.YEAR
        ? price.plan().yearlyPrice().orElse(price.plan().price())
        : price.plan().price();
  }

  private static String wire(Term term) {
    return term == Term.YEAR ? "year" : "month";
  }
}
