package ai.realstaging.render.trace;

/// The furniture as seen by the camera, taken apart: colour of the surfaces, light that falls on
/// them, and mirrored or emitted light. All linear; averages over the covered part of a pixel.
final class Layers {
  final int width;
  final int height;

  /// Covered share of the pixel, 0 to 1.
  final float[] coverage;

  final float[] depth;
  final float[] normal;
  final float[] albedo;
  final float[] irradiance;

  /// Mirrored and emitted radiance.
  final float[] extra;

  /// Whether light was gathered at the pixel; where not, it is to be taken from the pixels around.
  final boolean[] lit;

  Layers(int width, int height) {
    this.width = width;
    this.height = height;
    int n = width * height;
    coverage = new float[n];
    depth = new float[n];
    normal = new float[3 * n];
    albedo = new float[3 * n];
    irradiance = new float[3 * n];
    extra = new float[3 * n];
    lit = new boolean[n];
  }
}
