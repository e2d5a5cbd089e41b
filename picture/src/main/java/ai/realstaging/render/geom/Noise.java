package ai.realstaging.render.geom;

/// Smooth value noise that is the same on every machine; about -1 to 1.
public final class Noise {
  private Noise() {}

  public static double at(double x, double y, double z) {
    int ix = (int) Math.floor(x);
    int iy = (int) Math.floor(y);
    int iz = (int) Math.floor(z);
    double fx = smooth(x - ix);
    double fy = smooth(y - iy);
    double fz = smooth(z - iz);
    double low = plane(ix, iy, iz, fx, fy);
    double high = plane(ix, iy, iz + 1, fx, fy);
    return low + (high - low) * fz;
  }

  /// Several octaves of noise, each half as strong and twice as fine as the one before.
  public static double fractal(double x, double y, double z, int octaves) {
    double sum = 0;
    double weight = 0.5;
    double scale = 1;
    for (int i = 0; i < octaves; i++) {
      sum += weight * at(x * scale + 17.3 * i, y * scale - 9.1 * i, z * scale + 4.7 * i);
      weight *= 0.5;
      scale *= 2;
    }
    return sum;
  }

  /// A well mixed 32-bit value of three whole numbers.
  public static int hash(int x, int y, int z) {
    int h = x * 0x8da6b343 + y * 0xd8163841 + z * 0xcb1ab31f;
    h ^= h >>> 16;
    h *= 0x7feb352d;
    h ^= h >>> 15;
    h *= 0x846ca68b;
    return h ^ (h >>> 16);
  }

  private static double plane(int x, int y, int z, double fx, double fy) {
    double a = lattice(x, y, z);
    double b = lattice(x + 1, y, z);
    double c = lattice(x, y + 1, z);
    double d = lattice(x + 1, y + 1, z);
    double near = a + (b - a) * fx;
    double far = c + (d - c) * fx;
    return near + (far - near) * fy;
  }

  private static double lattice(int x, int y, int z) {
    return hash(x, y, z) / 2147483648.0;
  }

  private static double smooth(double t) {
    return t * t * t * (t * (t * 6 - 15) + 10);
  }
}
