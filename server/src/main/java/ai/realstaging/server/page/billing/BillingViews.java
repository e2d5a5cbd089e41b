package ai.realstaging.server.page.billing;

import static ai.realstaging.server.page.Texts.count;
import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.account.Account;
import ai.realstaging.billing.Allowance;
import ai.realstaging.billing.Invoice;
import ai.realstaging.billing.Invoices;
import ai.realstaging.billing.PlanChanges;
import ai.realstaging.billing.Standing;
import ai.realstaging.billing.Standings;
import ai.realstaging.billing.Subscription;
import ai.realstaging.billing.Usage;
import ai.realstaging.payment.Card;
import ai.realstaging.payment.PaymentRefused;
import ai.realstaging.payment.ProviderInvoice;
import ai.realstaging.payment.SubscriptionStatus;
import ai.realstaging.payment.Term;
import ai.realstaging.server.page.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Puts the billing page together.
@Component
class BillingViews {

  private static final Pattern BOUGHT = Pattern.compile("^1 × (.+) \\(at .+ / (month|year)\\)$");

  private final Allowance allowance;
  private final Standings standings;
  private final Invoices invoices;
  private final PlanChanges changes;
  private final BillingParts parts;

  BillingViews(
      Allowance allowance,
      Standings standings,
      Invoices invoices,
      PlanChanges changes,
      BillingParts parts) {
    this.allowance = allowance;
    this.standings = standings;
    this.invoices = invoices;
    this.changes = changes;
    this.parts = parts;
  }

  /// The two lists that need more than the books.
  @Component
  record BillingParts(Offers offers, LedgerRows ledger) {}

  /// @param wish what to count the sum for
  BillingView of(
      Account account, boolean sold, Offers.Wish wish, Optional<BillingView.Notice> said) {
    Usage usage = allowance.usage(account);
    Standing standing = usage.standing();
    List<Invoice> all = sold ? invoices.of(account) : List.of();
    return new BillingView(
        answer(usage),
        ruler(usage),
        said.or(() -> sold ? notice(standing, all) : notSold(usage)),
        all.stream().map(BillingViews::row).toList(),
        parts.ledger().of(account, usage.plan()),
        sold ? parts.offers().of(account, standing, wish) : List.of(),
        sold ? standing.subscription().map(one -> held(account, standing, one)) : Optional.empty(),
        sold);
  }

  private static List<String> answer(Usage usage) {
    if (usage.plan().isUnlimited()) {
      return List.of(text("billing.no-limit"), text("billing.so-far", usage.used()));
    }
    String end = Words.day(usage.period().end());
    return List.of(
        text("billing.images-left", usage.remaining(), usage.plan().monthlyImages()),
        usage.standing().state() == Standing.State.ENDING
            ? text(
                "billing.ends",
                usage.plan().name(),
                usage.standing().endsAt().map(Words::day).orElse(end))
            : text("billing.renew", end));
  }

  private static BillingView.Ruler ruler(Usage usage) {
    int running = Math.min(usage.running(), usage.used());
    boolean unlimited = usage.plan().isUnlimited();
    return new BillingView.Ruler(
        usage.used() - running,
        running,
        unlimited ? 0 : usage.remaining(),
        unlimited ? 0 : usage.plan().monthlyImages());
  }

  private Optional<BillingView.Notice> notice(Standing standing, List<Invoice> all) {
    if (isPaused(standing)) {
      return Optional.of(
          new BillingView.Notice(
              false, text("billing.paused"), text("billing.paused.said"), "", ""));
    }
    return switch (standing.state()) {
      case GRACE ->
          Optional.of(
              new BillingView.Notice(
                  true,
                  text("billing.grace"),
                  text(
                      "billing.grace.said",
                      standing.plan().name(),
                      standings
                          .graceEnd(standing)
                          .map(Words::day)
                          .orElseGet(() -> text("billing.then"))),
                  text("billing.grace.verb"),
                  "/billing/portal"));
      case LAPSED ->
          Optional.of(
              new BillingView.Notice(
                  true,
                  text("billing.unpaid"),
                  text("billing.unpaid.said"),
                  text("billing.pay"),
                  "/billing/portal"));
      case TRIAL ->
          Optional.of(
              new BillingView.Notice(
                  false,
                  text(
                      "billing.trial",
                      standing
                          .subscription()
                          .flatMap(Subscription::trialEnd)
                          .map(Words::day)
                          .orElseGet(() -> text("billing.soon"))),
                  text("billing.trial.said"),
                  "",
                  ""));
      case FREE, PAID, ENDING ->
          all.stream()
              .filter(one -> one.needsAction() && one.state() == ProviderInvoice.State.OPEN)
              .findFirst()
              .map(
                  one ->
                      new BillingView.Notice(
                          true,
                          text("billing.bank"),
                          text("billing.bank.said", Moments.sum(one.due())),
                          text("billing.pay"),
                          one.hostedUrl().orElse("/billing/portal")));
    };
  }

