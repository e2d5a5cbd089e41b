package ai.realstaging.model;

import ai.realstaging.kernel.MicroDollars;
import ai.realstaging.render.Budget;
import ai.realstaging.render.ChangeMask;
import ai.realstaging.render.Progress;
import ai.realstaging.render.Refusal;
import ai.realstaging.render.RenderEngine;
import ai.realstaging.render.StagingOutcome;
import ai.realstaging.render.StagingRequest;
import ai.realstaging.render.raster.Png;
import ai.realstaging.render.raster.Rgb;
import ai.realstaging.render.room.FloorCorners;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;

/// Has a photo staged by the built-in engine, on this machine: one at a time, as the engine uses
/// every core by itself. Costs nothing, and the picture is lossless, so that what lies outside the
/// mask is the photo, pixel for pixel.
final class DraftStager {

  private final RenderEngine engine = new RenderEngine();
  private final int coreSeconds;
  private final Semaphore turn = new Semaphore(1, true);

  /// @param coreSeconds what one picture may cost; large photos get fewer samples for it
  DraftStager(int coreSeconds) {
    this.coreSeconds = coreSeconds;
  }

  Development develop(ModelEntry model, StagingOrder order, Submission submission) {
    StagingOrder.Photo photo = order.photo().get();
    try {
      turn.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Development.Stopped();
    }
    try {
      return submission.goOn() ? stage(model, order, photo, submission) : new Development.Stopped();
    } catch (CancellationException e) {
      return new Development.Stopped();
    } finally {
      turn.release();
    }
  }

  private Development stage(
      ModelEntry model, StagingOrder order, StagingOrder.Photo upright, Submission submission) {
    Rgb photo = photo(upright.file());
    StagingRequest request =
        new StagingRequest(
            photo,
            order.room(),
            order.style(),
            order.seed(),
            upright.focal35mm(),
            order.corners().map(FloorCorners::of),
            Budget.within(coreSeconds, photo.width(), photo.height()));
    return switch (engine.stage(request, Progress.SILENT, () -> !submission.goOn())) {
      case StagingOutcome.Refused refused -> refusal(refused.reason());
      case StagingOutcome.Staged staged -> picture(model, order, staged);
    };
  }

  private static Development picture(
      ModelEntry model, StagingOrder order, StagingOutcome.Staged staged) {
    Path mask = write(drawn(staged.mask()), "mask");
    return new Development.Staged(
        write(staged.picture()),
        "image/png",
        order.job().toString(),
        model.spec().id().value(),
        MicroDollars.ZERO,
        Optional.of(mask),
        OptionalDouble.of(staged.changedShare()),
        true);
  }

  /// White where the picture differs from the photo, one bit a pixel.
  private static BufferedImage drawn(ChangeMask mask) {
    BufferedImage picture =
        new BufferedImage(mask.width(), mask.height(), BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < mask.height(); y++) {
      for (int x = 0; x < mask.width(); x++) {
        if (mask.at(x, y)) {
          picture.setRGB(x, y, 0xFFFFFFFF);
        }
      }
    }
    return picture;
  }

  private static Rgb photo(Path file) {
    try {
      return Rgb.of(ImageIO.read(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path write(Rgb picture) {
    try {
      Path file = Files.createTempFile("staged-", ".png");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
        Png.write(picture, out);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path write(BufferedImage picture, String name) {
    try {
      Path file = Files.createTempFile(name + "-", ".png");
      ImageIO.write(picture, "png", file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Development.Refused refusal(Refusal reason) {
    String sentence =
        switch (reason) {
          case PHOTO_TOO_SMALL -> "The photo is too small to read the room.";
          case PHOTO_TOO_DARK -> "The photo is too dark to read the room.";
          case NO_FLOOR -> "Could not find the floor: too little of it can be seen.";
          case ROOM_FURNISHED -> "The room holds furniture already; empty rooms can be staged.";
          case CORNERS_NOT_A_FLOOR -> "No floor can have the corners that were set.";
          case NOT_A_ROOM -> "Could not make out a room in this photo.";
          case NO_PLACE_FOR_FURNITURE -> "The furniture of this type of room does not fit here.";
        };
    return new Development.Refused(reason.name().toLowerCase(Locale.ROOT), sentence);
  }
}
