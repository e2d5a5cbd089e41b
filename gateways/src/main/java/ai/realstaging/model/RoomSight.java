package ai.realstaging.model;

import ai.realstaging.kernel.RoomCorners;
import ai.realstaging.render.raster.Rgb;
import ai.realstaging.render.room.FloorCorners;
import ai.realstaging.render.room.FloorOutline;
import ai.realstaging.render.room.RoomReader;
import ai.realstaging.render.room.RoomReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// Looks at a photo with the built-in engine's eyes, without staging it: about a second of one
/// core, one photo at a time.
public final class RoomSight {

  /// Changes whenever the same photo may be read otherwise than before.
  public static final int READER = 2;

  /// The longer side of a photo, in pixels, that is enough for the reader.
  public static final int SIDE = 1000;

  private final Semaphore turn = new Semaphore(1, true);

  /// `photo` is an upright sRGB picture.
  public RoomSeen look(Path photo, OptionalDouble focal35mm) {
    turn.acquireUninterruptibly();
    try {
      Rgb pixels = Rgb.of(ImageIO.read(photo.toFile()));
      return seen(new RoomReader().read(pixels, focal35mm, Optional.empty(), Thread::interrupted));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      turn.release();
    }
  }

  private static RoomSeen seen(RoomReading reading) {
    return switch (reading) {
      case RoomReading.Unreadable unreadable ->
          RoomSeen.refused(
              unreadable.reason().name().toLowerCase(Locale.ROOT), unreadable.reason().sentence());
      case RoomReading.Readable room ->
          new RoomSeen(
              switch (room.trust()) {
                case FULL -> RoomSeen.Verdict.FULL;
                case FLOOR_ONLY -> RoomSeen.Verdict.FLOOR_ONLY;
                case ASSUMED_CAMERA -> RoomSeen.Verdict.ASSUMED_CAMERA;
              },
              Optional.empty(),
              Optional.empty(),
              room.confidence(),
              corners(FloorOutline.of(room)),
              new RoomSeen.Walls(room.walls().left(), room.walls().back(), room.walls().right()));
    };
  }

  private static Optional<RoomCorners> corners(FloorCorners corners) {
    List<RoomCorners.Point> points =
        IntStream.range(0, 4)
            .mapToObj(i -> new RoomCorners.Point(corners.u()[i], corners.v()[i]))
            .toList();
    return RoomCorners.fault(points, 1).isEmpty()
        ? Optional.of(new RoomCorners(points, 1))
        : Optional.empty();
  }
}
