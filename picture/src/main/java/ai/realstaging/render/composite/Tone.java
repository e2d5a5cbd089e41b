package ai.realstaging.render.composite;

/// Linear light to sRGB levels, with a soft shoulder for furniture brighter than white.
final class Tone {
  private static final float KNEE = 0.75f;

  private Tone() {}

  /// Light bent so that it never exceeds 1.
  static float shoulder(float light) {
    return light <= KNEE
        ? light
        : KNEE + (1 - KNEE) * (float) Math.tanh((light - KNEE) / (1 - KNEE));
  }

  /// The sRGB level 0 to 255 of linear light, not yet rounded.
  static float encoded(float light) {
    float v = Math.clamp(light, 0f, 1f);
    double s = v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055;
    return (float) (255 * s);
  }
}
