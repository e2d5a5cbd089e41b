package ai.realstaging.billing;

import ai.realstaging.testkit.TestDatabase;
import java.time.InstantSource;
import java.util.List;

/// Opens the room for tests of other rooms.
public final class BillingFor {

  private BillingFor() {}

  public static Plans plans(int monthly, int open) {
    return new Plans(
        new BillingSettings(
            monthly,
            List.of(new BillingSettings.PlanSetting("free", "Free", 0, monthly, 1, open))));
  }

  public static Allowance allowance(TestDatabase database, Plans plans, InstantSource clock) {
    return new Allowance(database.sql(), plans, clock);
  }
}
