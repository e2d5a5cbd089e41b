package ai.realstaging.render.lines;

/// A straight edge in a picture, from (u1, v1) to (u2, v2), pixels.
public record Segment(double u1, double v1, double u2, double v2) {

  public double length() {
    return Math.hypot(u2 - u1, v2 - v1);
  }

  public double midU() {
    return (u1 + u2) / 2;
  }

  public double midV() {
    return (v1 + v2) / 2;
  }

  /// The point at a share of the way from the first end (0) to the second (1).
  public double[] along(double share) {
    return new double[] {u1 + share * (u2 - u1), v1 + share * (v2 - v1)};
  }
}
