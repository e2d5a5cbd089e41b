package ai.realstaging.billing;

import ai.realstaging.account.Account;
import ai.realstaging.account.AccountsFor;
import ai.realstaging.payment.PaymentSettings;
import ai.realstaging.payment.PaymentsFor;
import ai.realstaging.payment.SignedEvents;
import ai.realstaging.payment.Term;
import ai.realstaging.testkit.Cast;
import ai.realstaging.testkit.SettableClock;
import ai.realstaging.testkit.TestDatabase;
import ai.realstaging.testkit.stripe.CardNumbers;
import ai.realstaging.testkit.stripe.FakeStripe;
import ai.realstaging.testkit.stripe.StandInSettings;
import com.stripe.net.Webhook;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The billing room with a stand-in provider; its events are posted by hand.
final class BillingRig implements AutoCloseable {

  static final String SECRET = "whsec_of_the_tests";
  private static final String KEY = "sk_test_of_the_tests";

  final SettableClock clock = SettableClock.atNoon();
  final TestDatabase database = TestDatabase.open();
  final FakeStripe stripe;
  final Account bo = AccountsFor.database(database, clock).seen(Cast.BO);
  final BillingSettings settings;
  final Plans plans;
  final Subscriptions subscriptions = new Subscriptions(database.sql());
  final Customers customers = new Customers(database.sql(), clock);
  final Invoices invoices = new Invoices(database.sql());
  final Standings standings;
  final Allowance allowance;
  final PaymentInbox inbox;
  final Storefront store;
  final PlanChanges changes;
  final BillingSync sync;
  private int posted;

  BillingRig() {
    this(BillingFor.SELLING);
  }

  BillingRig(BillingSettings settings) {
    this.settings = settings;
    stripe =
        FakeStripe.start(
            new StandInSettings(
                0,
                KEY,
                SECRET,
                Optional.empty(),
                List.of(
                    new StandInSettings.Sold("price_pro_month", "Pro", 2900, "month"),
                    new StandInSettings.Sold("price_pro_year", "Pro", 29_000, "year"),
                    new StandInSettings.Sold("price_business_month", "Business", 9900, "month")),
                Optional.empty()),
            clock);
    PaymentSettings payment =
        new PaymentSettings(KEY, SECRET, null, stripe.baseUrl(), List.of(), Duration.ofMinutes(5));
    var payments = PaymentsFor.stripe(payment);
    var queue = new BillingQueue(database.transactions(), customers);
    plans = BillingFor.plans(database, clock, settings);
    standings = new Standings(plans, subscriptions, settings, clock);
    allowance = new Allowance(database.sql(), standings, plans, clock);
    inbox =
        new PaymentInbox(
            database.sql(),
            database.transactions(),
            new SignedEvents(payment, clock),
            new NewsDesk(customers, subscriptions, invoices),
            new PaymentInbox.InboxTools(clock, new SimpleMeterRegistry()));
    store = new Storefront(payments, plans, customers, queue, clock);
    changes = new PlanChanges(payments, standings, subscriptions, queue, clock);
    sync =
        new BillingSync(
            payments,
            plans,
            new BillingSync.SyncRows(customers, subscriptions, invoices),
            database.transactions());
  }

  /// Signed as the provider does, at this moment.
  PaymentInbox.Receipt post(String event) {
    try {
      return inbox.receive(
          event.getBytes(StandardCharsets.UTF_8),
          Webhook.Signature.generateSignatureHeader(
              event, SECRET, clock.instant().getEpochSecond()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Posts what the stand-in has told since the last time.
  void postEvents() {
    List<String> all = stripe.events();
    for (; posted < all.size(); posted++) {
      post(all.get(posted));
    }
  }

  /// Bo buys the plan by the month, and the house hears of it.
  void subscribe(String plan) {
    var begun = store.subscribe(bo, store.price(plan, Term.MONTH));
    if (!stripe.confirm(begun.id().value(), CardNumbers.PAYS)) {
      throw new IllegalStateException("the card was declined");
    }
    postEvents();
  }

  @Override
  public void close() {
    stripe.close();
    database.close();
  }
}
