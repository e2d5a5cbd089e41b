package ai.realstaging.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.Page;
import ai.realstaging.kernel.PageRequest;
import ai.realstaging.kernel.StaleVersion;
import ai.realstaging.testkit.Cast;
import ai.realstaging.testkit.SettableClock;
import ai.realstaging.testkit.TestDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AccountsTest {

  private final TestDatabase database = TestDatabase.open();
  private final SettableClock clock = SettableClock.atNoon();
  private final Accounts accounts = new Accounts(database.sql(), clock);
  private final Profiles profiles =
      new Profiles(database.sql(), database.transactions(), clock, JsonMapper.builder().build());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aStampedeOfFirstRequestsMakesOneAccount() throws Exception {
    List<Callable<AccountId>> stampede =
        IntStream.range(0, 40)
            .<Callable<AccountId>>mapToObj(i -> () -> accounts.seen(Cast.ADA).id())
            .toList();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      AccountId first = accounts.seen(Cast.ADA).id();
      for (Future<AccountId> seen : threads.invokeAll(stampede)) {
        assertThat(seen.get()).isEqualTo(first);
      }
    }
    assertThat(accounts.page(PageRequest.first()).items()).hasSize(1);
  }

  @Test
  void theSameSubjectOfAnotherIssuerIsSomebodyElse() {
    Account ada = accounts.seen(Cast.ADA);
    Account other =
        accounts.seen(
            new Subject(
                "https://other.example/",
                "ada",
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));

    assertThat(other.id()).isNotEqualTo(ada.id());
  }

  @Test
  void whatATokenDoesNotSayStaysAndWhatItSaysReplaces() {
    Account ada = accounts.seen(Cast.ADA);
    assertThat(ada.role()).isEqualTo(Role.USER);
    assertThat(ada.plan()).isEqualTo("free");

    accounts.seen(
        new Subject(
            Cast.ISSUER, "ada", Optional.empty(), Optional.of("Ada L."), Optional.of(Role.ADMIN)));

    Account now = accounts.find(ada.id()).orElseThrow();
    assertThat(now.email()).contains("ada@example.com");
    assertThat(now.name()).contains("Ada L.");
    assertThat(now.isAdmin()).isTrue();
    assertThat(accounts.seen(Cast.subject("ada")).isAdmin()).isTrue();
  }

  @Test
  void listsTheNewestFirstAndGoesOnWhereItStopped() {
    for (String name : List.of("ada", "bo", "cy")) {
      accounts.seen(Cast.subject(name));
      clock.advance(Duration.ofSeconds(1));
    }

    Page<Account> first = accounts.page(new PageRequest(2, Optional.empty()));
    Page<Account> second = accounts.page(new PageRequest(2, first.next()));

    assertThat(first.items()).extracting(Account::subject).containsExactly("cy", "bo");
    assertThat(second.items()).extracting(Account::subject).containsExactly("ada");
    assertThat(second.next()).isEmpty();
  }

  @Test
  void aProfileKeepsWhatIsNotNamedAndClearsWhatIsNull() {
    Account ada = accounts.seen(Cast.ADA);
    profiles.change(ada, Map.of("company", "Elm Realty", "phone", "1"), OptionalInt.empty());
    Map<String, Object> clearing = new HashMap<>();
    clearing.put("phone", null);

    Profile profile = profiles.change(ada, clearing, OptionalInt.of(2));

    assertThat(profile.fields()).isEqualTo(Map.of("company", "Elm Realty"));
    assertThat(profile.version()).isEqualTo(3);
    assertThatThrownBy(() -> profiles.change(ada, Map.of("phone", "2"), OptionalInt.of(2)))
        .isInstanceOf(StaleVersion.class);
    assertThat(profiles.of(ada).fields()).doesNotContainKey("phone");
  }
}
