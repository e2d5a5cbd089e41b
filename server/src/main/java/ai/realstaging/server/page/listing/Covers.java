package ai.realstaging.server.page.listing;

import ai.realstaging.account.Account;
import ai.realstaging.image.Image;
import ai.realstaging.image.Images;
import ai.realstaging.image.Variants;
import ai.realstaging.kernel.Phase;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.project.Project;
import ai.realstaging.server.page.Activity;
import ai.realstaging.server.page.Ground;
import ai.realstaging.server.page.Texts;
import ai.realstaging.server.page.Words;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the cover of a listing.
@Component
class Covers {

  private static final int PICTURES = 4;
  private static final int NO_COLOUR = 0x808080;

  private final Images images;
  private final InstantSource clock;

  Covers(Images images, InstantSource clock) {
    this.images = images;
    this.clock = clock;
  }

  /// When each listing, or an image of it, changed last.
  Map<ProjectId, Instant> touched(Account account, List<Project> all) {
    Map<ProjectId, Instant> images = this.images.lastChanges(account);
    return all.stream()
        .collect(
            Collectors.toMap(
                Project::id, project -> later(project.updatedAt(), images.get(project.id()))));
  }

  private static Instant later(Instant one, @Nullable Instant other) {
    return other == null || one.isAfter(other) ? one : other;
  }

  /// @param touched when it changed last
  /// @param shared until when its link works, if it has one
  Cover cover(Account account, Project project, Instant touched, Optional<Instant> shared) {
    List<Variants> photos = images.grouped(account, project.id());
    List<Variants> best =
        photos.stream().sorted(Comparator.comparingInt(photo -> rank(Tiles.shown(photo)))).toList();
    List<Image> all = photos.stream().flatMap(photo -> photo.images().stream()).toList();
    Activity activity =
        new Activity(
            (int) all.stream().filter(image -> image.phase().isRunning()).count(),
            (int) all.stream().filter(image -> image.phase() == Phase.QUEUED).count());
    int ready = (int) all.stream().filter(image -> image.phase() == Phase.READY).count();
    return new Cover(
        project.id().toString(),
        project.name(),
        best.stream().limit(PICTURES).map(Covers::picture).toList(),
        new Ground(3, 2, best.isEmpty() ? NO_COLOUR : best.getFirst().original().meanColour())
            .fill(),
        Math.max(0, photos.size() - PICTURES),
        Words.counts(photos.size(), ready),
        activity.any(),
        activity.any()
            ? Words.activity(activity)
            : shared
                .map(until -> Texts.text("listings.shared-until", Words.day(until)))
                .orElseGet(() -> Words.ago(touched, clock.instant())));
  }

  /// A favourite is the cover, else what is ready; what failed comes last.
  private static int rank(Image shown) {
    return switch (shown.phase()) {
      case READY -> shown.favourite() ? 0 : 1;
      case FINISHING, STAGING, READING, QUEUED -> 2;
      case ERROR, CANCELED -> 3;
    };
  }

  private static String picture(Variants photo) {
    Image shown = Tiles.shown(photo);
    return "/images/"
        + shown.id()
        + "/pictures/"
        + (shown.phase() == Phase.READY ? "thumbnail" : "before");
  }
}
