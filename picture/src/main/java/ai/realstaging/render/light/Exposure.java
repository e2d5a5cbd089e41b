package ai.realstaging.render.light;

import java.util.SplittableRandom;

/// How strongly base and emitters must shine for the walls to look as they do in the photo.
///
/// A wall of albedo a that shows radiance L receives the irradiance pi L / a; the factors are
/// solved
/// for that on the average of many wall cells.
record Exposure(double base, double emitters) {
  private static final int CELLS = 160;
  private static final int RAYS = 48;
  private static final double LARGEST_SHARE = 0.55;

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
    return solved(wanted, fromBase, fromEmitters);
  }

  private static Exposure solved(double wanted, double fromBase, double fromEmitters) {
    if (wanted <= 0 || fromBase <= 0) {
      return new Exposure(1.15, 1);
    }
    double missing = Math.max(wanted - fromBase, 0.12 * wanted);
    double strength = 0;
    if (fromEmitters > 1e-6) {
      strength = Math.min(40, Math.min(missing, LARGEST_SHARE * wanted) / fromEmitters);
    }
    double gain = (wanted - strength * fromEmitters) / fromBase;
    return new Exposure(Math.clamp(gain, 0.75, 1.7), strength);
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
