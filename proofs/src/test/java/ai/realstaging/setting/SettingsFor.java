package ai.realstaging.setting;

import ai.realstaging.account.AccountsFor;
import ai.realstaging.testkit.TestDatabase;
import java.time.InstantSource;

/// Opens the room for tests of other rooms.
public final class SettingsFor {

  private SettingsFor() {}

  public static Settings database(TestDatabase database, InstantSource clock) {
    return new Settings(
        database.sql(), database.transactions(), AccountsFor.audit(database, clock), clock);
  }
}
