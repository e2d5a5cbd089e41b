package ai.realstaging.render.lines;

import ai.realstaging.render.raster.Plane;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds straight edges by growing regions of like gradient direction, strongest pixels first, and
/// fitting each with a rectangle: the idea of LSD (Grompone von Gioi et al., 2010) without its
/// a-contrario validation. A region that bends is halved up to three times.
public final class SegmentFinder {

  private static final float COS_TOLERANCE = (float) Math.cos(Math.toRadians(22.5));
  private static final double LEAST_LENGTH = 0.022;
  private static final double LEAST_DENSITY = 0.55;
  private static final int DEEPEST = 3;
  private static final int MOST = 1200;

  /// The segments of a grey picture (0 to 255), longest first, at most 1200.
  public List<Segment> find(Plane grey) {
    Gradient gradient = new Gradient(grey);
    double least = LEAST_LENGTH * Math.hypot(grey.width(), grey.height());
    boolean[] used = new boolean[gradient.size.length];
    int[] region = new int[gradient.size.length];
    List<Segment> found = new ArrayList<>();
    for (int seed : gradient.strongestFirst()) {
      if (!used[seed]) {
        int count = grow(gradient, seed, used, region);
        if (count >= least) {
          fit(gradient, region, 0, count, least, 0, found);
        }
      }
    }
    found.sort(Comparator.comparingDouble(Segment::length).reversed());
    return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
  }

  private static int grow(Gradient gradient, int seed, boolean[] used, int[] region) {
    int count = 0;
    region[count++] = seed;
    used[seed] = true;
    float sumX = gradient.dirX[seed];
    float sumY = gradient.dirY[seed];
    float length = 1;
    // the gradient is zero on the border, so neighbours always exist
    for (int head = 0; head < count; head++) {
      for (int dy = -1; dy <= 1; dy++) {
        for (int dx = -1; dx <= 1; dx++) {
          int next = region[head] + dy * gradient.width + dx;
          float along = gradient.dirX[next] * sumX + gradient.dirY[next] * sumY;
          if (!used[next] && gradient.size[next] > 0 && along >= COS_TOLERANCE * length) {
            used[next] = true;
            region[count++] = next;
            sumX += gradient.dirX[next];
            sumY += gradient.dirY[next];
            length = (float) Math.sqrt(sumX * sumX + sumY * sumY);
          }
        }
      }
    }
    return count;
  }

  private static void fit(
      Gradient gradient,
      int[] region,
      int from,
      int to,
      double least,
      int depth,
      List<Segment> found) {
    Rectangle box = Rectangle.around(gradient, region, from, to);
    if (box.length() < least) {
      return;
    }
    boolean straight = box.deviation() <= 0.018 * box.length() + 1.3;
    if (straight && box.density() >= LEAST_DENSITY) {
      found.add(box.segment());
    } else if (depth < DEEPEST) {
      int middle = box.partition(gradient.width, region, from, to);
      fit(gradient, region, from, middle, least, depth + 1, found);
      fit(gradient, region, middle, to, least, depth + 1, found);
    }
  }
}
