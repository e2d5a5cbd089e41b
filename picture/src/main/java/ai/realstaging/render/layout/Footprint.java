package ai.realstaging.render.layout;

import ai.realstaging.render.catalog.Piece;

/// The rectangle of floor that a piece covers, at any turn.
public record Footprint(double x, double z, double halfWidth, double halfDepth, double turn) {

  static Footprint of(Piece piece, Placement at) {
    return new Footprint(at.x(), at.z(), piece.width() / 2, piece.depth() / 2, at.turn());
  }

  /// World {x, z} of a point given in fractions -1 to 1 of the half sizes.
  double[] point(double u, double v) {
    double c = Math.cos(turn);
    double s = Math.sin(turn);
    double dx = u * halfWidth;
    double dz = v * halfDepth;
    return new double[] {x + c * dx - s * dz, z + s * dx + c * dz};
  }

  /// How far a place is from the rectangle, metres; 0 inside it.
  public double distance(double atX, double atZ) {
    double dx = Math.max(0, Math.abs(across(atX, atZ)) - halfWidth);
    double dz = Math.max(0, Math.abs(along(atX, atZ)) - halfDepth);
    return Math.hypot(dx, dz);
  }

  /// Whether a place lies behind the piece's back.
  public boolean isBehind(double atX, double atZ) {
    return along(atX, atZ) > halfDepth;
  }

  private double across(double atX, double atZ) {
    return Math.cos(turn) * (atX - x) + Math.sin(turn) * (atZ - z);
  }

  private double along(double atX, double atZ) {
    return Math.cos(turn) * (atZ - z) - Math.sin(turn) * (atX - x);
  }

  /// Whether two rectangles overlap by more than `slack` metres (separating axes).
  public boolean overlaps(Footprint other, double slack) {
    return !apart(this, other, slack) && !apart(other, this, slack);
  }

  private static boolean apart(Footprint a, Footprint b, double slack) {
    double c = Math.cos(a.turn);
    double s = Math.sin(a.turn);
    double[][] axes = {{c, s}, {-s, c}};
    double[] half = {a.halfWidth, a.halfDepth};
    for (int i = 0; i < 2; i++) {
      double low = Double.MAX_VALUE;
      double high = -Double.MAX_VALUE;
      for (int k = 0; k < 4; k++) {
        double[] p = b.point((k & 1) * 2 - 1, (k & 2) - 1);
        double d = (p[0] - a.x) * axes[i][0] + (p[1] - a.z) * axes[i][1];
        low = Math.min(low, d);
        high = Math.max(high, d);
      }
      if (low > half[i] - slack || high < -half[i] + slack) {
        return true;
      }
    }
    return false;
  }
}
