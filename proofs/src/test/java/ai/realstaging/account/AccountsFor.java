package ai.realstaging.account;

import ai.realstaging.testkit.TestDatabase;
import java.time.InstantSource;

/// Opens the room for tests of other rooms.
public final class AccountsFor {

  private AccountsFor() {}

  public static Accounts database(TestDatabase database, InstantSource clock) {
    return new Accounts(database.sql(), clock);
  }

  public static AuditTrail audit(TestDatabase database, InstantSource clock) {
    return new AuditTrail(database.sql(), clock);
  }
}
