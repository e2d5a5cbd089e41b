package ai.realstaging.render.light;

/// A rectangle that sends light into the room: a window, a lit lamp, a bright patch.
///
/// Middle, inward normal, the two half edges, and radiance above the base of the surrounding.
record Emitter(double[] middle, double[] normal, double[] edgeA, double[] edgeB, float[] radiance) {
  double area() {
    return 4 * length(edgeA) * length(edgeB);
  }

  double luminance() {
    return 0.2126 * radiance[0] + 0.7152 * radiance[1] + 0.0722 * radiance[2];
  }

  private static double length(double[] v) {
    return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
  }
}
