package ai.realstaging.render.room;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.raster.Plane;
import ai.realstaging.render.raster.Rgb;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/// Reads a photo as a room. Deterministic: the same pixels give the same reading.
public final class RoomReader {

  private static final int WORK_SIDE = 1000;
  private static final int LEAST_SIDE = 500;

  /// The reading of a photo. `focal35mm` is the lens as its EXIF data gives it, `corners` what a
  /// person has set by hand.
  ///
  /// @throws java.util.concurrent.CancellationException once `cancelled` says so
  public RoomReading read(
      Rgb photo,
      OptionalDouble focal35mm,
      Optional<FloorCorners> corners,
      BooleanSupplier cancelled) {
    if (Math.max(photo.width(), photo.height()) < LEAST_SIDE) {
      return new RoomReading.Unreadable(Reason.TOO_SMALL);
    }
    Rgb work = photo.scaledTo(WORK_SIDE);
    Camera camera =
        Camera.level(photo.width(), photo.height(), 0.66 * Math.max(photo.width(), photo.height()));
    Plane floor = Plane.of(work.width(), work.height());
    return new RoomReading.Readable(
        camera,
        new RoomBox(-2.2, 2.2, 5, -1.35, 1.25),
        new WallTrust(0, 0, 0),
        Trust.ASSUMED_CAMERA,
        0.3,
        floor);
  }
}
