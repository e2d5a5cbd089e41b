package ai.realstaging.render.layout;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.raster.Rgb;
import ai.realstaging.render.room.RoomBox;
import ai.realstaging.render.room.Wall;

/// The photo as it lies on the walls. `along` runs in metres along a wall (z for the sides, x for
/// the back), `height` is above the floor.
final class WallView {
  private final Rgb photo;
  private final Camera camera;
  private final Camera.Axes axes;
  private final RoomBox box;
  private final double scale;

  WallView(Rgb photo, Camera camera, RoomBox box) {
    this.photo = photo;
    this.camera = camera;
    axes = camera.axes();
    this.box = box;
    scale = (double) photo.width() / camera.width();
  }

  RoomBox box() {
    return box;
  }

  /// The brightness at a place of a wall, 0 to 255; -1 where it is out of view.
  float value(Wall wall, double along, double height) {
    double[] sum = new double[4];
    add(wall, along, height, sum);
    return sum[3] == 0 ? -1 : (float) (0.3 * sum[0] + 0.6 * sum[1] + 0.1 * sum[2]);
  }

  /// Adds red, green, blue and one to a sum, if the place is in view.
  void add(Wall wall, double along, double height, double[] sum) {
    double[] pixel = project(wall, along, height);
    int u = (int) Math.floor(pixel[0] * scale);
    int v = (int) Math.floor(pixel[1] * scale);
    if (pixel[2] > 0.2 && u >= 0 && v >= 0 && u < photo.width() && v < photo.height()) {
      int p = photo.at(u, v);
      sum[0] += Rgb.red(p);
      sum[1] += Rgb.green(p);
      sum[2] += Rgb.blue(p);
      sum[3]++;
    }
  }

  /// How many pixels lie between two places of a wall; 60 where one is behind the camera.
  double pixels(Wall wall, double from, double low, double to, double high) {
    double[] a = project(wall, from, low);
    double[] b = project(wall, to, high);
    return a[2] < 0.2 || b[2] < 0.2 ? 60 : Math.hypot(a[0] - b[0], a[1] - b[1]) * scale;
  }

  private double[] project(Wall wall, double along, double height) {
    double x = wall == Wall.LEFT ? box.left() : wall == Wall.RIGHT ? box.right() : along;
    double z = wall == Wall.BACK ? box.back() : along;
    double y = box.floor() + height;
    double depth = axes.forward(x, y, z);
    double safe = Math.abs(depth) < 1e-9 ? 1e-9 : depth;
    return new double[] {
      camera.cx() + camera.focal() * axes.right(x, y, z) / safe,
      camera.cy() + camera.focal() * axes.down(x, y, z) / safe,
      depth
    };
  }
}
