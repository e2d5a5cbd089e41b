package ai.realstaging.render.camera;

import java.util.OptionalDouble;

/// What is likely of a camera before a line is looked at: a wide lens, held level, the principal
/// point near the middle. A focal length from the photo's own data is believed much more than the
/// common one.
record LensPrior(int width, int height, double focal, double focalSpread) {

  private static final double SHIFT = 0.3;
  private static final double MOST = 9;
  private static final double COMMON = 0.66;
  private static final double FILM_DIAGONAL = 43.27;

  static LensPrior of(int width, int height, OptionalDouble focal35mm) {
    if (focal35mm.isPresent() && focal35mm.getAsDouble() >= 8 && focal35mm.getAsDouble() <= 200) {
      double pixels = focal35mm.getAsDouble() / FILM_DIAGONAL * Math.hypot(width, height);
      return new LensPrior(width, height, pixels, 0.06);
    }
    return new LensPrior(width, height, COMMON * Math.max(width, height), 0.35);
  }

  /// Never positive; 0 for the likeliest camera. Photos come in two kinds: as they were taken,
  /// tipped perhaps but with the principal point in the middle, or straightened, held level but
  /// shifted.
  double of(Camera camera) {
    double focalOff = Math.log(camera.focal() / focal) / focalSpread;
    double shift = (camera.cy() - height / 2.0) / height;
    double pitch = Math.toDegrees(camera.pitch());
    double taken = square(shift / 0.025) + square(pitch / 5);
    double straightened = square(shift / 0.11) + square(pitch / 0.4);
    double rollOff = Math.toDegrees(camera.roll()) / 1.5;
    return -0.045
        * (0.5 * focalOff * focalOff
            + SHIFT * Math.min(MOST, Math.min(taken, straightened))
            + 0.25 * rollOff * rollOff);
  }

  private static double square(double value) {
    return value * value;
  }

  /// Whether a camera could have taken such a photo at all.
  boolean allows(Camera camera) {
    int longer = Math.max(width, height);
    double horizon = camera.horizonRow(width / 2.0) / height;
    return camera.focal() >= 0.3 * longer
        && camera.focal() <= 2.2 * longer
        && Math.abs(camera.cy() - height / 2.0) <= 0.3 * height
        && Math.abs(camera.pitch()) <= Math.toRadians(25)
        && Math.abs(camera.roll()) <= Math.toRadians(10)
        && Math.abs(camera.yaw()) <= Math.toRadians(46)
        && horizon > 0.12
        && horizon < 0.88;
  }
}
