package ai.realstaging.render.raster;

/// The transfer curve of sRGB (IEC 61966-2-1): 8-bit levels to linear light of 0 to 1 and back.
public final class LinearLight {

  private static final int STEPS = 4096;
  private static final float[] LINEAR = new float[256];
  private static final byte[] LEVELS = new byte[STEPS + 1];

  static {
    for (int i = 0; i < 256; i++) {
      double s = i / 255.0;
      LINEAR[i] = (float) (s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4));
    }
    for (int i = 0; i <= STEPS; i++) {
      // indexed by the square root of the light, so that dark levels keep enough steps
      double root = (double) i / STEPS;
      double light = root * root;
      double s = light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
      LEVELS[i] = (byte) Math.round(255 * s);
    }
  }

  private LinearLight() {}

  /// The light of an 8-bit level, 0 to 1.
  public static float toLinear(int srgb8) {
    return LINEAR[srgb8];
  }

  /// The relative luminance of linear light, 0 to 1 for light of 0 to 1.
  public static float luminance(float red, float green, float blue) {
    return 0.2126f * red + 0.7152f * green + 0.0722f * blue;
  }

  /// The same of a pixel.
  public static float luminance(int argb) {
    return luminance(toLinear(Rgb.red(argb)), toLinear(Rgb.green(argb)), toLinear(Rgb.blue(argb)));
  }

  /// The nearest 8-bit level; light outside 0 to 1 is clipped, NaN is black.
  public static int toSrgb8(float light) {
    if (!(light > 0)) {
      return 0;
    }
    if (light >= 1) {
      return 255;
    }
    return LEVELS[(int) (Math.sqrt(light) * STEPS + 0.5)] & 0xFF;
  }
}
