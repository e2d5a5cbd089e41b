package ai.realstaging.server.page.listing;

import ai.realstaging.account.Account;
import ai.realstaging.image.Image;
import ai.realstaging.image.Images;
import ai.realstaging.image.Variants;
import ai.realstaging.kernel.Phase;
import ai.realstaging.project.Project;
import ai.realstaging.server.page.Activity;
import ai.realstaging.server.page.Ground;
import ai.realstaging.server.page.Words;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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

  /// @param shared until when its link works, if it has one
  Cover cover(Account account, Project project, Optional<Instant> shared) {
    List<Variants> photos = images.grouped(account, project.id());
    List<Image> all = photos.stream().flatMap(photo -> photo.images().stream()).toList();
    Activity activity =
        new Activity(
            (int) all.stream().filter(image -> image.phase().isRunning()).count(),
            (int) all.stream().filter(image -> image.phase() == Phase.QUEUED).count());
    int ready = (int) all.stream().filter(image -> image.phase() == Phase.READY).count();
    return new Cover(
        project.id().toString(),
        project.name(),
        photos.stream().limit(PICTURES).map(Covers::picture).toList(),
        new Ground(3, 2, photos.isEmpty() ? NO_COLOUR : photos.getFirst().original().meanColour())
            .fill(),
        Math.max(0, photos.size() - PICTURES),
        Words.counts(photos.size(), ready),
        activity.any(),
        activity.any()
            ? Words.activity(activity)
            : shared
                .map(until -> "Shared, until " + Words.day(until))
                .orElseGet(() -> Words.ago(project.updatedAt(), clock.instant())));
  }

  private static String picture(Variants photo) {
    Image shown = Tiles.shown(photo);
    return "/images/"
        + shown.id()
        + "/pictures/"
        + (shown.phase() == Phase.READY ? "thumbnail" : "before");
  }
}
