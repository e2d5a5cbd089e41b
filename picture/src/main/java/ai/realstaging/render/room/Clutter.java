package ai.realstaging.render.room;

import ai.realstaging.render.lines.Segment;
import ai.realstaging.render.raster.Rgb;

/// Signs of furniture: strong edges that follow no direction of the room, and strong upright edges
/// that stand on the floor. Both are lengths in diagonals of the picture, each edge weighted by the
/// step of colour across it, which keeps the texture of floors out.
record Clutter(double crooked, double standing) {

  private static final double STEP = 40;

  // fans and lamps hang in empty rooms as well
  private static final double OVERHEAD = 0.5;
  private static final double FURNISHED = 0.72;

  static Clutter of(Rgb picture, Measured room) {
    double diagonal = Math.hypot(picture.width(), picture.height());
    double crooked = 0;
    for (Segment segment : room.evidence().edges().unexplained) {
      double horizon = room.evidence().lines().camera.horizonRow(segment.midU());
      double share = segment.midV() < horizon ? OVERHEAD : 1;
      crooked += share * segment.length() * strength(picture, segment);
    }
    double standing = 0;
    for (Segment segment : room.evidence().edges().uprightSegments) {
      if (standsOnFloor(room, segment, picture)) {
        standing += segment.length() * strength(picture, segment);
      }
    }
    return new Clutter(crooked / diagonal, standing / diagonal);
  }

  boolean furnished() {
    return crooked + standing > FURNISHED;
  }

  private static boolean standsOnFloor(Measured room, Segment segment, Rgb picture) {
    int u = (int) Math.clamp(segment.midU(), 0, picture.width() - 1.0);
    double edge = room.edge().rowAt(u, picture.width());
    return segment.midV() > edge && Math.max(segment.v1(), segment.v2()) > edge + 8;
  }

  /// How plainly the colours on both sides of a segment differ, 0 to 1.
  private static double strength(Rgb picture, Segment segment) {
    double acrossU = -(segment.v2() - segment.v1()) / segment.length();
    double acrossV = (segment.u2() - segment.u1()) / segment.length();
    double[] difference = new double[3];
    int samples = 12;
    for (int i = 0; i < samples; i++) {
      double[] point = segment.along((i + 0.5) / samples);
      for (int distance = 2; distance <= 5; distance++) {
        int one = at(picture, point[0] + distance * acrossU, point[1] + distance * acrossV);
        int other = at(picture, point[0] - distance * acrossU, point[1] - distance * acrossV);
        difference[0] += Rgb.red(one) - Rgb.red(other);
        difference[1] += Rgb.green(one) - Rgb.green(other);
        difference[2] += Rgb.blue(one) - Rgb.blue(other);
      }
    }
    double square = 0;
    for (double sum : difference) {
      square += sum / samples / 4 * sum / samples / 4 / 3;
    }
    return Math.tanh(square / (STEP * STEP));
  }

  private static int at(Rgb picture, double u, double v) {
    int x = Math.clamp((int) u, 0, picture.width() - 1);
    int y = Math.clamp((int) v, 0, picture.height() - 1);
    return picture.at(x, y);
  }
}
