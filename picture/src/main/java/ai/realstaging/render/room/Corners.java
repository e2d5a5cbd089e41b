package ai.realstaging.render.room;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.raster.Rgb;

/// What speaks for the upright edge where two walls meet: upright lines, or another shade on either
/// side, asked for in four pieces from the floor upwards. The edge of a window has neither below
/// its sill, a corner has one all the way.
final class Corners {

  private static final int PIECES = 4;
  private static final int SAMPLES = 6;
  private static final double HEAD = 0.3;
  private static final double STEP = 14;

  private final Rgb picture;
  private final FootLines lines;
  private final EdgeMap edges;
  private final int near;
  private final int far;

  Corners(Rgb picture, FootLines lines, EdgeMap edges) {
    this.picture = picture;
    this.lines = lines;
    this.edges = edges;
    int longer = Math.max(picture.width(), picture.height());
    near = Math.max(1, Math.round(longer * 0.003f));
    far = Math.max(4, Math.round(longer * 0.014f));
  }

  /// The support of the corner between a side wall and the back wall, 0 (none) to 1; NaN where it
  /// is out of view.
  double support(double side, double back) {
    Camera camera = lines.camera;
    double[] foot = camera.project(side, -1, back);
    double[] head = camera.project(side, HEAD, back);
    boolean visible =
        foot[2] > 0
            && head[2] > 0
            && foot[0] > 0.01 * camera.width()
            && foot[0] < 0.99 * camera.width()
            && foot[1] < camera.height()
            && head[1] > -0.5 * camera.height();
    if (!visible) {
      return Double.NaN;
    }
    double sum = 0;
    double least = 1;
    for (int piece = 0; piece < PIECES; piece++) {
      double from = (double) piece / PIECES;
      double to = (piece + 1.0) / PIECES;
      double piecewise = piece(foot, head, from, to);
      sum += piecewise / PIECES;
      least = Math.min(least, piecewise);
    }
    return 0.5 * sum + 0.5 * least;
  }

  private double piece(double[] foot, double[] head, double from, double to) {
    double[] low = between(foot, head, from);
    double[] high = between(foot, head, to);
    double line = edges.uprightSupport(low[0], low[1], high[0], high[1]);
    return Math.max(line, shade(low, high));
  }

  private static double[] between(double[] foot, double[] head, double share) {
    return new double[] {
      foot[0] + share * (head[0] - foot[0]), foot[1] + share * (head[1] - foot[1])
    };
  }

  private double shade(double[] low, double[] high) {
    double square = 0;
    double[] difference = new double[3];
    for (int i = 0; i < SAMPLES; i++) {
      double[] point = between(low, high, (i + 0.5) / SAMPLES);
      int y = (int) Math.clamp(point[1], 0, picture.height() - 1.0);
      for (int d = near; d <= far; d += 2) {
        int left = picture.at(Math.clamp((int) point[0] - d, 0, picture.width() - 1), y);
        int right = picture.at(Math.clamp((int) point[0] + d, 0, picture.width() - 1), y);
        difference[0] += Rgb.red(right) - Rgb.red(left);
        difference[1] += Rgb.green(right) - Rgb.green(left);
        difference[2] += Rgb.blue(right) - Rgb.blue(left);
      }
    }
    int count = SAMPLES * ((far - near) / 2 + 1);
    for (double sum : difference) {
      square += sum * sum / count / count;
    }
    return Math.tanh(Math.sqrt(square / 3) / STEP);
  }
}
