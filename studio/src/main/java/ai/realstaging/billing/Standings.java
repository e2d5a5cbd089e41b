package ai.realstaging.billing;

import ai.realstaging.account.Account;
import ai.realstaging.payment.SubscriptionStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says where an account stands: the rules by which a subscription gives its plan. Without one that
/// does, an account has the plan that is noted on it, the free one unless an operator gave another,
/// and its months are those of UTC.
@Component
public final class Standings {

  private final Plans plans;
  private final Subscriptions subscriptions;
  private final BillingSettings settings;
  private final InstantSource clock;

  Standings(
      Plans plans, Subscriptions subscriptions, BillingSettings settings, InstantSource clock) {
    this.plans = plans;
    this.subscriptions = subscriptions;
    this.settings = settings;
    this.clock = clock;
  }

  public Standing of(Account account) {
    return judge(account, subscriptions.of(account.id()), clock.instant());
  }

  /// Until when an unpaid subscription keeps its plan.
  public Optional<Instant> graceEnd(Standing standing) {
    return standing
        .subscription()
        .filter(one -> one.status() == SubscriptionStatus.PAST_DUE)
        .map(this::graceEnd);
  }

  /// As [#of], with the subscriptions held unchanged until the caller's transaction ends.
  Standing held(Account account) {
    return judge(account, subscriptions.held(account.id()), clock.instant());
  }

  private Standing judge(Account account, List<Subscription> all, Instant now) {
    List<Standing> standing =
        all.stream()
            .filter(one -> one.status().isStanding())
            .map(one -> judge(account, one, now))
            .sorted(Comparator.comparing(Standings::worth).reversed())
            .toList();
    return standing.isEmpty()
        ? base(account, now, Standing.State.FREE, Optional.empty())
        : standing.getFirst();
  }

  /// Of several subscriptions, which only the provider's dashboard can make, the one that gives
  /// most counts, and of two alike the newer.
  private static Integer worth(Standing standing) {
    return standing.isSubscribed() ? standing.plan().monthlyImages() : -1;
  }

  private Standing judge(Account account, Subscription one, Instant now) {
    Optional<Plan> paid = plans.ofPrice(one.price()).map(PlanPrice::plan);
    boolean late = !now.isBefore(one.period().end().plus(settings.lateness()));
    boolean over = one.endsAt().filter(end -> !now.isBefore(end)).isPresent();
    if (over) {
      return base(account, now, Standing.State.FREE, Optional.empty());
    }
    if (paid.isEmpty() || late || !gives(one, now)) {
      return base(account, now, Standing.State.LAPSED, Optional.of(one));
    }
    return new Standing(
        paid.get(), one.period().monthAt(now, one.term()), state(one), Optional.of(one));
  }

  private boolean gives(Subscription one, Instant now) {
    return switch (one.status()) {
      case ACTIVE, TRIALING -> true;
      case PAST_DUE -> now.isBefore(graceEnd(one));
      case UNPAID, PAUSED, INCOMPLETE, INCOMPLETE_EXPIRED, CANCELED -> false;
    };
  }

  /// Counted from the oldest unpaid invoice: the next period's does not begin it anew, and one in
  /// the middle of a year has all of it. Where no invoice is told yet, from the period's start, as
  /// renewals are what is mostly unpaid.
  private Instant graceEnd(Subscription one) {
    return one.unpaidSince().orElse(one.period().start()).plus(settings.grace());
  }

  private static Standing.State state(Subscription one) {
    if (one.status() == SubscriptionStatus.PAST_DUE) {
      return Standing.State.GRACE;
    }
    if (one.isEnding()) {
      return Standing.State.ENDING;
    }
    return one.status() == SubscriptionStatus.TRIALING ? Standing.State.TRIAL : Standing.State.PAID;
  }

  private Standing base(
      Account account, Instant now, Standing.State state, Optional<Subscription> subscription) {
    Plan plan = plans.find(account.plan()).orElseGet(plans::free);
    return new Standing(
        settings.unlimited() ? plans.free() : plan, Period.monthOf(now), state, subscription);
  }
}
