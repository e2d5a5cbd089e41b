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
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
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

  /// What somebody looks at.
  ///
  /// @param term as it is paid by now without one
  record Wish(Optional<String> plan, Optional<Term> term) {}

  /// For one who pays: what was chosen, else the next larger plan, with the sum due today. For
  /// everybody else: all that can be bought.
  List<BillingView.Offer> of(Account account, Standing standing, Wish wish) {
    if (standing.subscription().isEmpty()) {
      return plans.all().stream()
          .filter(plan -> !plan.isFree())
          .sorted(Comparator.comparing(plan -> !wish.plan().equals(Optional.of(plan.code()))))
          .map(this::bought)
          .filter(offer -> !offer.choices().isEmpty())
          .toList();
    }
    Subscription held = standing.subscription().get();
    if (!canMove(held)) {
      return List.of();
    }
    // not the plan that counts now: of one that has lapsed it is the free one, and the move is
    // still from what is paid for
    Plan from = plan(held).orElse(standing.plan());
    Term term = wish.term().orElse(held.term());
    return wish
        .plan()
        .flatMap(plans::find)
        .flatMap(plan -> price(plan, term))
        .filter(price -> !price.id().equals(held.price()))
        .or(() -> plans.larger(from).flatMap(plan -> price(plan, term)))
        .flatMap(price -> moved(account, price, held))
        .stream()
        .toList();
  }

  /// The way to pay the same plan by the other term, where it is sold so and can be moved.
  Optional<BillingView.Other> otherTerm(Subscription held) {
    return plans
        .ofPrice(held.price())
        .filter(price -> canMove(held))
        .flatMap(price -> other(price.plan(), held.term()));
  }

  private static boolean canMove(Subscription held) {
    return held.status() == SubscriptionStatus.ACTIVE
        || held.status() == SubscriptionStatus.TRIALING;
  }

  private Optional<PlanPrice> price(Plan plan, Term term) {
    return plans.price(plan, term).or(() -> plans.price(plan, Term.MONTH));
  }

  private Optional<BillingView.Other> other(Plan plan, Term now) {
    return plans
        .price(plan, now == Term.YEAR ? Term.MONTH : Term.YEAR)
        .map(
            price ->
                new BillingView.Other(
                    instead(price),
                    "/billing?to=%s&by=%s".formatted(plan.code(), wire(price.term()))));
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
        0,
        Optional.empty());
  }

  private Optional<BillingView.Offer> moved(Account account, PlanPrice to, Subscription held) {
    try {
      return Optional.of(offer(to, changes.preview(account, to), held));
    } catch (PaymentRefused | NotForSale | NotSubscribed | PaymentDue e) {
      return Optional.empty(); // the sum cannot be said now, so nothing is offered
    }
  }

  private BillingView.Offer offer(PlanPrice to, PlanMove move, Subscription held) {
    Money due = move.cost().due();
    boolean same = plan(held).filter(to.plan()::equals).isPresent();
    boolean credit = move.cost().total().cents() < 0;
    return new BillingView.Offer(
        to.plan().code(),
        same ? named(to) : to.plan().name(),
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
        Optional.of(new BillingView.Line(then(to, next(to, move, held)), Moments.sum(cost(to)))),
        "/billing/upgrade",
        List.of(new BillingView.Choice(wire(to.term()), verb(to, due, same), true)),
        move.cost().at().getEpochSecond(),
        same ? Optional.empty() : other(to.plan(), to.term()));
  }

  private static String verb(PlanPrice to, Money due, boolean same) {
    if (same) {
      return to.term() == Term.YEAR
          ? text("offer.by.year", Moments.sum(due))
          : text("offer.by.month", Moments.sum(due));
    }
    return due.cents() > 0
        ? text("offer.move-and-pay", to.plan().name(), Moments.sum(due))
        : text("offer.move", to.plan().name());
  }

  private static String instead(PlanPrice price) {
    String cost = Moments.sum(cost(price));
    return price.term() == Term.YEAR
        ? text("offer.instead.year", cost)
        : text("offer.instead.month", cost);
  }

  private static String named(PlanPrice to) {
    return to.term() == Term.YEAR
        ? text("offer.named.year", to.plan().name())
        : text("offer.named.month", to.plan().name());
  }

  /// When the next charge comes: another term begins anew on the day of the move.
  private static Instant next(PlanPrice to, PlanMove move, Subscription held) {
    if (to.term() == held.term() || held.status() == SubscriptionStatus.TRIALING) {
      return held.period().end();
    }
    ZonedDateTime moved = move.cost().at().atZone(ZoneOffset.UTC);
    return (to.term() == Term.YEAR ? moved.plusYears(1) : moved.plusMonths(1)).toInstant();
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

  private static String then(PlanPrice price, Instant next) {
    return price.term() == Term.YEAR
        ? text("offer.then.year", Words.date(next))
        : text("offer.then.month", Words.day(next));
  }

  static Money cost(PlanPrice price) {
    return price.term() == Term.YEAR
        ? price.plan().yearlyPrice().orElse(price.plan().price())
        : price.plan().price();
  }

  static String wire(Term term) {
    return term == Term.YEAR ? "year" : "month";
  }

  static Term term(String word) {
    return word.equals("year") ? Term.YEAR : Term.MONTH;
  }
}
