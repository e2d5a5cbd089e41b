package ai.realstaging.render.raster;

/// One float channel, row-major; the array is shared, not copied.
public record Plane(int width, int height, float[] values) {

  public Plane {
    if (width < 1 || height < 1 || values.length != (long) width * height) {
      throw new IllegalArgumentException("values do not fill " + width + " x " + height);
    }
  }

  /// An empty plane, all zero.
  public static Plane of(int width, int height) {
    return new Plane(width, height, new float[width * height]);
  }

  public float at(int x, int y) {
    return values[y * width + x];
  }

  /// The value at the pixel that holds (u, v), the nearest one if outside.
  public float nearest(double u, double v) {
    int x = (int) Math.max(0, Math.min(width - 1, Math.floor(u)));
    int y = (int) Math.max(0, Math.min(height - 1, Math.floor(v)));
    return values[y * width + x];
  }
}
