package ai.realstaging.render.room;

/// The room as a box, metres, the camera at the origin: `left` < 0 < `right` on x, `back` > 0 on z,
/// `floor` < 0 < `ceiling` on y. The side behind the camera is open.
public record RoomBox(double left, double right, double back, double floor, double ceiling) {

  public RoomBox {
    if (!(left < 0 && right > 0 && back > 0 && floor < 0 && ceiling > 0)) {
      throw new IllegalArgumentException("the camera must stand inside the room");
    }
  }

  public double width() {
    return right - left;
  }

  public double height() {
    return ceiling - floor;
  }

  /// How high the camera stands above the floor.
  public double cameraHeight() {
    return -floor;
  }

  /// The distance from the camera to a wall.
  public double distance(Wall wall) {
    return switch (wall) {
      case LEFT -> -left;
      case BACK -> back;
      case RIGHT -> right;
    };
  }

  public RoomBox scaledBy(double factor) {
    return new RoomBox(
        left * factor, right * factor, back * factor, floor * factor, ceiling * factor);
  }
}
