package ai.realstaging.image;

import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.JobId;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.model.Development;
import ai.realstaging.model.ModelSpec;
import ai.realstaging.model.StagingModels;
import ai.realstaging.model.StagingOrder;
import ai.realstaging.model.Submission;
import ai.realstaging.photo.PhotoDeveloper;
import ai.realstaging.photo.Upright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Where a photo becomes a staged picture: read and made upright, developed by the model, kept in
/// the store with its small pictures. Holds files only, decides nothing.
@Component
class Darkroom {

  private final ImageArchive archive;
  private final PhotoDeveloper photos;
  private final StagingModels models;
  private final ImageSettings settings;
  private final InstantSource clock;

  Darkroom(
      ImageArchive archive,
      PhotoDeveloper photos,
      StagingModels models,
      ImageSettings settings,
      InstantSource clock) {
    this.archive = archive;
    this.photos = photos;
    this.models = models;
    this.settings = settings;
    this.clock = clock;
  }

  /// A photo that is ready to be developed.
  record Negative(StagingOrder order) {}

  Negative prepare(JobId job, ImageId id, Workspace workspace) {
    ImageArchive.Sheet sheet = archive.sheet(id);
    ModelSpec model = models.find(sheet.model()).orElseThrow();
    Path upright = workspace.file("photo.jpg");
    Upright size =
        photos.normalise(archive.fetch(sheet.original(), workspace), upright, side(model));
    ObjectKey input = archive.keepInput(job, upright);
    return new Negative(
        new StagingOrder(
            job,
            sheet.model(),
            sheet.config(),
            sheet.prompt(),
            sheet.room(),
            sheet.style(),
            sheet.seed(),
            new StagingOrder.Photo(
                upright, input, "image/jpeg", size.width(), size.height(), size.focal35mm()),
            sheet.corners()));
  }

  Development develop(Negative negative, Submission submission) {
    return models.develop(negative.order(), submission);
  }

  /// Has the model stop what it does for a job; see [StagingModels#abandon].
  Development abandon(JobId job, ImageId id, Submission submission) {
    return archive
        .model(id)
        .map(model -> models.abandon(model, job, submission))
        .orElseGet(Development.Stopped::new);
  }

  Image.Picture keep(JobId job, ImageId id, Development.Staged staged) {
    ObjectKey key = archive.keepStaged(job, staged);
    archive.keepThumbnails(id, photos.thumbnails(staged.file(), ImageLinks.SIDES));
    Optional<ObjectKey> mask = staged.mask().map(file -> archive.keepMask(key, file));
    Instant started = archive.startedAt(id);
    return new Image.Picture(
        key,
        staged.contentType(),
        staged.modelUsed(),
        staged.cost(),
        Duration.between(started, clock.instant()),
        staged.changedShare(),
        mask,
        staged.draft());
  }

  /// Removes the files that the model left.
  void discard(Development.Staged staged) {
    try {
      Files.deleteIfExists(staged.file());
      if (staged.mask().isPresent()) {
        Files.deleteIfExists(staged.mask().get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int side(ModelSpec model) {
    return switch (model.provider()) {
      case REPLICATE, COG -> settings.modelSide();
      case BUILT_IN -> settings.engineSide();
    };
  }
}
