package ai.realstaging.billing;

import ai.realstaging.account.Account;
import ai.realstaging.payment.Answer;
import ai.realstaging.payment.Card;
import ai.realstaging.payment.PaymentProvider;
import ai.realstaging.payment.PaymentRefused;
import ai.realstaging.payment.Payments;
import ai.realstaging.payment.ProviderSubscription;
import ai.realstaging.payment.SubscriptionStatus;
import ai.realstaging.payment.Switch;
import ai.realstaging.payment.SwitchCost;
import ai.realstaging.payment.WaitingChange;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/// What an account does with the subscription that it has: move to another plan, end it, go on with
/// it. The provider's answer is written into the books at once; its event may come later.
@Component
public class PlanChanges {

  /// How long a previewed sum can be taken.
  private static final Duration PREVIEW = Duration.ofHours(1);

  private final Payments payments;
  private final Standings standings;
  private final Subscriptions subscriptions;
  private final BillingQueue queue;
  private final InstantSource clock;

  PlanChanges(
      Payments payments,
      Standings standings,
      Subscriptions subscriptions,
      BillingQueue queue,
      InstantSource clock) {
    this.payments = payments;
    this.standings = standings;
    this.subscriptions = subscriptions;
    this.queue = queue;
    this.clock = clock;
  }

  /// The cards that the account's customer has left with the provider.
  public List<Card> cards(Account account) {
    PaymentProvider provider = payments.provider();
    return subscriptions.of(account.id()).stream()
        .min(Comparator.comparing(one -> !one.status().isStanding())) // else the newest
        .map(one -> provider.cards(one.customer(), one.id()))
        .orElseGet(List::of);
  }

  /// What moving to the price would cost now. Throws [NotSubscribed], [PaymentDue], [NotForSale].
  public PlanMove preview(Account account, PlanPrice to) {
    PaymentProvider provider = payments.provider();
    Subscription from = changeable(account, to);
    SwitchCost cost = provider.preview(wanted(from, to, moment(from)));
    Plan present = standings.of(account).plan();
    return new PlanMove(to, present, cost, to.plan().monthlyImages() > present.monthlyImages());
  }

  /// Moves to the price, at once or once the bank has asked. Throws as [#preview] and
  /// [ai.realstaging.payment.PaymentRefused]; then nothing was changed.
  ///
  /// @param previewed the instant of the preview whose sum is agreed to, or none to agree to any;
  /// one that is too old for it is a [SumOutdated]
  public Moved move(Account account, PlanPrice to, Optional<Instant> previewed) {
    PaymentProvider provider = payments.provider();
    try {
      begin(
          account,
          to,
          previewed,
          "move",
          (wanted, key) -> write(account, provider.change(wanted, key)));
      return new Moved.Now(standings.of(account));
    } catch (PaymentRefused e) {
      if (e.reason() != PaymentRefused.Reason.NEEDS_CUSTOMER) {
        throw e;
      }
      return moveOncePaid(provider, account, to, previewed);
    }
  }

  private Moved moveOncePaid(
      PaymentProvider provider, Account account, PlanPrice to, Optional<Instant> previewed) {
    Optional<URI> page =
        begin(
            account,
            to,
            previewed,
            "ask",
            (wanted, key) -> {
              WaitingChange change = provider.changeOncePaid(wanted, key);
              if (change.page().isEmpty()) {
                write(account, change.subscription());
              }
              return change.page();
            });
    Standing standing = standings.of(account);
    return page.<Moved>map(at -> new Moved.OncePaid(standing, at))
        .orElseGet(() -> new Moved.Now(standing));
  }

  private <T> T begin(
      Account account,
      PlanPrice to,
      Optional<Instant> previewed,
      String what,
      BiFunction<Switch, String, T> change) {
    return queue.begin(
        account.id(),
        row -> {
          Subscription from = changeable(account, to);
          Instant counted = previewed.orElseGet(() -> moment(from));
          check(counted, from);
          // the same until something came of it: who moves back and forth asks for another thing
          String key =
              "%s:%s:%s:%d:%d"
                  .formatted(
                      what, from.id(), to.id(), counted.getEpochSecond(), row.getGeneration());
          T changed = change.apply(wanted(from, to, counted), key);
          BillingQueue.grown(row);
          return changed;
        });
  }

  /// Lets the subscription end with its period. Throws [NotSubscribed].
  public Standing cancel(Account account) {
    return change(
        account,
        (provider, one) ->
            one.value().isEnding()
                ? one
                : provider.cancel(one.value().id(), key("cancel", one.value())));
  }

  /// Goes on with a subscription that was to end, or that pauses. Throws [NotSubscribed].
  public Standing resume(Account account) {
    return change(
        account,
        (provider, one) ->
            one.value().endsAt().isEmpty() && one.value().status() != SubscriptionStatus.PAUSED
                ? one
                : provider.resume(one.value(), key("resume", one.value())));
  }

  private Standing change(
      Account account,
      BiFunction<PaymentProvider, Answer<ProviderSubscription>, Answer<ProviderSubscription>>
          change) {
    PaymentProvider provider = payments.provider();
    queue.next(
        account.id(),
        row -> {
          // asked, not remembered: what is decided on must be how it is
          Answer<ProviderSubscription> now = provider.subscription(standingOf(account).id());
          if (!now.value().status().isStanding()) {
            throw new NotSubscribed();
          }
          return write(account, change.apply(provider, now));
        });
    return standings.of(account);
  }

  private Boolean write(Account account, Answer<ProviderSubscription> answer) {
    return subscriptions.tell(account.id(), answer.value(), Told.read(answer.asOf()));
  }

  private Subscription standingOf(Account account) {
    return subscriptions.of(account.id()).stream()
        .filter(one -> one.status().isStanding())
        .findFirst()
        .orElseThrow(NotSubscribed::new);
  }

  private Subscription changeable(Account account, PlanPrice to) {
    Subscription from = standingOf(account);
    if (from.status() != SubscriptionStatus.ACTIVE
        && from.status() != SubscriptionStatus.TRIALING) {
      throw new PaymentDue();
    }
    if (from.price().equals(to.id()) || !to.offered()) {
      throw new NotForSale();
    }
    return from;
  }

  /// What a sum is counted to: now, or the period's start where the provider's time is ahead.
  private Instant moment(Subscription from) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return now.isBefore(from.period().start()) ? from.period().start() : now;
  }

  private void check(Instant counted, Subscription from) {
    Duration age = Duration.between(counted, moment(from));
    if (age.abs().compareTo(PREVIEW) > 0 || counted.isBefore(from.period().start())) {
      throw new SumOutdated();
    }
  }

  private static Switch wanted(Subscription from, PlanPrice to, Instant at) {
    return new Switch(from.customer(), from.id(), from.itemId(), to.id(), at);
  }

  /// A key for one press of a button: it covers the library's own retries and no more, because who
  /// cancels, resumes and cancels again within a day must not get the first answer replayed.
  private static String key(String what, ProviderSubscription one) {
    return "%s:%s:%s".formatted(what, one.id(), UUID.randomUUID());
  }
}
