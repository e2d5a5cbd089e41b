package ai.realstaging.kernel;

import java.util.List;
import java.util.Optional;

/// The four corners of a floor as a person sees them in a photo, and which of its sides is the back
/// wall.
///
/// @param points left near, left far, right far, right near, in shares of the picture's width and
/// height; near corners may lie outside the picture
/// @param back the side of the back wall: 0 the left one, 1 the far one, 2 the right one
public record RoomCorners(List<Point> points, int back) {

  private static final double LEAST_SIDE = 0.02;
  private static final double LEAST_AREA = 0.005;
  private static final double LEAST = -1;
  private static final double MOST = 2;

  /// @param x from the left edge (0) to the right one (1)
  /// @param y from the upper edge (0) to the lower one (1)
  public record Point(double x, double y) {}

  public RoomCorners {
    points = List.copyOf(points);
    Optional<String> fault = fault(points, back);
    if (fault.isPresent()) {
      throw new IllegalArgumentException(fault.get());
    }
  }

  /// What is wrong with corners that somebody set, as a sentence; empty when a floor can have them.
  public static Optional<String> fault(List<Point> points, int back) {
    if (points.size() != 4) {
      return Optional.of("A floor has four corners.");
    }
    if (back < 0 || back > 2) {
      return Optional.of("The back wall is 0 (left), 1 (far) or 2 (right).");
    }
    if (!points.stream().allMatch(point -> inside(point.x()) && inside(point.y()))) {
      return Optional.of("A corner lies too far outside the picture.");
    }
    if (!convex(points)) {
      return Optional.of("Give left near, left far, right far, right near, with no side crossed.");
    }
    if (!narrows(turned(points, back))) {
      return Optional.of(
          "The sides of the floor must come closer to each other with the distance.");
    }
    return Optional.empty();
  }

  /// The corners as seen by somebody who faces the back wall: left near, left far, right far, right
  /// near.
  public List<Point> facingBack() {
    return turned(points, back);
  }

  private static List<Point> turned(List<Point> points, int back) {
    int first = back + 3;
    return List.of(
        points.get(first % 4),
        points.get((first + 1) % 4),
        points.get((first + 2) % 4),
        points.get((first + 3) % 4));
  }

  private static boolean inside(double share) {
    return share >= LEAST && share <= MOST;
  }

  private static boolean convex(List<Point> points) {
    double area = 0;
    for (int i = 0; i < 4; i++) {
      Point a = points.get(i);
      Point b = points.get((i + 1) % 4);
      Point c = points.get((i + 2) % 4);
      double turn = (b.x() - a.x()) * (c.y() - b.y()) - (b.y() - a.y()) * (c.x() - b.x());
      if (turn <= 1e-6 || Math.hypot(b.x() - a.x(), b.y() - a.y()) < LEAST_SIDE) {
        return false;
      }
      area += (a.x() * b.y() - b.x() * a.y()) / 2;
    }
    return area >= LEAST_AREA;
  }

  /// Whether the left and the right side meet above the far corners.
  private static boolean narrows(List<Point> points) {
    Point a = points.get(0);
    Point b = points.get(1);
    Point c = points.get(3);
    Point d = points.get(2);
    double divisor = (a.x() - b.x()) * (c.y() - d.y()) - (a.y() - b.y()) * (c.x() - d.x());
    if (Math.abs(divisor) < 1e-9) {
      return false;
    }
    double one = a.x() * b.y() - a.y() * b.x();
    double other = c.x() * d.y() - c.y() * d.x();
    double y = (one * (c.y() - d.y()) - (a.y() - b.y()) * other) / divisor;
    return y < Math.min(b.y(), d.y()) - 1e-3 && y > -6;
  }
}
