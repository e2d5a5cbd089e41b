package ai.realstaging.render.camera;

import ai.realstaging.render.lines.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// The upright edges of a picture as one law: the slope dx/dy of an edge at column u is `lean -
/// converge * (u - middle)`. `lean` is the roll of the camera (tangent); `converge` is the inverse
/// distance, in pixels, from the middle row to the vertical vanishing point (positive downwards), 0
/// for a camera held level.
record VerticalFamily(double lean, double converge) {

  private static final double TOLERANCE = Math.tan(Math.toRadians(0.9));
  private static final double STEEP = Math.tan(Math.toRadians(20));
  private static final int PAIRS = 600;

  /// The law with the most support, the same without convergence, and the plain one; the last alone
  /// where there are too few upright edges.
  static List<VerticalFamily> candidates(List<Segment> segments, int width, int height) {
    List<double[]> upright = new ArrayList<>();
    for (Segment segment : segments) {
      double du = segment.u2() - segment.u1();
      double dv = segment.v2() - segment.v1();
      if (Math.abs(du) <= STEEP * Math.abs(dv)) {
        upright.add(new double[] {segment.midU() - width / 2.0, du / dv, segment.length()});
      }
    }
    VerticalFamily plain = new VerticalFamily(0, 0);
    VerticalFamily leaning = plain;
    double leaningSupport = plain.support(upright);
    for (double[] line : upright) {
      VerticalFamily family = new VerticalFamily(line[1], 0);
      double support = family.support(upright);
      if (support > leaningSupport && Math.abs(line[1]) < 0.14) {
        leaning = family;
        leaningSupport = support;
      }
    }
    VerticalFamily converging = converging(upright, width, height, leaning);
    if (converging.support(upright) < 0.25 * height) {
      return List.of(plain);
    }
    List<VerticalFamily> result = new ArrayList<>(List.of(plain));
    if (!leaning.equals(plain)) {
      result.add(leaning);
    }
    if (!converging.equals(leaning)) {
      result.add(converging);
    }
    return result;
  }

  private static VerticalFamily converging(
      List<double[]> upright, int width, int height, VerticalFamily leaning) {
    VerticalFamily best = leaning;
    if (upright.size() < 2) {
      return best;
    }
    double most = 1.02 * leaning.support(upright);
    SplittableRandom random = new SplittableRandom(17);
    for (int i = 0; i < PAIRS; i++) {
      double[] one = upright.get(random.nextInt(upright.size()));
      double[] other = upright.get(random.nextInt(upright.size()));
      if (Math.abs(one[0] - other[0]) < 0.08 * width) {
        continue;
      }
      double converge = -(one[1] - other[1]) / (one[0] - other[0]);
      double lean = one[1] + converge * one[0];
      if (Math.abs(lean) > 0.14 || Math.abs(converge) > 0.85 / height) {
        continue;
      }
      VerticalFamily family = new VerticalFamily(lean, converge);
      double support = family.support(upright);
      if (support > most) {
        most = support;
        best = family;
      }
    }
    return best;
  }

  private double support(List<double[]> upright) {
    double sum = 0;
    for (double[] line : upright) {
      double off = (line[1] - lean + converge * line[0]) / TOLERANCE;
      sum += line[2] * Math.max(0, 1 - off * off);
    }
    return sum;
  }

  /// The camera with this family's verticals, a horizon row and a focal length; if there is none,
  /// one that looks down so steeply that no prior allows it.
  Camera camera(int width, int height, double horizon, double focal, double yaw) {
    double roll = Math.atan(lean);
    if (Math.abs(converge) < 1e-7) {
      return new Camera(width, height, focal, width / 2.0, horizon, yaw, 0, roll);
    }
    double reach = height / 2.0 + 1 / converge - horizon;
    double root = reach * reach - 4 * focal * focal;
    if (root < 0) {
      return new Camera(width, height, focal, width / 2.0, horizon, yaw, Math.PI / 2.1, roll);
    }
    double drop = (reach - Math.signum(reach) * Math.sqrt(root)) / 2;
    double pitch = Math.atan(drop / focal);
    return new Camera(width, height, focal, width / 2.0, horizon + drop, yaw, pitch, roll);
  }
}
