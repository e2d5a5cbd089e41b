package ai.realstaging.render.room;

import ai.realstaging.render.raster.Rgb;

/// How much of a picture is grass and leaves: green that changes from pixel to pixel. Walls and
/// carpets may be green, but they are even; what a window shows of a garden is small and stands
/// above the floor.
record Greenery(double all, double floor) {

  private static final int REACH = 6;
  private static final double MOST = 0.42;
  private static final double MOST_OF_FLOOR = 0.45;

  static Greenery of(Rgb picture, Measured room) {
    int[] seen = new int[2];
    int[] green = new int[2];
    for (int y = REACH; y < picture.height() - REACH; y += 3) {
      for (int x = REACH; x < picture.width() - REACH; x += 3) {
        boolean floor = y > room.edge().rowAt(x, picture.width());
        boolean leafy = leafy(picture, x, y);
        seen[0]++;
        green[0] += leafy ? 1 : 0;
        if (floor) {
          seen[1]++;
          green[1] += leafy ? 1 : 0;
        }
      }
    }
    return new Greenery(
        (double) green[0] / Math.max(1, seen[0]), (double) green[1] / Math.max(1, seen[1]));
  }

  /// Whether the photo was taken among plants, not between walls.
  boolean outdoors() {
    return all > MOST || floor > MOST_OF_FLOOR;
  }

  private static boolean leafy(Rgb picture, int x, int y) {
    int p = picture.at(x, y);
    int green = Rgb.green(p);
    return green > 1.1 * Rgb.red(p)
        && green > 1.1 * Rgb.blue(p)
        && green > 25
        && uneven(picture, x, y, green);
  }

  private static boolean uneven(Rgb picture, int x, int y, int green) {
    double limit = 5 + 0.07 * green;
    return Math.abs(Rgb.green(picture.at(x - REACH, y)) - green) > limit
        || Math.abs(Rgb.green(picture.at(x + REACH, y)) - green) > limit
        || Math.abs(Rgb.green(picture.at(x, y - REACH)) - green) > limit
        || Math.abs(Rgb.green(picture.at(x, y + REACH)) - green) > limit;
  }
}
