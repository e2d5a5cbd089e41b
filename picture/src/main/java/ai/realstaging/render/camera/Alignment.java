package ai.realstaging.render.camera;

import java.util.Arrays;

/// How well segments agree with the three directions of a camera's world: 0 (not at all) to 1.
final class Alignment {

  private final Lines lines;
  private final float[] errors;

  Alignment(Lines lines) {
    this.lines = lines;
    this.errors = new float[lines.count];
  }

  double score(Camera camera, double toleranceDegrees) {
    float[] weights = lines.weights(camera.horizonRow(camera.cx()));
    Arrays.fill(errors, 1);
    lines.lower(Vanishing.of(camera, 0, 1, 0), errors);
    lines.lower(Vanishing.of(camera, 1, 0, 0), errors);
    lines.lower(Vanishing.of(camera, 0, 0, 1), errors);
    return sum(errors, weights, toleranceDegrees);
  }

  static double sum(float[] errors, float[] weights, double toleranceDegrees) {
    double sine = Math.sin(Math.toRadians(toleranceDegrees));
    float scale = (float) (1 / (sine * sine));
    float sum = 0;
    for (int i = 0; i < errors.length; i++) {
      float share = 1 - errors[i] * scale;
      if (share > 0) {
        sum += share * weights[i];
      }
    }
    return sum;
  }
}
