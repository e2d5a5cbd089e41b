package ai.realstaging.render.room;

/// The share of each wall's visible foot that the photo bears out, 0 to 1; 0 for a wall out of
// view.
public record WallTrust(double left, double back, double right) {

  private static final double ENOUGH = 0.6;

  public double of(Wall wall) {
    return switch (wall) {
      case LEFT -> left;
      case BACK -> back;
      case RIGHT -> right;
    };
  }

  /// Whether furniture and pictures may lean on this wall.
  public boolean trusted(Wall wall) {
    return of(wall) >= ENOUGH;
  }
}
