package ai.realstaging.render.camera;

import ai.realstaging.render.lines.Segment;
import java.util.List;

/// Segments as parallel arrays, ready to be scored many times: midpoint, unit direction and weight
/// of each. A long segment counts by its length; one shorter than a tenth of the diagonal counts
/// less than that.
final class Lines {

  private static final double FULL_WEIGHT = 0.10;
  private static final double TEXTURE = 0.13;
  private static final float TEXTURE_WEIGHT = 0.35f;

  final int count;
  final float[] midU;
  final float[] midV;
  final float[] dirU;
  final float[] dirV;
  private final float[] weight;
  private final boolean[] shortOne;

  Lines(List<Segment> segments, double diagonal, int most) {
    count = Math.min(most, segments.size());
    midU = new float[count];
    midV = new float[count];
    dirU = new float[count];
    dirV = new float[count];
    weight = new float[count];
    shortOne = new boolean[count];
    for (int i = 0; i < count; i++) {
      Segment segment = segments.get(i);
      double length = segment.length();
      midU[i] = (float) segment.midU();
      midV[i] = (float) segment.midV();
      dirU[i] = (float) ((segment.u2() - segment.u1()) / length);
      dirV[i] = (float) ((segment.v2() - segment.v1()) / length);
      weight[i] = (float) (length * Math.min(1, length / (FULL_WEIGHT * diagonal)));
      shortOne[i] = length < TEXTURE * diagonal;
    }
  }

  /// Each segment's share of the whole (they add up to 1): short segments below the horizon, mostly
  /// texture of the floor, count for less.
  float[] weights(double horizon) {
    float[] result = new float[count];
    float sum = 0;
    for (int i = 0; i < count; i++) {
      boolean texture = shortOne[i] && midV[i] > horizon;
      result[i] = texture ? weight[i] * TEXTURE_WEIGHT : weight[i];
      sum += result[i];
    }
    for (int i = 0; i < count; i++) {
      result[i] /= Math.max(sum, 1e-6f);
    }
    return result;
  }

  /// The squared sine of the angle between each segment and the line from its midpoint to a
  /// vanishing point, lowered into `errors` where it is smaller than what stands there.
  void lower(Vanishing point, float[] errors) {
    for (int i = 0; i < count; i++) {
      float error = error(point, i);
      if (error < errors[i]) {
        errors[i] = error;
      }
    }
  }

  float error(Vanishing point, int i) {
    float toU = point.u() - midU[i] * point.w();
    float toV = point.v() - midV[i] * point.w();
    float cross = toU * dirV[i] - toV * dirU[i];
    return cross * cross / (toU * toU + toV * toV + 1e-12f);
  }
}
