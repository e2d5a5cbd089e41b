package ai.realstaging.render.room;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.camera.CameraEstimate;
import ai.realstaging.render.camera.CameraFinder;
import ai.realstaging.render.lines.Segment;
import ai.realstaging.render.lines.SegmentFinder;
import ai.realstaging.render.raster.Plane;
import ai.realstaging.render.raster.Rgb;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Reads a photo as a room. Deterministic: the same pixels give the same reading. Works on a copy
/// of at most 1000 pixels, so memory and time do not grow with the photo.
public final class RoomReader {

  private static final int WORK_SIDE = 1000;
  private static final int LEAST_SIDE = 500;
  private static final int LEAST_SHORT_SIDE = 200;
  private static final int FEWEST_SEGMENTS = 8;

  private final boolean underTheSky;

  /// A reader of rooms, which turns gardens and streets down.
  public RoomReader() {
    this(false);
  }

  private RoomReader(boolean underTheSky) {
    this.underTheSky = underTheSky;
  }

  /// A reader for terraces and balconies, where sky and leaves speak against nothing.
  public static RoomReader underTheSky() {
    return new RoomReader(true);
  }

  /// The reading of a photo. `focal35mm` is the lens as its EXIF data gives it, `corners` what a
  /// person has set by hand: corners overrule what the photo seems to show.
  ///
  /// @throws CancellationException once `cancelled` says so
  public RoomReading read(
      Rgb photo,
      OptionalDouble focal35mm,
      Optional<FloorCorners> corners,
      BooleanSupplier cancelled) {
    int longer = Math.max(photo.width(), photo.height());
    int shorter = Math.min(photo.width(), photo.height());
    if (longer < LEAST_SIDE || shorter < LEAST_SHORT_SIDE) {
      return new RoomReading.Unreadable(Reason.TOO_SMALL);
    }
    if (longer > 3.5 * shorter) {
      return new RoomReading.Unreadable(Reason.NOT_A_ROOM);
    }
    Rgb plain = photo.scaledTo(WORK_SIDE);
    if (dark(plain.grey())) {
      return new RoomReading.Unreadable(Reason.TOO_DARK);
    }
    Runnable checkpoint =
        () -> {
          if (cancelled.getAsBoolean()) {
            throw new CancellationException("the reading was cancelled");
          }
        };
    checkpoint.run();
    Rgb work = Exposure.lifted(plain);
    return corners
        .map(set -> byHand(photo, work, focal35mm, set, checkpoint))
        .orElseGet(() -> byItself(photo, work, focal35mm, checkpoint));
  }

  private static boolean dark(Plane grey) {
    return Exposure.quantile(grey, 0.5) < 10 && Exposure.quantile(grey, 0.95) < 40;
  }

  private RoomReading byItself(Rgb photo, Rgb work, OptionalDouble focal35mm, Runnable checkpoint) {
    List<Segment> segments = new SegmentFinder().find(work.grey());
    if (segments.size() < FEWEST_SEGMENTS) {
      return new RoomReading.Unreadable(Reason.NOT_A_ROOM);
    }
    Measured room = measure(work, segments, focal35mm, checkpoint);
    Verdict verdict = Verdict.on(work, room, underTheSky);
    return verdict
        .refusal()
        .<RoomReading>map(RoomReading.Unreadable::new)
        .orElseGet(
            () ->
                readable(photo, room, walls(room, verdict), verdict.trust(), verdict.confidence()));
  }

  private static WallTrust walls(Measured room, Verdict verdict) {
    WallTrust walls = WallProof.of(room);
    return verdict.trust() == Trust.FULL ? walls : walls.doubted();
  }

  private static RoomReading byHand(
      Rgb photo, Rgb work, OptionalDouble focal35mm, FloorCorners corners, Runnable checkpoint) {
    List<Segment> segments = new SegmentFinder().find(work.grey());
    CameraEstimate guess = hypotheses(work, segments, focal35mm, checkpoint).getFirst();
    CornerCamera byCorners = new CornerCamera(guess.camera(), corners);
    Optional<CameraEstimate> estimate = byCorners.estimate();
    if (estimate.isEmpty()) {
      return new RoomReading.Unreadable(Reason.CORNERS_NOT_A_FLOOR);
    }
    BoxFit fit = byCorners.box(estimate.get().camera());
    Measured room = new BoxReader(work, segments, checkpoint).given(estimate.get(), fit);
    return readable(photo, room, new WallTrust(1, 1, 1), Trust.FULL, 0.9);
  }

  static Measured measure(
      Rgb work, List<Segment> segments, OptionalDouble focal35mm, Runnable checkpoint) {
    List<CameraEstimate> hypotheses = hypotheses(work, segments, focal35mm, checkpoint);
    BoxReader boxes = new BoxReader(work, segments, checkpoint);
    Measured best = boxes.read(hypotheses.getFirst());
    for (CameraEstimate other : hypotheses.subList(1, hypotheses.size())) {
      Measured measured = boxes.read(other);
      if (measured.fit().score() > best.fit().score()) {
        best = measured;
      }
    }
    return best;
  }

  private static List<CameraEstimate> hypotheses(
      Rgb work, List<Segment> segments, OptionalDouble focal35mm, Runnable checkpoint) {
    return new CameraFinder(work.width(), work.height(), focal35mm, checkpoint).find(segments);
  }

  private static RoomReading.Readable readable(
      Rgb photo, Measured room, WallTrust walls, Trust trust, double confidence) {
    Camera camera = room.estimate().camera();
    return new RoomReading.Readable(
        camera.scaledTo(photo.width(), photo.height()),
        RoomScale.metric(room.fit(), room.ceiling(), room.evidence().lines()),
        walls,
        trust,
        confidence,
        room.estimate().focalKnown(),
        room.floor().likelihood(camera));
  }
}
