package ai.realstaging.image;

import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.JobId;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.model.Development;
import ai.realstaging.model.ModelSpec;
import ai.realstaging.model.StagingModels;
import ai.realstaging.model.StagingOrder;
import ai.realstaging.photo.PhotoDeveloper;
import ai.realstaging.photo.Upright;
import ai.realstaging.queue.HeldJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
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

  /// Has the photo developed, which is read only when the model asks for it.
  ///
  /// @param read run as soon as the photo was read
  Development develop(HeldJob job, Workspace workspace, Runnable read) {
    ImageArchive.Sheet sheet = archive.sheet(new ImageId(job.subject()));
    Supplier<StagingOrder.Photo> photo =
        () -> {
          StagingOrder.Photo upright = upright(job.id(), sheet, workspace);
          read.run();
          return upright;
        };
    return models.develop(
        new StagingOrder(
            job.id(),
            sheet.model(),
            sheet.config(),
            sheet.prompt(),
            sheet.room(),
            sheet.style(),
            sheet.seed(),
            photo,
            sheet.corners()),
        new HeldSubmission(job));
  }

  private StagingOrder.Photo upright(JobId job, ImageArchive.Sheet sheet, Workspace workspace) {
    ModelSpec model = models.find(sheet.model()).orElseThrow();
    Path file = workspace.file("photo.jpg");
    Upright size = photos.normalise(archive.fetch(sheet.original(), workspace), file, side(model));
    return new StagingOrder.Photo(
        file,
        archive.keepInput(job, file),
        "image/jpeg",
        size.width(),
        size.height(),
        size.focal35mm());
  }

  /// Has the model stop what it does for a job; see [StagingModels#abandon].
  Development abandon(HeldJob job) {
    return archive
        .model(new ImageId(job.subject()))
        .map(model -> models.abandon(model, job.id(), new HeldSubmission(job)))
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
