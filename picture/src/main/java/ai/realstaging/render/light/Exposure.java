package ai.realstaging.render.light;

import java.util.Arrays;
import java.util.SplittableRandom;

/// How strongly base and emitters must shine for the walls to look as they do in the photo.
///
/// A wall of albedo a that shows radiance L receives the irradiance pi L / a; the factors are
/// solved for that on the average of many wall cells.
record Exposure(double base, double emitters, double wall) {
  private static final int CELLS = 160;
  private static final int RAYS = 48;
  private static final double LARGEST_SHARE = 0.55;
  private static final int LEVEL_POINTS = 120;

  /// The albedo of the lightest carpets and tiles: a floor that shows more than that of white must
  /// be lit the more strongly.
  private static final double BRIGHTEST_FLOOR = 0.66;

  /// How much more light furniture gets in a dark room, so that it can be made out.
  private static final double DARK_LIFT = 0.7;
  private static final float[][] NORMALS = {{0, 1, 0}, {0, 0, -1}, {1, 0, 0}, {-1, 0, 0}};

  static Exposure measured(RoomLight light, BoxRadiance box, float median) {
    double albedo = Math.min(0.82, 0.5 + 0.4 * median);
    SplittableRandom random = new SplittableRandom(11);
    double wanted = 0;
    double fromBase = 0;
    double fromEmitters = 0;
    double[] point = new double[3];
    float[] ray = new float[4];
    float[] found = new float[3];
    int used = 0;
    for (int tries = 0; used < CELLS && tries < 4000; tries++) {
      Face face =
          switch (random.nextInt(3)) {
            case 0 -> Face.LEFT;
            case 1 -> Face.RIGHT;
            default -> Face.BACK;
          };
      int cell = random.nextInt(BoxRadiance.CELLS * BoxRadiance.CELLS);
      float luminance = box.luminance(face.index(), cell);
      if (!box.seen[face.index()][cell] || luminance > 1.6 * median || luminance < 0.4 * median) {
        continue;
      }
      int row = cell / BoxRadiance.CELLS;
      box.point(
          face,
          (cell % BoxRadiance.CELLS + 0.5) / BoxRadiance.CELLS,
          (row + 0.5) / BoxRadiance.CELLS,
          point);
      float[] n = new float[3];
      n[face.axis] = -face.side;
      float x = (float) point[0];
      float y = (float) point[1];
      float z = (float) point[2];
      used++;
      wanted += Math.PI * luminance / albedo;
      for (int i = 0; i < RAYS; i++) {
        float[] d = cosine(n, random.nextDouble(), random.nextDouble());
        light.arriving(x, y, z, d[0], d[1], d[2], found);
        fromBase += Math.PI * grey(found) / RAYS;
        if (light.hasEmitters()
            && light.sample(
                x,
                y,
                z,
                n[0],
                n[1],
                n[2],
                random.nextFloat(),
                random.nextFloat(),
                random.nextFloat(),
                ray,
                found)) {
          fromEmitters += grey(found) / RAYS;
        }
      }
    }
    return solved(wanted, fromBase, fromEmitters, Math.max(1, used));
  }

  private static Exposure solved(double wanted, double fromBase, double fromEmitters, int cells) {
    if (wanted <= 0 || fromBase <= 0) {
      return new Exposure(1.15, 1, 0);
    }
    double missing = Math.max(wanted - fromBase, 0.12 * wanted);
    double strength = 0;
    if (fromEmitters > 1e-6) {
      strength = Math.min(40, Math.min(missing, LARGEST_SHARE * wanted) / fromEmitters);
    }
    double gain = (wanted - strength * fromEmitters) / fromBase;
    return new Exposure(Math.clamp(gain, 0.75, 1.7), strength, wanted / cells);
  }

  /// How much brighter or darker (a factor) all light must be so that furniture in the room is lit
  /// like its walls are; walls alone tell little of the light at seat height in rooms whose photo
  /// was blended from several exposures.
  static double levelled(RoomLight light, BoxRadiance box, double wall) {
    if (wall <= 0) {
      return 1;
    }
    SplittableRandom random = new SplittableRandom(23);
    double[] e = box.ends;
    double sum = 0;
    float[] ray = new float[4];
    float[] found = new float[3];
    for (int i = 0; i < LEVEL_POINTS; i++) {
      float x = (float) (e[0] + (0.2 + 0.6 * random.nextDouble()) * (e[3] - e[0]));
      float y = (float) (e[1] + 0.25 + 0.5 * random.nextDouble());
      float z = (float) (e[5] * (0.35 + 0.5 * random.nextDouble()));
      float[] n = NORMALS[i % NORMALS.length];
      for (int k = 0; k < RAYS; k++) {
        float[] d = cosine(n, random.nextDouble(), random.nextDouble());
        light.arriving(x, y, z, d[0], d[1], d[2], found);
        sum += Math.PI * grey(found);
        if (light.hasEmitters()
            && light.sample(
                x,
                y,
                z,
                n[0],
                n[1],
                n[2],
                random.nextFloat(),
                random.nextFloat(),
                random.nextFloat(),
                ray,
                found)) {
          sum += grey(found);
        }
      }
    }
    double mean = sum / (LEVEL_POINTS * RAYS);
    double wanted = Math.max(wall, Math.PI * brightFloor(box) / BRIGHTEST_FLOOR);
    double lift = 1 + DARK_LIFT * Math.clamp(1 - wanted, 0, 1);
    return Math.clamp(lift * wanted / Math.max(1e-6, mean), 0.55, 2.6);
  }

  /// The luminance that four tenths of the visible floor exceed.
  private static double brightFloor(BoxRadiance box) {
    int face = Face.FLOOR.index();
    double[] found = new double[BoxRadiance.CELLS * BoxRadiance.CELLS];
    int n = 0;
    for (int cell = 0; cell < found.length; cell++) {
      if (box.seen[face][cell]) {
        found[n++] = box.luminance(face, cell);
      }
    }
    Arrays.sort(found, 0, n);
    return n < 20 ? 0 : found[n * 6 / 10];
  }

  private static double grey(float[] c) {
    return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
  }

  private static float[] cosine(float[] n, double r1, double r2) {
    double phi = 2 * Math.PI * r1;
    double radius = Math.sqrt(r2);
    double up = Math.sqrt(1 - r2);
    float[] out = new float[3];
    int axis = n[0] != 0 ? 0 : n[1] != 0 ? 1 : 2;
    out[axis] = (float) (up * n[axis]);
    out[(axis + 1) % 3] = (float) (radius * Math.cos(phi));
    out[(axis + 2) % 3] = (float) (radius * Math.sin(phi));
    return out;
  }
}
