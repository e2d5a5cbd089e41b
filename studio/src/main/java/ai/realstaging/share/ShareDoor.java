package ai.realstaging.share;

import static ai.realstaging.schema.Tables.SHARE;

import ai.realstaging.account.Account;
import ai.realstaging.account.Accounts;
import ai.realstaging.image.Image;
import ai.realstaging.image.Images;
import ai.realstaging.image.Variants;
import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.Phase;
import ai.realstaging.project.Project;
import ai.realstaging.project.Projects;
import ai.realstaging.schema.tables.records.ShareRecord;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Lets somebody in who brings a token, and shows only what its link is of.
@Component
public final class ShareDoor {

  private final DSLContext sql;
  private final Accounts accounts;
  private final Projects projects;
  private final Images images;
  private final InstantSource clock;

  ShareDoor(
      DSLContext sql, Accounts accounts, Projects projects, Images images, InstantSource clock) {
    this.sql = sql;
    this.accounts = accounts;
    this.projects = projects;
    this.images = images;
    this.clock = clock;
  }

  public Opened open(String token) {
    return sql.selectFrom(SHARE)
        .where(SHARE.TOKEN_HASH.eq(new ShareToken(token).hash()))
        .fetchOptional()
        .map(this::opened)
        .orElseGet(Opened.Unknown::new);
  }

  private Opened opened(ShareRecord row) {
    Share share = Shares.read(row);
    Optional<Instant> ended = Optional.ofNullable(row.getEndedAt()).map(at -> at.toInstant());
    if (ended.isPresent() || !share.until().isAfter(clock.instant())) {
      return new Opened.Ended(ended.orElse(share.until()));
    }
    Optional<Account> owner = accounts.find(new AccountId(row.getAccountId()));
    Optional<Project> project = owner.flatMap(who -> projects.find(who, share.project()));
    if (owner.isEmpty() || project.isEmpty()) {
      return new Opened.Ended(clock.instant());
    }
    List<Variants> all = images.grouped(owner.get(), share.project());
    return new Opened.Open(
        share,
        owner.get(),
        project.get(),
        all.stream().map(photo -> seen(share, photo)).filter(p -> !p.images().isEmpty()).toList(),
        all);
  }

  private static Variants seen(Share share, Variants photo) {
    return new Variants(
        photo.original(), photo.images().stream().filter(image -> isSeen(share, image)).toList());
  }

  private static boolean isSeen(Share share, Image image) {
    return image.phase() == Phase.READY
        && (share.image().isEmpty() || share.image().get().equals(image.id()))
        && (!share.terms().favouritesOnly() || share.image().isPresent() || image.favourite());
  }
}
