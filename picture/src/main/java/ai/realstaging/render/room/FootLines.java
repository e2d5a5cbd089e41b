package ai.realstaging.render.room;

import ai.realstaging.render.camera.Camera;

/// Where the feet and heads of walls run in a picture: rows at 72 evenly spaced columns. Distances
/// are in units of the camera's height above the floor, so the floor is at y = -1.
final class FootLines {

  static final int COLUMNS = 72;
  static final float NOWHERE = -1e6f;

  final Camera camera;
  private final Camera.Axes axes;

  FootLines(Camera camera) {
    this.camera = camera;
    this.axes = camera.axes();
  }

  double column(int i) {
    return (i + 0.5) * camera.width() / COLUMNS;
  }

  /// The row at which the foot of a wall crosses a column; `NOWHERE` if it does not do so in front
  /// of the camera. `at` is the wall's signed x (left, right) or its z (back).
  float foot(Wall wall, double at, int column) {
    return row(wall, at, -1, column);
  }

  /// The same for the head of a wall, `rise` above the camera.
  float head(Wall wall, double at, double rise, int column) {
    float row = row(wall, at, rise, column);
    return row == NOWHERE ? -NOWHERE : row;
  }

  private float row(Wall wall, double at, double y, int column) {
    double a = (column(column) - camera.cx()) / camera.focal();
    double across = wall == Wall.BACK ? axes.fz() + a * axes.rz() : axes.fx() + a * axes.rx();
    double acrossDown = wall == Wall.BACK ? axes.dz() : axes.dx();
    double up = axes.fy() + a * axes.ry();
    // the ray (across, up) + b * down meets the line where across / up = at / y
    double divisor = acrossDown * y - at * axes.dy();
    if (Math.abs(divisor) < 1e-9) {
      return NOWHERE;
    }
    double b = (at * up - y * across) / divisor;
    boolean ahead = (up + b * axes.dy()) * y > 0;
    return ahead ? (float) (camera.cy() + b * camera.focal()) : NOWHERE;
  }

  /// The nearest wall at every column, with the rows of its foot.
  FloorEdge edge(double left, double right, double back) {
    float[] rows = new float[COLUMNS];
    Wall[] walls = new Wall[COLUMNS];
    for (int i = 0; i < COLUMNS; i++) {
      float onLeft = foot(Wall.LEFT, left, i);
      float onRight = foot(Wall.RIGHT, right, i);
      rows[i] = foot(Wall.BACK, back, i);
      walls[i] = Wall.BACK;
      if (onLeft > rows[i]) {
        rows[i] = onLeft;
        walls[i] = Wall.LEFT;
      }
      if (onRight > rows[i]) {
        rows[i] = onRight;
        walls[i] = Wall.RIGHT;
      }
    }
    return new FloorEdge(rows, walls);
  }

  /// The point of the floor seen at a pixel as `{x, z}`; null above the horizon.
  double @org.jspecify.annotations.Nullable [] floorAt(double u, double v) {
    double[] ray = camera.ray(u, v);
    return ray[1] < -1e-4 ? new double[] {-ray[0] / ray[1], -ray[2] / ray[1]} : null;
  }
}
