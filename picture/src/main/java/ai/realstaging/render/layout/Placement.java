package ai.realstaging.render.layout;

/// Where a piece stands: the middle of its base in world metres and its turn in radians. Turn 0
/// faces the camera's side of the room (-z); a quarter turn faces +x.
public record Placement(double x, double y, double z, double turn) {

  /// The placement of something at a local offset of this one, turned further by `more`.
  Placement beside(double dx, double dz, double more) {
    double c = Math.cos(turn);
    double s = Math.sin(turn);
    return new Placement(x + c * dx - s * dz, y, z + s * dx + c * dz, turn + more);
  }

  Placement raisedTo(double height) {
    return new Placement(x, height, z, turn);
  }
}
