package ai.realstaging.server.page.billing;

import ai.realstaging.account.Account;
import ai.realstaging.billing.AccountBooks;
import ai.realstaging.billing.Allowance;
import ai.realstaging.billing.Invoices;
import ai.realstaging.billing.LedgerEntry;
import ai.realstaging.billing.PaymentInbox;
import ai.realstaging.billing.Plans;
import ai.realstaging.billing.ReceivedEvent;
import ai.realstaging.billing.Standing;
import ai.realstaging.billing.Subscription;
import ai.realstaging.billing.Usage;
import ai.realstaging.payment.CustomerId;
import ai.realstaging.payment.Term;
import ai.realstaging.server.page.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Puts the admin's pages of the books together.
@Component
class BooksViews {

  private static final int NEWEST_EVENTS = 25;
  private static final int NEWEST_ENTRIES = 200;

  private final PaymentInbox inbox;
  private final AccountBooks books;
  private final Allowance allowance;
  private final Invoices invoices;
  private final Plans plans;

  BooksViews(
      PaymentInbox inbox, AccountBooks books, Allowance allowance, Invoices invoices, Plans plans) {
    this.inbox = inbox;
    this.books = books;
    this.allowance = allowance;
    this.invoices = invoices;
    this.plans = plans;
  }

  BooksView.All all(boolean sold, Optional<String> said) {
    List<BooksView.EventRow> parked = inbox.parked().stream().map(BooksViews::row).toList();
    return new BooksView.All(
        sentence(parked.size(), sold),
        said,
        sold,
        parked,
        inbox.newest(NEWEST_EVENTS).stream().map(BooksViews::row).toList());
  }

  BooksView.One one(Account account, Optional<String> said) {
    Usage usage = allowance.usage(account);
    return new BooksView.One(
        account.id().toString(),
        account.email().orElse(account.subject()),
        standing(usage),
        said,
        facts(account, usage),
        new BooksView.Lists(
            books.subscriptions(account).stream().map(this::row).toList(),
            invoices.of(account).stream().map(BillingViews::row).toList(),
            books.ledger(account, NEWEST_ENTRIES).stream().map(BooksViews::row).toList(),
            shown(inbox.of(account)).map(BooksViews::row).toList()));
  }

  /// Those that wait for somebody, and the newest.
  private static Stream<ReceivedEvent> shown(List<ReceivedEvent> events) {
    return Stream.concat(
        events.stream().filter(ReceivedEvent::isParked),
        events.stream().filter(event -> !event.isParked()).limit(NEWEST_EVENTS));
  }

  private static String sentence(int parked, boolean sold) {
    if (parked > 0) {
      return Words.count(parked, "event") + " could not be placed.";
    }
    return sold ? "Every event is placed." : "Plans are not sold here.";
  }

  private static String standing(Usage usage) {
    String plan = usage.plan().name();
    String images =
        usage.plan().isUnlimited()
            ? "%s used.".formatted(Words.count(usage.used(), "image"))
            : "%d of %d images used.".formatted(usage.used(), usage.plan().monthlyImages());
    String ends = usage.standing().endsAt().map(Words::date).orElse("then");
    return switch (usage.standing().state()) {
      case FREE -> plan + ", without a subscription. " + images;
      case PAID -> plan + ", paid. " + images;
      case TRIAL -> plan + ", on trial. " + images;
      case ENDING -> "%s, ends %s. %s".formatted(plan, ends, images);
      case GRACE -> plan + ", unpaid and in its time of grace. " + images;
      case LAPSED -> plan + ", as the subscription gives nothing now. " + images;
    };
  }

  private List<BooksView.Fact> facts(Account account, Usage usage) {
    Standing standing = usage.standing();
    return List.of(
        new BooksView.Fact("Account", account.id().toString()),
        new BooksView.Fact("Since", Words.date(account.createdAt())),
        new BooksView.Fact(
            "Customer", books.customer(account).map(CustomerId::value).orElse("None yet")),
        new BooksView.Fact(
            "Period",
            Moments.date(standing.period().start())
                + " to "
                + Moments.date(standing.period().end())),
        new BooksView.Fact("Running", Words.count(usage.running(), "image")));
  }

  private BooksView.SubscriptionRow row(Subscription one) {
    return new BooksView.SubscriptionRow(
        one.id().value(),
        plans
            .ofPrice(one.price())
            .map(price -> price.plan().name() + (price.term() == Term.YEAR ? ", yearly" : ""))
            .orElse("No plan: " + one.price()),
        word(one.status()),
        Moments.date(one.period().start()) + " to " + Moments.date(one.period().end()),
        one.endsAt().map(end -> "Ends " + Moments.date(end)).orElse(""));
  }

  private static BooksView.EntryRow row(LedgerEntry entry) {
    String what =
        switch (entry.kind()) {
          case RESERVE -> entry.round() == 0 ? "Held" : "Held again, round " + (entry.round() + 1);
          case SETTLE -> "Used";
          case REFUND -> "Given back";
          case ADJUST -> "Put right";
        };
    return new BooksView.EntryRow(
        Moments.time(entry.at()),
        what + entry.reason().map(reason -> ": " + reason).orElse(""),
        entry.image().toString(),
        Moments.date(entry.period()),
        entry.amount() < 0 ? "−" + -entry.amount() : "" + entry.amount());
  }

  private static BooksView.EventRow row(ReceivedEvent event) {
    return new BooksView.EventRow(
        event.id(),
        event.type(),
        Moments.time(event.createdAt()),
        outcome(event),
        event.about().customer().map(CustomerId::value).orElse(""),
        event.about().account().map(id -> "/admin/accounts/" + id),
        event.isParked());
  }

  private static String outcome(ReceivedEvent event) {
    return switch (event.outcome()) {
      case "APPLIED" -> "Written";
      case "OLDER" -> "Older than what was known";
      case "NOTHING" -> "Nothing to write";
      default ->
          "Parked: %s. Tried %s."
              .formatted(
                  event.reason().orElse("no reason is known"), Words.count(event.tries(), "time"));
    };
  }

  private static String word(Enum<?> status) {
    String word = status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
