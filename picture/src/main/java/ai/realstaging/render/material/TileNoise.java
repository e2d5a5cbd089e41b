package ai.realstaging.render.material;

import ai.realstaging.render.geom.Noise;

/// Noise on the unit square that repeats without a seam; about -1 to 1.
final class TileNoise {
  private TileNoise() {}

  /// One octave with `columns` x `rows` lattice cells over the square.
  static double at(double u, double v, int columns, int rows, int salt) {
    double x = u * columns;
    double y = v * rows;
    int x0 = (int) Math.floor(x);
    int y0 = (int) Math.floor(y);
    double fx = smooth(x - x0);
    double fy = smooth(y - y0);
    double a = lattice(x0, y0, columns, rows, salt);
    double b = lattice(x0 + 1, y0, columns, rows, salt);
    double c = lattice(x0, y0 + 1, columns, rows, salt);
    double d = lattice(x0 + 1, y0 + 1, columns, rows, salt);
    return (a + (b - a) * fx) * (1 - fy) + (c + (d - c) * fx) * fy;
  }

  static double fractal(double u, double v, int cells, int octaves, int salt) {
    double sum = 0;
    double weight = 0.55;
    for (int i = 0; i < octaves; i++) {
      sum += weight * at(u, v, cells << i, cells << i, salt + i);
      weight *= 0.55;
    }
    return sum;
  }

  private static double lattice(int x, int y, int columns, int rows, int salt) {
    return Noise.hash(Math.floorMod(x, columns), Math.floorMod(y, rows), salt) / 2147483648.0;
  }

  private static double smooth(double t) {
    return t * t * (3 - 2 * t);
  }
}
