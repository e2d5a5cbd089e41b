package ai.realstaging.share;

import static ai.realstaging.schema.Tables.IMAGE;
import static ai.realstaging.schema.Tables.ORIGINAL;
import static ai.realstaging.schema.Tables.SHARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.realstaging.account.Account;
import ai.realstaging.account.Accounts;
import ai.realstaging.account.AccountsFor;
import ai.realstaging.image.Images;
import ai.realstaging.image.ImagesFor;
import ai.realstaging.image.Variants;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.Phase;
import ai.realstaging.project.Project;
import ai.realstaging.project.ProjectMissing;
import ai.realstaging.project.ProjectName;
import ai.realstaging.project.Projects;
import ai.realstaging.project.ProjectsFor;
import ai.realstaging.testkit.Cast;
import ai.realstaging.testkit.SettableClock;
import ai.realstaging.testkit.TestDatabase;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharesTest {

  private static final Share.Terms ALL = new Share.Terms(false, false, false);
  private static final Duration WEEK = Duration.ofDays(7);

  private final TestDatabase database = TestDatabase.open();
  private final SettableClock clock = SettableClock.atNoon();
  private final Accounts accounts = AccountsFor.database(database, clock);
  private final Projects projects = ProjectsFor.database(database, clock, event -> {});
  private final Images images = ImagesFor.database(database);
  private final Shares shares =
      new Shares(database.sql(), database.transactions(), projects, images, clock);
  private final ShareDoor door = new ShareDoor(database.sql(), accounts, projects, images, clock);
  private final Account ada = accounts.seen(Cast.ADA);
  private final Account bo = accounts.seen(Cast.BO);
  private final Project elm = projects.create(ada, new ProjectName("12 Elm Street"));
  private final Shares.Scope listing = new Shares.Scope(elm.id(), Optional.empty());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void opensNothingForATokenOfNobody() {
    shares.make(ada, listing, ALL, WEEK);
    assertThat(door.open("no-such-token")).isInstanceOf(Opened.Unknown.class);
    assertThat(door.open("x".repeat(10_000))).isInstanceOf(Opened.Unknown.class);
  }

  @Test
  void keepsNoTokenThatCouldBeStolen() {
    String token = shares.make(ada, listing, ALL, WEEK).token();
    assertThat(token).hasSize(24);
    assertThat(database.sql().selectFrom(SHARE).fetch().formatCSV()).doesNotContain(token);
  }

  @Test
  void anotherTenantsListingCannotBeSharedNorItsLinkChangedOrEnded() {
    Share share = shares.make(ada, listing, ALL, WEEK).share();
    assertThatThrownBy(() -> shares.make(bo, listing, ALL, WEEK))
        .isInstanceOf(ProjectMissing.class);
    assertThatThrownBy(() -> shares.change(bo, share.id(), ALL, Optional.empty()))
        .isInstanceOf(ShareMissing.class);
    assertThatThrownBy(() -> shares.end(bo, share.id())).isInstanceOf(ShareMissing.class);
    assertThat(shares.find(bo, listing)).isEmpty();
    assertThat(shares.until(bo)).isEmpty();
  }

  @Test
  void showsWhatIsReadyAndNothingElse() {
    ImageId ready = image(Phase.READY, false);
    image(Phase.STAGING, false);
    assertThat(seen(shares.make(ada, listing, ALL, WEEK).token())).containsExactly(ready);
  }

  @Test
  void showsOnlyFavouritesWhenThatIsTheTerm() {
    image(Phase.READY, false);
    ImageId favourite = image(Phase.READY, true);
    Shares.Made made = shares.make(ada, listing, new Share.Terms(true, false, false), WEEK);
    assertThat(seen(made.token())).containsExactly(favourite);
  }

  @Test
  void aLinkOfOneImageShowsThatImageAlone() {
    ImageId one = image(Phase.READY, false);
    image(Phase.READY, false);
    Shares.Scope scope = new Shares.Scope(elm.id(), Optional.of(one));
    String token = shares.make(ada, scope, ALL, WEEK).token();
    assertThat(seen(token)).containsExactly(one);
    assertThat(shares.find(ada, listing)).isEmpty();
  }

  @Test
  void endsByItselfAndByItsOwner() {
    Shares.Made week = shares.make(ada, listing, ALL, WEEK);
    clock.advance(WEEK);
    assertThat(door.open(week.token())).isEqualTo(new Opened.Ended(clock.instant()));
    assertThat(shares.find(ada, listing)).isEmpty();

    Shares.Made other = shares.make(ada, listing, ALL, WEEK);
    assertThat(shares.until(ada)).containsEntry(elm.id(), clock.instant().plus(WEEK));
    shares.end(ada, other.share().id());
    assertThat(door.open(other.token())).isInstanceOf(Opened.Ended.class);
    assertThatThrownBy(() -> shares.end(ada, other.share().id())).isInstanceOf(ShareMissing.class);
  }

  @Test
  void aNewLinkEndsTheOneBefore() {
    String first = shares.make(ada, listing, ALL, WEEK).token();
    String second = shares.make(ada, listing, ALL, WEEK).token();
    assertThat(door.open(first)).isInstanceOf(Opened.Ended.class);
    assertThat(door.open(second)).isInstanceOf(Opened.Open.class);
  }

  @Test
  void changesItsTermsWithoutChangingTheLink() {
    Shares.Made made = shares.make(ada, listing, ALL, WEEK);
    Share changed =
        shares.change(
            ada,
            made.share().id(),
            new Share.Terms(false, true, true),
            Optional.of(Duration.ofDays(30)));
    assertThat(changed.terms().downloads()).isTrue();
    assertThat(changed.until()).isEqualTo(clock.instant().plus(Duration.ofDays(30)));
    assertThat(door.open(made.token())).isInstanceOf(Opened.Open.class);
    assertThat(shares.change(ada, changed.id(), ALL, Optional.empty()).until())
        .isEqualTo(changed.until());
  }

  @Test
  void aDeletedListingIsNotSeenAnyMore() {
    String token = shares.make(ada, listing, ALL, WEEK).token();
    projects.delete(ada, elm.id(), OptionalInt.empty());
    assertThat(door.open(token)).isInstanceOf(Opened.Ended.class);
  }

  @Test
  void livesADayAtLeastAndNinetyAtMost() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shares.make(ada, listing, ALL, Duration.ofHours(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shares.make(ada, listing, ALL, Duration.ofDays(91)));
  }

  private List<ImageId> seen(String token) {
    return door.open(token) instanceof Opened.Open open
        ? open.photos().stream()
            .map(Variants::images)
            .flatMap(List::stream)
            .map(image -> image.id())
            .toList()
        : List.of();
  }

  private ImageId image(Phase phase, boolean favourite) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    UUID original = UUID.randomUUID();
    UUID image = UUID.randomUUID();
    database
        .sql()
        .insertInto(ORIGINAL)
        .set(ORIGINAL.ID, original)
        .set(ORIGINAL.ACCOUNT_ID, ada.id().value())
        .set(ORIGINAL.PROJECT_ID, elm.id().value())
        .set(ORIGINAL.OBJECT_KEY, "uploads/" + ada.id() + "/" + original + ".jpg")
        .set(ORIGINAL.FILENAME, "room.jpg")
        .set(ORIGINAL.CONTENT_TYPE, "image/jpeg")
        .set(ORIGINAL.BYTES, 1000L)
        .set(ORIGINAL.WIDTH, 1600)
        .set(ORIGINAL.HEIGHT, 1200)
        .set(ORIGINAL.CREATED_AT, now)
        .execute();
    database
        .sql()
        .insertInto(IMAGE)
        .set(IMAGE.ID, image)
        .set(IMAGE.ACCOUNT_ID, ada.id().value())
        .set(IMAGE.PROJECT_ID, elm.id().value())
        .set(IMAGE.ORIGINAL_ID, original)
        .set(IMAGE.SEED, 7L)
        .set(IMAGE.PROMPT, "Furnish it.")
        .set(IMAGE.PROMPT_VERSION, "1")
        .set(IMAGE.MODEL, "realstaging/render")
        .set(IMAGE.PHASE, phase.name())
        .set(IMAGE.FAVOURITE, favourite)
        .set(IMAGE.WIDTH, 1600)
        .set(IMAGE.HEIGHT, 1200)
        .set(IMAGE.CREATED_AT, now)
        .set(IMAGE.UPDATED_AT, now)
        .execute();
    return new ImageId(image);
  }
}
