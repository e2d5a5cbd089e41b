package ai.realstaging.render.room;

/// How far each wall may be believed.
///
/// `left`, `back` and `right` are the share of the wall's visible foot that the photo bears out, 0
/// to 1; 0 for a wall out of view. `leftFloor`, `backFloor` and `rightFloor` say how much of the
/// way from the camera to that wall is floor for sure, 0 to 1: less than 1 where something stands
/// up before the wall, as the doors of a mirrored cupboard do.
public record WallTrust(
    double left, double back, double right, double leftFloor, double backFloor, double rightFloor) {

  private static final double ENOUGH = 0.6;

  private static final double HALF_WAY = 0.5;

  /// The most that a wall is borne out which is not trusted.
  static final double DOUBT = 0.55;

  /// With floor up to every wall.
  public WallTrust(double left, double back, double right) {
    this(left, back, right, 1, 1, 1);
  }

  /// The same, but with no wall that anything may lean on.
  WallTrust doubted() {
    return new WallTrust(
        Math.min(left, DOUBT),
        Math.min(back, DOUBT),
        Math.min(right, DOUBT),
        leftFloor,
        backFloor,
        rightFloor);
  }

  public double of(Wall wall) {
    return switch (wall) {
      case LEFT -> left;
      case BACK -> back;
      case RIGHT -> right;
    };
  }

  /// The share of the way to a wall that is floor for sure.
  public double floorTo(Wall wall) {
    return switch (wall) {
      case LEFT -> leftFloor;
      case BACK -> backFloor;
      case RIGHT -> rightFloor;
    };
  }

  /// Whether furniture and pictures may lean on this wall. What is mirrored has a foot, too: a wall
  /// is not where it seems to be when the floor before it ends before half of the way.
  public boolean trusted(Wall wall) {
    return of(wall) >= ENOUGH && floorTo(wall) >= HALF_WAY;
  }
}
