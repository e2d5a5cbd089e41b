package ai.realstaging.render.material;

/// A colour in linear light, each channel 0 to 1 (more for light).
public record Colour(float red, float green, float blue) {

  /// A real surface never returns all light nor is it as saturated as a screen colour.
  private static final double BRIGHTEST = 0.74;

  private static final double SATURATION = 0.86;

  /// The albedo of a paint or cloth that a screen shows as this 0xRRGGBB value.
  public static Colour of(int rgb) {
    double r = linear((rgb >> 16) & 255);
    double g = linear((rgb >> 8) & 255);
    double b = linear(rgb & 255);
    double grey = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    return new Colour(damp(r, grey), damp(g, grey), damp(b, grey));
  }

  public static Colour grey(double value) {
    return new Colour((float) value, (float) value, (float) value);
  }

  public Colour times(double factor) {
    return new Colour((float) (red * factor), (float) (green * factor), (float) (blue * factor));
  }

  /// This colour with a share (0 to 1) of another.
  public Colour mixed(Colour other, double share) {
    return new Colour(
        (float) (red + (other.red - red) * share),
        (float) (green + (other.green - green) * share),
        (float) (blue + (other.blue - blue) * share));
  }

  public float luminance() {
    return 0.2126f * red + 0.7152f * green + 0.0722f * blue;
  }

  private static float damp(double channel, double grey) {
    return (float) Math.clamp((grey + (channel - grey) * SATURATION) * BRIGHTEST, 0.004, 0.9);
  }

  private static double linear(int value) {
    double v = value / 255.0;
    return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  }
}
