package ai.realstaging.render.room;

/// Turns camera heights into metres: by the height of the ceiling where it is seen (rooms are about
/// 2.6 m high), else by how people hold a camera, corrected where that would make the wall too
/// high.
final class RoomScale {

  private static final double ROOM = 2.6;
  private static final double USUAL_CAMERA = 1.35;

  private RoomScale() {}

  static RoomBox metric(BoxFit fit, Ceiling ceiling, FootLines lines) {
    double wall = visibleWall(fit, lines);
    double camera;
    double room;
    if (ceiling.seen()) {
      camera = Math.clamp(ROOM / ceiling.ratio(), 0.9, 1.65);
      room = camera * ceiling.ratio();
    } else {
      camera = USUAL_CAMERA;
      if (wall > 2.1) {
        camera = Math.max(0.8, Math.min(camera, 2.9 / wall));
      }
      room = Math.max(ROOM, camera * Math.min(wall, 3.2));
    }
    return new RoomBox(
        fit.left() * camera,
        fit.right() * camera,
        fit.back() * camera,
        -camera,
        Math.max(0.4, room - camera));
  }

  /// How many camera heights of the back wall are in view, from the floor to the upper edge of the
  /// picture; 0 if none of it is.
  private static double visibleWall(BoxFit fit, FootLines lines) {
    FloorEdge edge = lines.edge(fit.left(), fit.right(), fit.back());
    double highest = 0;
    for (int i = 0; i < FootLines.COLUMNS; i++) {
      if (edge.walls()[i] == Wall.BACK && edge.rows()[i] < lines.camera.height()) {
        double[] ray = lines.camera.ray(lines.column(i), 0);
        highest = Math.max(highest, 1 + fit.back() * ray[1] / Math.max(ray[2], 1e-3));
      }
    }
    return highest;
  }
}
