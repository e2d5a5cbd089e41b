package ai.realstaging.render.light;

import ai.realstaging.render.raster.LinearLight;
import ai.realstaging.render.raster.Rgb;

/// The photo as linear radiance, small enough to look up in the thousands.
final class PhotoLight {
  private static final int SIDE = 480;

  private final int width;
  private final int height;
  private final float[] radiance;
  private final double scale;

  PhotoLight(Rgb photo) {
    Rgb small = photo.scaledTo(SIDE);
    width = small.width();
    height = small.height();
    scale = (double) width / photo.width();
    radiance = new float[width * height * 3];
    for (int i = 0; i < width * height; i++) {
      int p = small.argb()[i];
      radiance[3 * i] = LinearLight.toLinear((p >> 16) & 255);
      radiance[3 * i + 1] = LinearLight.toLinear((p >> 8) & 255);
      radiance[3 * i + 2] = LinearLight.toLinear(p & 255);
    }
  }

  /// Adds the radiance at a pixel of the full photo to `sum[at..at+2]`; false when outside.
  boolean add(double u, double v, float[] sum, int at) {
    int x = (int) Math.floor(u * scale);
    int y = (int) Math.floor(v * scale);
    if (x < 0 || y < 0 || x >= width || y >= height) {
      return false;
    }
    int p = 3 * (y * width + x);
    sum[at] += radiance[p];
    sum[at + 1] += radiance[p + 1];
    sum[at + 2] += radiance[p + 2];
    return true;
  }
}
