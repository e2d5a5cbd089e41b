package ai.realstaging.render.room;

import ai.realstaging.render.lines.Segment;
import ai.realstaging.render.raster.Rgb;

/// Signs of furniture: strong edges that follow no direction of the room, and strong upright edges
/// that stand on the floor. Both are lengths in diagonals of the picture, each edge weighted by the
/// step of colour across it, which keeps the texture of floors out.
record Clutter(double crooked, double standing) {

  // fans and lamps hang in empty rooms as well
  private static final double OVERHEAD = 0.5;

  // the rim of a patch of sun on the floor
  private static final double SUN = 0.12;
  private static final double FURNISHED = 0.72;

  static Clutter of(Rgb picture, Measured room) {
    double diagonal = Math.hypot(picture.width(), picture.height());
    double crooked = 0;
    for (Segment segment : room.evidence().edges().unexplained) {
      double horizon = room.evidence().lines().camera.horizonRow(segment.midU());
      double share = segment.midV() < horizon ? OVERHEAD : 1;
      Sides sides = Sides.of(picture, segment);
      boolean sun = onFloor(room, segment, picture) && sides.sunlit();
      crooked += (sun ? SUN : share) * segment.length() * sides.strength();
    }
    double standing = 0;
    for (Segment segment : room.evidence().edges().uprightSegments) {
      if (standsOnFloor(room, segment, picture)) {
        standing += segment.length() * Sides.of(picture, segment).strength();
      }
    }
    return new Clutter(crooked / diagonal, standing / diagonal);
  }

  boolean furnished() {
    return crooked + standing > FURNISHED;
  }

  private static boolean onFloor(Measured room, Segment segment, Rgb picture) {
    int u = (int) Math.clamp(segment.midU(), 0, picture.width() - 1.0);
    return segment.midV() > room.edge().rowAt(u, picture.width());
  }

  private static boolean standsOnFloor(Measured room, Segment segment, Rgb picture) {
    int u = (int) Math.clamp(segment.midU(), 0, picture.width() - 1.0);
    double edge = room.edge().rowAt(u, picture.width());
    return segment.midV() > edge && Math.max(segment.v1(), segment.v2()) > edge + 8;
  }
}
