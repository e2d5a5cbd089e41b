package ai.realstaging.render;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.raster.LinearLight;
import ai.realstaging.render.raster.Plane;
import ai.realstaging.render.raster.Rgb;
import java.util.Arrays;

/// How strongly the floor mirrors, guessed from how much brighter its highlights are than the rest.
final class FloorGloss {
  private static final int SAMPLES = 4000;

  private FloorGloss() {}

  /// 0.05 (carpet) to 0.6 (polished).
  static float of(Rgb photo, Camera camera, Plane likelihood) {
    float[] found = new float[SAMPLES];
    int n = 0;
    double sx = (double) photo.width() / likelihood.width();
    double sy = (double) photo.height() / likelihood.height();
    int step = Math.max(1, likelihood.values().length / (SAMPLES * 2));
    for (int i = 0; i < likelihood.values().length && n < SAMPLES; i += step) {
      if (likelihood.values()[i] > 0.3f) {
        int row = i / likelihood.width();
        int x = Math.min(photo.width() - 1, (int) (i % likelihood.width() * sx));
        int y = Math.min(photo.height() - 1, (int) (row * sy));
        if (y > camera.cy()) {
          int p = photo.argb()[y * photo.width() + x];
          found[n++] =
              0.2126f * LinearLight.toLinear((p >> 16) & 255)
                  + 0.7152f * LinearLight.toLinear((p >> 8) & 255)
                  + 0.0722f * LinearLight.toLinear(p & 255);
        }
      }
    }
    if (n < 50) {
      return 0.05f;
    }
    Arrays.sort(found, 0, n);
    float ratio = found[n * 97 / 100] / Math.max(0.004f, found[n / 2]);
    return Math.clamp((ratio - 1.5f) / 4, 0.05f, 0.6f);
  }
}
