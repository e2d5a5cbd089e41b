package ai.realstaging.share;

import static ai.realstaging.schema.Tables.SHARE;

import ai.realstaging.account.Account;
import ai.realstaging.account.AccountRemoved;
import ai.realstaging.image.ImageMissing;
import ai.realstaging.image.Images;
import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.kernel.TimeOrderedUuid;
import ai.realstaging.project.ProjectMissing;
import ai.realstaging.project.Projects;
import ai.realstaging.schema.tables.records.ShareRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The links of an account: made, changed, ended. A listing has at most one living link, and so has
/// each of its images: a new one ends the one before.
@Component
public final class Shares {

  /// Links that live longer are forgotten by those who made them.
  public static final Duration LONGEST = Duration.ofDays(90);

  private final DSLContext sql;
  private final TransactionOperations transactions;
  private final Projects projects;
  private final Images images;
  private final InstantSource clock;

  Shares(
      DSLContext sql,
      TransactionOperations transactions,
      Projects projects,
      Images images,
      InstantSource clock) {
    this.sql = sql;
    this.transactions = transactions;
    this.projects = projects;
    this.images = images;
    this.clock = clock;
  }

  /// What a link is of.
  ///
  /// @param image the only image, or the whole listing when empty
  public record Scope(ProjectId project, Optional<ImageId> image) {}

  /// A new link with its token, which is told here and never again.
  public record Made(Share share, String token) {}

  /// Throws [ProjectMissing], [ImageMissing], and [IllegalArgumentException] for a life that is not
  /// within a day and [#LONGEST].
  public Made make(Account account, Scope scope, Share.Terms terms, Duration life) {
    refuseOthers(account, scope);
    ShareToken token = ShareToken.random();
    Instant now = clock.instant();
    Share share =
        transactions.execute(
            status -> {
              sql.update(SHARE)
                  .set(SHARE.ENDED_AT, utc(now))
                  .where(living(account, scope))
                  .execute();
              return read(
                  sql.insertInto(SHARE)
                      .set(SHARE.ID, TimeOrderedUuid.next(now))
                      .set(SHARE.ACCOUNT_ID, account.id().value())
                      .set(SHARE.PROJECT_ID, scope.project().value())
                      .set(SHARE.IMAGE_ID, scope.image().map(ImageId::value).orElse(null))
                      .set(SHARE.TOKEN_HASH, token.hash())
                      .set(SHARE.FAVOURITES_ONLY, terms.favouritesOnly())
                      .set(SHARE.DOWNLOADS, terms.downloads())
                      .set(SHARE.CONTACT, terms.contact())
                      .set(SHARE.CREATED_AT, utc(now))
                      .set(SHARE.UNTIL, utc(now.plus(checked(life))))
                      .returning()
                      .fetchSingle());
            });
    return new Made(share, token.text());
  }

  /// The living link, if there is one.
  public Optional<Share> find(Account account, Scope scope) {
    return sql.selectFrom(SHARE)
        .where(living(account, scope), SHARE.UNTIL.gt(utc(clock.instant())))
        .fetchOptional(Shares::read);
  }

  /// Until when each listing can be seen by a link.
  public Map<ProjectId, Instant> until(Account account) {
    return sql.select(SHARE.PROJECT_ID, DSL.max(SHARE.UNTIL))
        .from(SHARE)
        .where(
            SHARE.ACCOUNT_ID.eq(account.id().value()),
            SHARE.IMAGE_ID.isNull(),
            SHARE.ENDED_AT.isNull(),
            SHARE.UNTIL.gt(utc(clock.instant())))
        .groupBy(SHARE.PROJECT_ID)
        .fetchMap(row -> new ProjectId(row.value1()), row -> row.value2().toInstant());
  }

  /// Changes the terms of a living link, and, where `life` is given, when it ends, counted from
  /// now. Throws [ShareMissing].
  public Share change(Account account, ShareId id, Share.Terms terms, Optional<Duration> life) {
    OffsetDateTime now = utc(clock.instant());
    return sql.update(SHARE)
        .set(SHARE.FAVOURITES_ONLY, terms.favouritesOnly())
        .set(SHARE.DOWNLOADS, terms.downloads())
        .set(SHARE.CONTACT, terms.contact())
        .set(
            SHARE.UNTIL,
            life.<Field<OffsetDateTime>>map(l -> DSL.val(now.plus(checked(l)), SHARE.UNTIL))
                .orElse(SHARE.UNTIL))
        .where(own(account, id))
        .returning()
        .fetchOptional(Shares::read)
        .orElseThrow(ShareMissing::new);
  }

  /// Throws [ShareMissing].
  public void end(Account account, ShareId id) {
    int ended =
        sql.update(SHARE)
            .set(SHARE.ENDED_AT, utc(clock.instant()))
            .where(own(account, id))
            .execute();
    if (ended == 0) {
      throw new ShareMissing();
    }
  }

  /// All of its links end.
  @EventListener
  void on(AccountRemoved removed) {
    sql.update(SHARE)
        .set(SHARE.ENDED_AT, utc(removed.at()))
        .where(SHARE.ACCOUNT_ID.eq(removed.account().id().value()), SHARE.ENDED_AT.isNull())
        .execute();
  }

  private void refuseOthers(Account account, Scope scope) {
    if (projects.find(account, scope.project()).isEmpty()) {
      throw new ProjectMissing();
    }
    if (scope.image().isPresent()
        && images
            .find(account, scope.image().get())
            .filter(image -> image.project().equals(scope.project()))
            .isEmpty()) {
      throw new ImageMissing();
    }
  }

  private static Duration checked(Duration life) {
    if (life.compareTo(Duration.ofDays(1)) < 0 || life.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("A link lives from 1 to " + LONGEST.toDays() + " days.");
    }
    return life;
  }

  private static Condition living(Account account, Scope scope) {
    return SHARE
        .ACCOUNT_ID
        .eq(account.id().value())
        .and(SHARE.PROJECT_ID.eq(scope.project().value()))
        .and(
            scope
                .image()
                .map(id -> SHARE.IMAGE_ID.eq(id.value()))
                .orElseGet(SHARE.IMAGE_ID::isNull))
        .and(SHARE.ENDED_AT.isNull());
  }

  private Condition own(Account account, ShareId id) {
    return SHARE
        .ID
        .eq(id.value())
        .and(SHARE.ACCOUNT_ID.eq(account.id().value()))
        .and(SHARE.ENDED_AT.isNull())
        .and(SHARE.UNTIL.gt(utc(clock.instant())));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Share read(ShareRecord row) {
    return new Share(
        new ShareId(row.getId()),
        new AccountId(row.getAccountId()),
        new ProjectId(row.getProjectId()),
        Optional.ofNullable(row.getImageId()).map(ImageId::new),
        new Share.Terms(row.getFavouritesOnly(), row.getDownloads(), row.getContact()),
        row.getUntil().toInstant());
  }
}
