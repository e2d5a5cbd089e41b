package ai.realstaging.render.room;

import ai.realstaging.render.raster.Plane;
import ai.realstaging.render.raster.Rgb;
import java.util.Arrays;

/// The light of a photo as the reader needs it: levels of grey by rank, and dark photos lifted so
/// that edges in their shadows count like others.
final class Exposure {

  private static final double GOAL = 90;

  private Exposure() {}

  /// The grey level under which a share of the pixels lie.
  static double quantile(Plane grey, double share) {
    float[] sorted = grey.values().clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
  }

  /// The picture with its median brought towards a common level by a power curve; bright pictures
  /// stay as they are.
  static Rgb lifted(Rgb picture) {
    double median = Math.clamp(quantile(picture.grey(), 0.5), 2, 254);
    double gamma = Math.clamp(Math.log(GOAL / 255) / Math.log(median / 255), 0.5, 1);
    if (gamma > 0.98) {
      return picture;
    }
    int[] curve = new int[256];
    for (int i = 0; i < 256; i++) {
      curve[i] = (int) Math.round(255 * Math.pow(i / 255.0, gamma));
    }
    int[] pixels = new int[picture.argb().length];
    for (int i = 0; i < pixels.length; i++) {
      int pixel = picture.argb()[i];
      pixels[i] = Rgb.pack(curve[Rgb.red(pixel)], curve[Rgb.green(pixel)], curve[Rgb.blue(pixel)]);
    }
    return new Rgb(picture.width(), picture.height(), pixels);
  }
}
