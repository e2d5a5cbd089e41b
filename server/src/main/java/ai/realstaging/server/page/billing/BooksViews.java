package ai.realstaging.server.page.billing;

import static ai.realstaging.server.page.Texts.count;
import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.account.Account;
import ai.realstaging.billing.AccountBooks;
import ai.realstaging.billing.Allowance;
import ai.realstaging.billing.Invoices;
import ai.realstaging.billing.LedgerEntry;
import ai.realstaging.billing.PaymentInbox;
import ai.realstaging.billing.Period;
import ai.realstaging.billing.PlanPrice;
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
      return count("books.parked", parked);
    }
    return sold ? text("books.all-placed") : text("billing.not-sold");
  }

  private static String standing(Usage usage) {
    String plan = usage.plan().name();
    String images =
        usage.plan().isUnlimited()
            ? count("books.used", usage.used())
            : text("books.used-of", usage.used(), usage.plan().monthlyImages());
    String ends = usage.standing().endsAt().map(Words::date).orElseGet(() -> text("billing.then"));
    return switch (usage.standing().state()) {
      case FREE -> text("books.standing.free", plan, images);
      case PAID -> text("books.standing.paid", plan, images);
      case TRIAL -> text("books.standing.trial", plan, images);
      case ENDING -> text("books.standing.ending", plan, ends, images);
      case GRACE -> text("books.standing.grace", plan, images);
      case LAPSED -> text("books.standing.lapsed", plan, images);
    };
  }

  private List<BooksView.Fact> facts(Account account, Usage usage) {
    Standing standing = usage.standing();
    return List.of(
        new BooksView.Fact(text("books.fact.account"), account.id().toString()),
        new BooksView.Fact(text("books.fact.since"), Words.date(account.createdAt())),
        new BooksView.Fact(
            text("books.fact.customer"),
            books
                .customer(account)
                .map(CustomerId::value)
                .orElseGet(() -> text("books.fact.customer.none"))),
        new BooksView.Fact(text("books.fact.period"), period(standing.period())),
        new BooksView.Fact(text("books.fact.running"), Words.images(usage.running())));
  }

  private BooksView.SubscriptionRow row(Subscription one) {
    return new BooksView.SubscriptionRow(
        one.id().value(),
        plans
            .ofPrice(one.price())
            .map(price -> named(price))
            .orElseGet(() -> text("books.no-plan", one.price())),
        word(one.status()),
        period(one.period()),
        one.endsAt().map(end -> text("books.ends", Moments.date(end))).orElse(""));
  }

  private static String named(PlanPrice price) {
    return price.term() == Term.YEAR
        ? text("books.yearly", price.plan().name())
        : price.plan().name();
  }

  private static String period(Period period) {
    return text("books.period", Moments.date(period.start()), Moments.date(period.end()));
  }

  private static BooksView.EntryRow row(LedgerEntry entry) {
    String what =
        switch (entry.kind()) {
          case RESERVE ->
              entry.round() == 0
                  ? text("books.entry.held")
                  : text("books.entry.held-again", entry.round() + 1);
          case SETTLE -> text("books.entry.used");
          case REFUND -> text("books.entry.given-back");
          case ADJUST -> text("books.entry.put-right");
        };
    return new BooksView.EntryRow(
        Moments.time(entry.at()),
        entry.reason().map(reason -> text("books.entry.why", what, reason)).orElse(what),
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
      case "APPLIED" -> text("books.event.written");
      case "OLDER" -> text("books.event.older");
      case "NOTHING" -> text("books.event.nothing");
      default ->
          count(
              "books.event.parked",
              event.tries(),
              event.reason().orElseGet(() -> text("books.event.no-reason")));
    };
  }

  private static String word(Enum<?> status) {
    String word = status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
