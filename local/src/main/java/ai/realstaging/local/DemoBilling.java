package ai.realstaging.local;

import ai.realstaging.payment.SignedEvents;
import ai.realstaging.testkit.stripe.FakeStripe;
import ai.realstaging.testkit.stripe.StandInSettings;
import ai.realstaging.testkit.stripe.StandInSettings.Sold;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A stand-in for Stripe beside the house, and the settings that lead the house to it. Its books
/// are kept in the data folder.
record DemoBilling(FakeStripe stripe, Map<String, String> settings) implements AutoCloseable {

  private static final String PRICES = "realstaging.billing.prices.";
  private static final Sold PRO_MONTH = new Sold("price_demo_pro_month", "Pro", 2900, "month");
  private static final Sold PRO_YEAR = new Sold("price_demo_pro_year", "Pro", 29_000, "year");
  private static final Sold BUSINESS_MONTH =
      new Sold("price_demo_business_month", "Business", 9900, "month");
  private static final Sold BUSINESS_YEAR =
      new Sold("price_demo_business_year", "Business", 99_000, "year");

  static DemoBilling start(DataFolder data, LocalSite site, LocalSecrets secrets) {
    String key = "sk_test_" + secrets.mint();
    String signing = "whsec_" + secrets.mint();
    FakeStripe stripe =
        FakeStripe.start(
            new StandInSettings(
                LocalPorts.paymentOf(data.resolve(LocalPorts.FILE)),
                key,
                signing,
                Optional.of(URI.create(site.home() + SignedEvents.PATH)),
                List.of(PRO_MONTH, PRO_YEAR, BUSINESS_MONTH, BUSINESS_YEAR),
                Optional.of(data.resolve("payment/books.json"))),
            Clock.systemUTC());
    Map<String, String> settings = new HashMap<>();
    settings.put("realstaging.payment.secret-key", key);
    settings.put("realstaging.payment.webhook-secret", signing);
    settings.put("realstaging.payment.base-url", stripe.baseUrl().toString());
    settings.put("realstaging.payment.pages", stripe.baseUrl().toString());
    settings.put(PRICES + "pro.monthly", PRO_MONTH.id());
    settings.put(PRICES + "pro.yearly", PRO_YEAR.id());
    settings.put(PRICES + "business.monthly", BUSINESS_MONTH.id());
    settings.put(PRICES + "business.yearly", BUSINESS_YEAR.id());
    return new DemoBilling(stripe, settings);
  }

  @Override
  public void close() {
    stripe.close();
  }
}
