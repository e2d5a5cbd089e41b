package ai.realstaging.render.room;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.lines.Segment;
import java.util.ArrayList;
import java.util.List;

/// The segments of a picture sorted by the direction of the room along which they run, painted
/// softly (3 pixels) so that any line can be asked for its support.
final class EdgeMap {

  private static final double TOLERANCE = Math.sin(Math.toRadians(2.5));
  private static final double SOFT = 3;

  // short pieces are often texture: they count less
  private static final double FULL_LENGTH = 0.06;
  private static final double LEAST = 0.6;

  private final int width;
  private final int height;
  private final float[][] across;
  private final float[][] along;
  final List<Segment> acrossSegments = new ArrayList<>();
  final List<Segment> alongSegments = new ArrayList<>();
  final List<Segment> uprightSegments = new ArrayList<>();
  final List<Segment> unexplained = new ArrayList<>();

  EdgeMap(Camera camera, List<Segment> segments) {
    width = camera.width();
    height = camera.height();
    across = new float[FootLines.COLUMNS][height];
    along = new float[FootLines.COLUMNS][height];
    double[] x = direction(camera, 1, 0, 0);
    double[] y = direction(camera, 0, 1, 0);
    double[] z = direction(camera, 0, 0, 1);
    for (Segment segment : segments) {
      boolean explained = false;
      if (error(segment, x, camera) < TOLERANCE) {
        acrossSegments.add(segment);
        paint(across, segment);
        explained = true;
      }
      if (error(segment, z, camera) < TOLERANCE) {
        alongSegments.add(segment);
        paint(along, segment);
        explained = true;
      }
      if (error(segment, y, camera) < TOLERANCE) {
        uprightSegments.add(segment);
        explained = true;
      }
      if (!explained) {
        unexplained.add(segment);
      }
    }
  }

  private static double[] direction(Camera camera, double x, double y, double z) {
    Camera.Axes axes = camera.axes();
    return new double[] {axes.right(x, y, z), axes.down(x, y, z), axes.forward(x, y, z)};
  }

  private static double error(Segment segment, double[] direction, Camera camera) {
    double toU = camera.focal() * direction[0] + (camera.cx() - segment.midU()) * direction[2];
    double toV = camera.focal() * direction[1] + (camera.cy() - segment.midV()) * direction[2];
    double cross = toU * (segment.v2() - segment.v1()) - toV * (segment.u2() - segment.u1());
    return Math.abs(cross) / (Math.hypot(toU, toV) * segment.length() + 1e-9);
  }

  private void paint(float[][] map, Segment segment) {
    double u1 = Math.min(segment.u1(), segment.u2());
    double u2 = Math.max(segment.u1(), segment.u2());
    double du = segment.u2() - segment.u1();
    if (Math.abs(du) < 1e-6) {
      return;
    }
    double slope = (segment.v2() - segment.v1()) / du;
    double reach = SOFT * Math.sqrt(1 + slope * slope);
    double step = (double) width / FootLines.COLUMNS;
    double peak =
        Math.clamp(segment.length() / (FULL_LENGTH * Math.hypot(width, height)), LEAST, 1);
    for (int i = 0; i < FootLines.COLUMNS; i++) {
      double u = (i + 0.5) * step;
      if (u < u1 - step / 2 || u > u2 + step / 2) {
        continue;
      }
      double row = segment.v1() + slope * (u - segment.u1());
      int from = (int) Math.max(0, Math.ceil(row - reach - 0.5));
      int to = (int) Math.min(height - 1, Math.floor(row + reach - 0.5));
      for (int y = from; y <= to; y++) {
        float support = (float) (peak * (1 - Math.abs(y + 0.5 - row) / reach));
        map[i][y] = Math.max(map[i][y], support);
      }
    }
  }

  /// The support of the foot or head of a wall at a column and row, 0 to 1.
  float support(Wall wall, int column, float row) {
    int y = (int) Math.floor(row);
    if (y < 0 || y >= height) {
      return 0;
    }
    return wall == Wall.BACK ? across[column][y] : along[column][y];
  }

  /// The share of an upright line from (u, bottom) to (uTop, top) along which an upright edge runs.
  double uprightSupport(double u, double bottom, double uTop, double top) {
    if (bottom - top < 4) {
      return 0;
    }
    double covered = 0;
    for (Segment segment : uprightSegments) {
      double low = Math.max(segment.v1(), segment.v2());
      double high = Math.min(segment.v1(), segment.v2());
      double share = Math.min(low, bottom) - Math.max(high, top);
      double place = u + (uTop - u) * (bottom - segment.midV()) / (bottom - top);
      double off = Math.abs(segment.midU() - place);
      if (share > 0 && off < 2 * SOFT) {
        covered += share * (1 - off / (2 * SOFT));
      }
    }
    return Math.min(1, covered / (bottom - top));
  }
}
