package ai.realstaging.server.page.billing;

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
import ai.realstaging.server.page.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  /// @param chosen the plan to count the sum for
  BillingView of(
      Account account, boolean sold, Optional<String> chosen, Optional<BillingView.Notice> said) {
    Usage usage = allowance.usage(account);
    Standing standing = usage.standing();
    List<Invoice> all = sold ? invoices.of(account) : List.of();
    return new BillingView(
        answer(usage),
        ruler(usage),
        said.or(() -> sold ? notice(standing, all) : notSold(usage)),
        all.stream().map(BillingViews::row).toList(),
        parts.ledger().of(account, usage.plan()),
        sold ? parts.offers().of(account, standing, chosen) : List.of(),
        sold ? standing.subscription().map(one -> held(account, standing, one)) : Optional.empty(),
        sold);
  }

  private static List<String> answer(Usage usage) {
    if (usage.plan().isUnlimited()) {
      return List.of("Stage as many as you like.", usage.used() + " this month so far.");
    }
    String end = Words.day(usage.period().end());
    return List.of(
        "%d of %d images left.".formatted(usage.remaining(), usage.plan().monthlyImages()),
        usage.standing().state() == Standing.State.ENDING
            ? "%s ends %s."
                .formatted(
                    usage.plan().name(), usage.standing().endsAt().map(Words::day).orElse(end))
            : "They renew %s.".formatted(end));
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
              false,
              "The plan is paused.",
              "Nothing is charged and the free plan counts until you go on with it.",
              "",
              ""));
    }
    return switch (standing.state()) {
      case GRACE ->
          Optional.of(
              new BillingView.Notice(
                  true,
                  "The last payment failed.",
                  "%s stays until %s. Change the card and the payment is made again."
                      .formatted(
                          standing.plan().name(),
                          standings.graceEnd(standing).map(Words::day).orElse("then")),
                  "Change the card",
                  "/billing/portal"));
      case LAPSED ->
          Optional.of(
              new BillingView.Notice(
                  true,
                  "The subscription is not paid.",
                  "The free plan counts until it is. Nothing you staged is lost.",
                  "Pay in the billing portal",
                  "/billing/portal"));
      case TRIAL ->
          Optional.of(
              new BillingView.Notice(
                  false,
                  "The trial ends %s."
                      .formatted(
                          standing
                              .subscription()
                              .flatMap(Subscription::trialEnd)
                              .map(Words::day)
                              .orElse("soon")),
                  "Then the first payment is made.",
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
                          "Your bank wants to ask you.",
                          "The payment of %s waits for you.".formatted(Moments.sum(one.due())),
                          "Pay in the billing portal",
                          "/billing/portal"));
    };
  }

  private static Optional<BillingView.Notice> notSold(Usage usage) {
    return Optional.of(
        new BillingView.Notice(
            false,
            "Plans are not sold here.",
            usage.plan().isUnlimited()
                ? "This installation is private and has no limit."
                : "This installation has no payment provider, so everybody has %d images a month."
                    .formatted(usage.plan().monthlyImages()),
            "",
            ""));
  }

  private BillingView.Held held(Account account, Standing standing, Subscription one) {
    Optional<Card> card = card(account);
    boolean ends = standing.endsAt().isPresent();
    String next =
        ends
            ? "%s ends %s; nothing more is charged."
                .formatted(standing.plan().name(), Words.day(standing.endsAt().orElseThrow()))
            : next(standing, one);
    return new BillingView.Held(
        card.map(BillingViews::named).orElse("No card is shown now"),
        card.map(
                    c ->
                        String.format(
                            Locale.ROOT,
                            "Expires %02d/%02d. ",
                            c.expiryMonth(),
                            c.expiryYear() % 100))
                .orElse("")
            + next,
        ends,
        isPaused(standing),
        parts.offers().plan(one).orElse(standing.plan()).name());
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
      return "Nothing is charged while the plan is paused.";
    }
    String sum = parts.offers().cost(one).map(Moments::sum).orElse("");
    return switch (standing.state()) {
      case GRACE, LAPSED -> "The last payment is due.";
      case TRIAL ->
          "First charge %s on %s.".formatted(sum, Words.day(one.period().end())).replace("  ", " ");
      case FREE, PAID, ENDING ->
          "Next charge %s on %s.".formatted(sum, Words.day(one.period().end())).replace("  ", " ");
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
    return card.brand().substring(0, 1).toUpperCase(Locale.ROOT)
        + card.brand().substring(1)
        + " ending "
        + card.lastFour();
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
    return BOUGHT.matcher(description).replaceFirst("$1, one $2");
  }

  private static String state(Invoice one) {
    if (one.disputed()) {
      return "Disputed";
    }
    if (one.refunded().cents() > 0) {
      return one.refunded().cents() >= one.total().cents()
          ? "Refunded"
          : "Refunded " + Moments.sum(one.refunded());
    }
    return switch (one.state()) {
      case DRAFT -> "Not ready";
      case OPEN -> "Not paid";
      case PAID -> one.total().cents() < 0 ? "Credited" : "Paid";
      case VOID -> "Void";
      case UNCOLLECTIBLE -> "Not paid";
    };
  }
}
