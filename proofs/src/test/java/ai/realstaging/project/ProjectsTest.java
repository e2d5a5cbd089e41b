package ai.realstaging.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.realstaging.account.Account;
import ai.realstaging.account.Accounts;
import ai.realstaging.account.AccountsFor;
import ai.realstaging.kernel.Page;
import ai.realstaging.kernel.PageRequest;
import ai.realstaging.kernel.StaleVersion;
import ai.realstaging.testkit.Cast;
import ai.realstaging.testkit.SettableClock;
import ai.realstaging.testkit.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectsTest {

  private final TestDatabase database = TestDatabase.open();
  private final SettableClock clock = SettableClock.atNoon();
  private final Accounts accounts = AccountsFor.database(database, clock);
  private final List<Object> events = new ArrayList<>();
  private final Projects projects =
      new Projects(database.sql(), database.transactions(), events::add, clock);
  private final Account ada = accounts.seen(Cast.ADA);
  private final Account bo = accounts.seen(Cast.BO);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anotherTenantsProjectIsNotThere() {
    Project elm = projects.create(ada, new ProjectName("12 Elm Street"));

    assertThat(projects.find(bo, elm.id())).isEmpty();
    assertThat(projects.page(bo, PageRequest.first()).items()).isEmpty();
    assertThatThrownBy(
            () -> projects.rename(bo, elm.id(), new ProjectName("mine"), OptionalInt.empty()))
        .isInstanceOf(ProjectMissing.class);
    assertThatThrownBy(() -> projects.delete(bo, elm.id(), OptionalInt.empty()))
        .isInstanceOf(ProjectMissing.class);
    assertThatThrownBy(() -> projects.archive(bo, elm.id(), true))
        .isInstanceOf(ProjectMissing.class);
    assertThat(projects.find(ada, elm.id())).contains(elm);
  }

  @Test
  void aNameIsStrippedAndHasOneToAHundredCharacters() {
    assertThat(new ProjectName("  12 Elm Street ").value()).isEqualTo("12 Elm Street");
    assertThat(new ProjectName("é".repeat(100)).value()).hasSize(100);
    assertThatIllegalArgumentException().isThrownBy(() -> new ProjectName("   "));
    assertThatIllegalArgumentException().isThrownBy(() -> new ProjectName("x".repeat(101)));
    assertThatIllegalArgumentException().isThrownBy(() -> new ProjectName("a\u0000b"));
  }

  @Test
  void twoPeopleWhoRenameAtOnceAreTold() {
    Project elm = projects.create(ada, new ProjectName("12 Elm Street"));
    Project renamed =
        projects.rename(ada, elm.id(), new ProjectName("12 Elm St"), OptionalInt.of(elm.version()));

    assertThat(renamed.version()).isEqualTo(elm.version() + 1);
    assertThatThrownBy(
            () ->
                projects.rename(
                    ada, elm.id(), new ProjectName("Elm"), OptionalInt.of(elm.version())))
        .isInstanceOf(StaleVersion.class);
  }

  @Test
  void aDeletionIsToldAndCanBeTakenBack() {
    Project elm = projects.create(ada, new ProjectName("12 Elm Street"));
    projects.delete(ada, elm.id(), OptionalInt.empty());

    assertThat(projects.find(ada, elm.id())).isEmpty();
    assertThat(projects.restore(ada, elm.id()).name()).isEqualTo("12 Elm Street");
    assertThat(projects.find(ada, elm.id())).isPresent();
    assertThat(events)
        .containsExactly(
            new ProjectDeleted(elm.id(), clock.instant()),
            new ProjectRestored(elm.id(), clock.instant()));
    assertThatThrownBy(() -> projects.restore(ada, elm.id())).isInstanceOf(ProjectMissing.class);
  }

  @Test
  void listsTheNewestFirstAndGoesOnWhereItStopped() {
    for (String name : List.of("a", "b", "c")) {
      projects.create(ada, new ProjectName(name));
      clock.advance(Duration.ofSeconds(1));
    }

    Page<Project> first = projects.page(ada, new PageRequest(2, Optional.empty()));
    Page<Project> second = projects.page(ada, new PageRequest(2, first.next()));

    assertThat(first.items()).extracting(Project::name).containsExactly("c", "b");
    assertThat(second.items()).extracting(Project::name).containsExactly("a");
    assertThat(second.next()).isEmpty();
  }

  @Test
  void anArchivedProjectStaysWhereItIs() {
    Project elm = projects.create(ada, new ProjectName("12 Elm Street"));

    assertThat(projects.archive(ada, elm.id(), true).archivedAt()).contains(clock.instant());
    assertThat(projects.archive(ada, elm.id(), false).archivedAt()).isEmpty();
  }
}
