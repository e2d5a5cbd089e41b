package ai.realstaging.render.camera;

import java.util.SplittableRandom;

/// Climbs from a coarse camera to the best one near it by small random steps. The same start gives
/// the same end.
final class CameraRefiner {

  private final Alignment alignment;
  private final LensPrior prior;

  CameraRefiner(Lines lines, LensPrior prior) {
    this.alignment = new Alignment(lines);
    this.prior = prior;
  }

  double score(Camera camera) {
    return alignment.score(camera, 1.2);
  }

  /// All five parameters free.
  Camera refined(Camera start) {
    Camera coarse = climb(start, 250, 1.6, 1, false);
    Camera fine = climb(coarse, 250, 1.1, 0.35, false);
    return climb(fine, 300, 0.6, 0.15, false);
  }

  /// Another focal length under the same horizon; yaw, pitch and roll are free, it is not.
  Camera withFocal(Camera camera, double focal) {
    double horizon = camera.horizonRow(camera.cx());
    Camera start = atHorizon(camera, focal, horizon, camera.yaw(), camera.pitch(), camera.roll());
    Camera coarse = climb(start, 200, 1.6, 1, true);
    return climb(coarse, 150, 1.1, 0.35, true);
  }

  private static Camera atHorizon(
      Camera camera, double focal, double horizon, double yaw, double pitch, double roll) {
    double cy = horizon + focal * Math.tan(pitch) / Math.cos(roll);
    return new Camera(camera.width(), camera.height(), focal, camera.cx(), cy, yaw, pitch, roll);
  }

  private Camera climb(Camera start, int steps, double tolerance, double reach, boolean keepFocal) {
    SplittableRandom random = new SplittableRandom(29);
    Camera best = start;
    double bestScore = alignment.score(start, tolerance) + prior.of(start);
    for (int i = 0; i < steps; i++) {
      double size = reach * (1 - 0.85 * i / steps);
      Camera next = step(best, random, size, keepFocal);
      if (prior.allows(next)) {
        double score = alignment.score(next, tolerance) + prior.of(next);
        if (score > bestScore) {
          best = next;
          bestScore = score;
        }
      }
    }
    return best;
  }

  /// A step in about half of the parameters; the horizon moves by itself, not through the others.
  private static Camera step(
      Camera camera, SplittableRandom random, double size, boolean keepFocal) {
    double focal = camera.focal() * Math.exp(keepFocal ? 0 : move(random, 0.10 * size));
    double horizon = camera.horizonRow(camera.cx()) + move(random, 0.016 * size) * camera.height();
    double yaw = camera.yaw() + move(random, Math.toRadians(1.8) * size);
    double pitch = camera.pitch() + move(random, Math.toRadians(1.2) * size);
    double roll = camera.roll() + move(random, Math.toRadians(0.5) * size);
    return atHorizon(camera, focal, horizon, yaw, pitch, roll);
  }

  private static double move(SplittableRandom random, double spread) {
    double value = random.nextDouble(-1, 1) + random.nextDouble(-1, 1);
    return random.nextBoolean() ? 0 : value * spread;
  }
}
