package ai.realstaging.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.realstaging.account.Account;
import ai.realstaging.account.AccountsFor;
import ai.realstaging.account.AuditEntry;
import ai.realstaging.account.AuditTrail;
import ai.realstaging.kernel.Page;
import ai.realstaging.kernel.PageRequest;
import ai.realstaging.kernel.StaleVersion;
import ai.realstaging.testkit.Cast;
import ai.realstaging.testkit.SettableClock;
import ai.realstaging.testkit.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private final TestDatabase database = TestDatabase.open();
  private final SettableClock clock = SettableClock.atNoon();
  private final AuditTrail audit = AccountsFor.audit(database, clock);
  private final Settings settings = SettingsFor.database(database, clock);
  private final Account cy = AccountsFor.database(database, clock).seen(Cast.subject("cy"));

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whoeverReadAnOlderVersionIsToldAndChangesNothing() {
    settings.put(cy, "model.active", "\"a\"", OptionalInt.of(0));
    settings.put(cy, "model.active", "\"b\"", OptionalInt.of(1));

    assertThatThrownBy(() -> settings.put(cy, "model.active", "\"c\"", OptionalInt.of(1)))
        .isInstanceOf(StaleVersion.class);
    assertThatThrownBy(() -> settings.put(cy, "other", "1", OptionalInt.of(1)))
        .isInstanceOf(StaleVersion.class);
    assertThat(settings.all())
        .containsExactly(new Setting("model.active", "\"b\"", 2, clock.instant()));
    assertThat(audit.page(PageRequest.first()).items()).hasSize(2);
  }

  @Test
  void eachChangeIsNotedWithWhatWasBefore() {
    settings.put(cy, "model.active", "\"a\"", OptionalInt.empty());
    clock.advance(Duration.ofSeconds(1));
    settings.put(cy, "model.active", "\"b\"", OptionalInt.empty());

    Page<AuditEntry> latest = audit.page(new PageRequest(1, Optional.empty()));
    Page<AuditEntry> first = audit.page(new PageRequest(1, latest.next()));

    AuditEntry entry = latest.items().getFirst();
    assertThat(entry.by()).isEqualTo(cy.id());
    assertThat(entry.action()).isEqualTo("setting.put");
    assertThat(entry.target()).isEqualTo("model.active");
    assertThat(entry.before()).contains("\"a\"");
    assertThat(entry.after()).contains("\"b\"");
    assertThat(first.items().getFirst().before()).isEmpty();
    assertThat(first.next()).isEmpty();
    assertThat(settings.find("model.active")).map(Setting::json).contains("\"b\"");
    assertThat(settings.find("unknown")).isEmpty();
  }

  @Test
  void manyAtOnceLoseNoChange() throws Exception {
    List<Callable<Setting>> changes =
        IntStream.range(0, 16)
            .<Callable<Setting>>mapToObj(
                i -> () -> settings.put(cy, "n", Integer.toString(i), OptionalInt.empty()))
            .toList();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var change : threads.invokeAll(changes)) {
        change.get();
      }
    }
    assertThat(settings.find("n")).map(Setting::version).contains(16);
    assertThat(audit.page(PageRequest.first()).items())
        .filteredOn(entry -> entry.before().isEmpty())
        .hasSize(1);
    assertThat(audit.page(PageRequest.first()).items()).hasSize(16);
  }
}
