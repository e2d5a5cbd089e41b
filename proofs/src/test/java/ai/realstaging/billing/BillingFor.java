package ai.realstaging.billing;

import ai.realstaging.testkit.TestDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Opens the room for tests of other rooms.
public final class BillingFor {

  /// The three plans with a price each, as an environment that sells them has it.
  static final BillingSettings SELLING =
      new BillingSettings(
          10,
          false,
          Duration.ofDays(7),
          Duration.ofDays(3),
          null,
          Map.of(
              "pro", new BillingSettings.PriceSetting("price_pro_month", "price_pro_year"),
              "business", new BillingSettings.PriceSetting("price_business_month", null)));

  private BillingFor() {}

  /// One plan, the free one.
  static BillingSettings free(int monthly, int open) {
    return new BillingSettings(
        monthly,
        false,
        Duration.ofDays(7),
        Duration.ofDays(3),
        List.of(new BillingSettings.PlanSetting("free", "Free", 0, null, monthly, 1, open)),
        null);
  }

  static Plans plans(TestDatabase database, InstantSource clock, BillingSettings settings) {
    return new Plans(settings, database.sql(), database.transactions(), clock);
  }

  static Standings standings(
      TestDatabase database, InstantSource clock, BillingSettings settings, Plans plans) {
    return new Standings(plans, new Subscriptions(database.sql()), settings, clock);
  }

  public static AllowanceAudit audit(TestDatabase database, InstantSource clock) {
    return new AllowanceAudit(database.sql(), database.transactions(), clock);
  }

  public static Allowance allowance(
      TestDatabase database, InstantSource clock, int monthly, int open) {
    return allowance(database, clock, free(monthly, open));
  }

  static Allowance allowance(TestDatabase database, InstantSource clock, BillingSettings settings) {
    Plans plans = plans(database, clock, settings);
    return new Allowance(database.sql(), standings(database, clock, settings, plans), plans, clock);
  }
}
