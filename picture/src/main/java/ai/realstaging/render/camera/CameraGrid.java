package ai.realstaging.render.camera;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Scores every camera of a coarse grid over what is plausible for a photo of a room: horizon,
/// focal length and yaw, for each law of the verticals. Works with few lines, where sampling them
/// would not.
final class CameraGrid {

  private static final int HORIZONS = 37;
  private static final int FOCALS = 11;
  private static final double TOLERANCE = 2.2;

  private final Lines lines;
  private final LensPrior prior;
  private final Runnable checkpoint;

  CameraGrid(Lines lines, LensPrior prior, Runnable checkpoint) {
    this.lines = lines;
    this.prior = prior;
    this.checkpoint = checkpoint;
  }

  private record Scored(Camera camera, double score) {}

  /// The best cameras, best first, no two of them near each other.
  List<Camera> best(List<VerticalFamily> families, int most) {
    List<Scored> all = new ArrayList<>();
    for (VerticalFamily family : families) {
      for (int h = 0; h < HORIZONS; h++) {
        checkpoint.run();
        double horizon = prior.height() * (0.2 + 0.6 * h / (HORIZONS - 1));
        float[] weights = lines.weights(horizon);
        for (int f = 0; f < FOCALS; f++) {
          addBestYaw(family, horizon, focal(f), weights, all);
        }
      }
    }
    all.sort(Comparator.comparingDouble(Scored::score).reversed());
    List<Camera> result = new ArrayList<>();
    for (Scored scored : all) {
      if (result.size() < most
          && result.stream().noneMatch(other -> near(other, scored.camera()))) {
        result.add(scored.camera());
      }
    }
    return result;
  }

  /// Log steps over common lenses; about the known one if the photo tells it.
  private double focal(int step) {
    double share = (double) step / (FOCALS - 1);
    if (prior.focalSpread() < 0.1) {
      return prior.focal() * Math.exp(0.3 * (share - 0.5));
    }
    int longer = Math.max(prior.width(), prior.height());
    return longer * 0.36 * Math.pow(1.6 / 0.36, share);
  }

  private void addBestYaw(
      VerticalFamily family, double horizon, double focal, float[] weights, List<Scored> all) {
    Camera straight = family.camera(prior.width(), prior.height(), horizon, focal, 0);
    if (!prior.allows(straight)) {
      return;
    }
    float[] upright = new float[lines.count];
    java.util.Arrays.fill(upright, 1);
    lines.lower(Vanishing.of(straight, 0, 1, 0), upright);
    float[] errors = new float[lines.count];
    // a yaw's score as a function of the yaw alone: keep its two best peaks
    Scored first = null;
    Scored second = null;
    for (int degrees = -45; degrees < 45; degrees++) {
      Camera camera = turned(straight, Math.toRadians(degrees));
      System.arraycopy(upright, 0, errors, 0, errors.length);
      lines.lower(Vanishing.of(camera, 1, 0, 0), errors);
      lines.lower(Vanishing.of(camera, 0, 0, 1), errors);
      double score = Alignment.sum(errors, weights, TOLERANCE) + prior.of(camera);
      if (first == null || score > first.score()) {
        if (first != null && Math.abs(first.camera().yaw() - camera.yaw()) > 0.1) {
          second = first;
        }
        first = new Scored(camera, score);
      } else if ((second == null || score > second.score())
          && Math.abs(first.camera().yaw() - camera.yaw()) > 0.1) {
        second = new Scored(camera, score);
      }
    }
    if (first != null) {
      all.add(first);
    }
    if (second != null) {
      all.add(second);
    }
  }

  static Camera turned(Camera camera, double yaw) {
    return new Camera(
        camera.width(),
        camera.height(),
        camera.focal(),
        camera.cx(),
        camera.cy(),
        yaw,
        camera.pitch(),
        camera.roll());
  }

  private boolean near(Camera one, Camera other) {
    double horizons = one.horizonRow(one.cx()) - other.horizonRow(other.cx());
    return Math.abs(one.yaw() - other.yaw()) < Math.toRadians(3.5)
        && Math.abs(horizons) < 0.04 * prior.height()
        && Math.abs(Math.log(one.focal() / other.focal())) < 0.35;
  }
}
