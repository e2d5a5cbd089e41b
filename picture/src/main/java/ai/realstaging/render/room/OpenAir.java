package ai.realstaging.render.room;

import ai.realstaging.render.raster.Rgb;

/// What tells a garden or a street from a room, each as a share of 0 to 1: `sky` of the picture,
/// `leaves` of what lies above the floor, `grass` of the floor, `green` of the picture.
///
/// Each of them occurs in rooms: walls are painted blue or green, carpets are green, windows show
/// gardens. Only sky that is no wall, or green all around, makes the open air.
record OpenAir(double sky, double leaves, double grass, double green) {

  private static final int STEP = 3;
  private static final int[] REACHES = {6, 18};
  private static final double MOST_SKY = 0.08;
  private static final double MOST_GREEN = 0.42;
  private static final double LAWN = 0.5;
  private static final double AROUND_A_LAWN = 0.3;

  /// How much bluer than red a sky is; ceilings in cool daylight stay below it.
  private static final double BLUE = 1.18;
  private static final int DIM = 100;

  /// A blue wall goes down to the floor; a sky ends at least this share of the height above it.
  private static final double SKYLINE = 0.08;

  static OpenAir of(Rgb picture, Measured room) {
    int[] above = new int[2];
    int[] below = new int[2];
    int green = 0;
    for (int x = 0; x < picture.width(); x += STEP) {
      double edge = room.edge().rowAt(x, picture.width());
      for (int y = 0; y < picture.height(); y += STEP) {
        int[] count = y > edge ? below : above;
        boolean leafy = green(picture.at(x, y));
        boolean rough = leafy && uneven(picture, x, y);
        count[0]++;
        count[1] += (y > edge ? leafy : rough) ? 1 : 0;
        green += rough ? 1 : 0;
      }
    }
    return new OpenAir(
        sky(picture, room),
        (double) above[1] / Math.max(1, above[0]),
        (double) below[1] / Math.max(1, below[0]),
        (double) green / Math.max(1, above[0] + below[0]));
  }

  /// Whether the photo was taken under the sky or among plants, not between walls.
  boolean outdoors() {
    boolean lawn = grass > LAWN && leaves + sky > AROUND_A_LAWN;
    return sky > MOST_SKY || green > MOST_GREEN || lawn;
  }

  /// The share of blue that begins at the upper edge of the picture and ends well above the floor.
  private static double sky(Rgb picture, Measured room) {
    int rows = 0;
    int columns = 0;
    for (int x = 0; x < picture.width(); x += STEP) {
      int end = 0;
      while (end < picture.height() && blue(picture.at(x, end))) {
        end++;
      }
      double edge = room.edge().rowAt(x, picture.width());
      rows += end < edge - SKYLINE * picture.height() ? end : 0;
      columns++;
    }
    return rows / ((double) columns * picture.height());
  }

  private static boolean blue(int pixel) {
    int green = Rgb.green(pixel);
    int blue = Rgb.blue(pixel);
    return blue > BLUE * Rgb.red(pixel) && blue >= green && green > DIM;
  }

  private static boolean green(int pixel) {
    int green = Rgb.green(pixel);
    return green > 1.1 * Rgb.red(pixel) && green > 1.1 * Rgb.blue(pixel) && green > 25;
  }

  /// Leaves and grass change within a few pixels; painted walls do not.
  private static boolean uneven(Rgb picture, int x, int y) {
    int here = Rgb.green(picture.at(x, y));
    double limit = 6 + 0.08 * here;
    for (int reach : REACHES) {
      if (differs(picture, x - reach, y, here, limit)
          || differs(picture, x + reach, y, here, limit)
          || differs(picture, x, y - reach, here, limit)
          || differs(picture, x, y + reach, here, limit)) {
        return true;
      }
    }
    return false;
  }

  private static boolean differs(Rgb picture, int x, int y, int here, double limit) {
    boolean inside = x >= 0 && y >= 0 && x < picture.width() && y < picture.height();
    return inside && Math.abs(Rgb.green(picture.at(x, y)) - here) > limit;
  }
}