  private static Optional<BillingView.Notice> notSold(Usage usage) {
    return Optional.of(
        new BillingView.Notice(
            false,
            text("billing.not-sold"),
            usage.plan().isUnlimited()
                ? text("billing.not-sold.no-limit")
                : count("billing.not-sold.limit", usage.plan().monthlyImages()),
            "",
            ""));
  }

  private BillingView.Held held(Account account, Standing standing, Subscription one) {
    Optional<Card> card = card(account);
    boolean ends = standing.endsAt().isPresent();
    String next =
        ends
            ? text(
                "billing.held.ends",
                standing.plan().name(),
                Words.day(standing.endsAt().orElseThrow()))
            : next(standing, one);
    return new BillingView.Held(
        card.map(BillingViews::named).orElseGet(() -> text("billing.no-card")),
        card.map(known -> expires(known, next)).orElse(next),
        ends,
        isPaused(standing),
        parts.offers().plan(one).orElse(standing.plan()).name(),
        parts.offers().otherTerm(one));
  }

  private static String expires(Card card, String next) {
    return text(
        "billing.card.expires",
        "%02d".formatted(card.expiryMonth()),
        "%02d".formatted(card.expiryYear() % 100),
        next);
  }

  private static boolean isPaused(Standing standing) {
    return standing.state() == Standing.State.LAPSED
        && standing
            .subscription()
            .filter(one -> one.status() == SubscriptionStatus.PAUSED)
            .isPresent();
  }

  private String next(Standing standing, Subscription one) {
    if (isPaused(standing)) {
      return text("billing.next.paused");
    }
    Optional<String> sum = parts.offers().cost(one).map(Moments::sum);
    Instant end = one.period().end();
    String day = one.term() == Term.YEAR ? Words.date(end) : Words.day(end);
    return switch (standing.state()) {
      case GRACE, LAPSED -> text("billing.next.due");
      case TRIAL ->
          sum.map(due -> text("billing.next.first", due, day))
              .orElseGet(() -> text("billing.next.first-on", day));
      case FREE, PAID, ENDING ->
          sum.map(due -> text("billing.next.charge", due, day))
              .orElseGet(() -> text("billing.next.charge-on", day));
    };
  }

  private Optional<Card> card(Account account) {
    try {
      List<Card> cards = changes.cards(account);
      return cards.stream().filter(Card::standard).findFirst().or(() -> cards.stream().findFirst());
    } catch (PaymentRefused e) {
      return Optional.empty(); // the page is of use without it
    }
  }

  private static String named(Card card) {
    String brand =
        card.brand().substring(0, 1).toUpperCase(Locale.ROOT) + card.brand().substring(1);
    return text("billing.card", brand, card.lastFour());
  }

  static BillingView.InvoiceRow row(Invoice one) {
    return new BillingView.InvoiceRow(
        Moments.date(one.createdAt()),
        purpose(one.description()),
        state(one),
        Moments.sum(one.total()),
        one.hostedUrl());
  }

  /// `1 × Pro (at $29.00 / month)` is `Pro, one month` to people.
  private static String purpose(String description) {
    Matcher bought = BOUGHT.matcher(description);
    if (!bought.matches()) {
      return description;
    }
    return bought.group(2).equals("year")
        ? text("billing.bought.year", bought.group(1))
        : text("billing.bought.month", bought.group(1));
  }

  private static String state(Invoice one) {
    if (one.disputed()) {
      return text("billing.invoice.disputed");
    }
    if (one.refunded().cents() > 0) {
      return one.refunded().cents() >= one.total().cents()
          ? text("billing.invoice.refunded")
          : text("billing.invoice.refunded-part", Moments.sum(one.refunded()));
    }
    return switch (one.state()) {
      case DRAFT -> text("billing.invoice.not-ready");
      case OPEN -> text("billing.invoice.not-paid");
      case PAID ->
          one.total().cents() < 0 ? text("billing.invoice.credited") : text("billing.invoice.paid");
      case VOID -> text("billing.invoice.void");
      case UNCOLLECTIBLE -> text("billing.invoice.not-paid");
    };
  }
}
