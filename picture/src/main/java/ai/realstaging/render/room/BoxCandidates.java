package ai.realstaging.render.room;

import ai.realstaging.render.lines.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where the three walls may stand, in camera heights: where a segment below the horizon runs in
/// the right direction, and evenly spaced distances for walls without one.
record BoxCandidates(double[] left, double[] right, double[] back) {

  private static final double MERGE = 0.025;
  private static final int SWEEP = 240;
  private static final int FAINT = 14;

  private record Place(double at, double weight) {}

  static BoxCandidates of(Evidence evidence) {
    FootLines lines = evidence.lines();
    EdgeMap edges = evidence.edges();
    List<Place> left = new ArrayList<>();
    List<Place> right = new ArrayList<>();
    List<Place> back = new ArrayList<>();
    for (Segment segment : edges.alongSegments) {
      double[] point = footOf(lines, segment);
      if (point.length == 2 && point[0] < -0.25 && point[0] > -9) {
        left.add(new Place(-point[0], segment.length()));
      } else if (point.length == 2 && point[0] > 0.25 && point[0] < 9) {
        right.add(new Place(point[0], segment.length()));
      }
    }
    for (Segment segment : edges.acrossSegments) {
      double[] point = footOf(lines, segment);
      if (point.length == 2 && point[1] > 0.7 && point[1] < 16) {
        back.add(new Place(point[1], segment.length()));
      }
    }
    return new BoxCandidates(
        signed(places(left, faint(evidence, Wall.LEFT, -0.35, -7), 14), -1),
        signed(places(right, faint(evidence, Wall.RIGHT, 0.35, 7), 14), 1),
        signed(places(back, faint(evidence, Wall.BACK, 0.9, 12), 22), 1));
  }

  /// Where a faint step runs along the foot that a wall would have there: the peaks of a sweep.
  private static List<Place> faint(Evidence evidence, Wall wall, double nearest, double farthest) {
    double[] support = new double[SWEEP];
    for (int i = 0; i < SWEEP; i++) {
      double at = nearest * Math.pow(farthest / nearest, i / (SWEEP - 1.0));
      int seen = 0;
      for (int column = 0; column < FootLines.COLUMNS; column++) {
        float row = evidence.lines().foot(wall, at, column);
        if (evidence.inside(row)) {
          seen++;
          support[i] += evidence.faint(wall, column, row);
        }
      }
      support[i] /= Math.max(seen, 12);
    }
    List<Place> peaks = new ArrayList<>();
    for (int i = 1; i < SWEEP - 1; i++) {
      if (support[i] > support[i - 1] && support[i] >= support[i + 1]) {
        double at = nearest * Math.pow(farthest / nearest, i / (SWEEP - 1.0));
        peaks.add(new Place(Math.abs(at), support[i]));
      }
    }
    peaks.sort(Comparator.comparingDouble(Place::weight).reversed());
    return peaks.subList(0, Math.min(FAINT, peaks.size()));
  }

  private static double[] footOf(FootLines lines, Segment segment) {
    double[] point = lines.floorAt(segment.midU(), segment.midV());
    double below = segment.midV() - lines.camera.horizonRow(segment.midU());
    boolean usable = point != null && below > 0.015 * lines.camera.height();
    return usable && point != null ? point : new double[0];
  }

  private static double[] places(List<Place> found, List<Place> faint, int even) {
    List<Place> strongest = new ArrayList<>(found);
    strongest.sort(Comparator.comparingDouble(Place::weight).reversed());
    List<Place> kept = new ArrayList<>();
    for (Place place : strongest) {
      if (kept.size() < 20 && fresh(place, kept)) {
        kept.add(place);
      }
    }
    for (Place place : faint) {
      if (fresh(place, kept)) {
        kept.add(place);
      }
    }
    double nearest = even == 14 ? 0.35 : 0.9;
    double farthest = even == 14 ? 7 : 12;
    for (int i = 0; i < even; i++) {
      kept.add(new Place(nearest * Math.pow(farthest / nearest, i / (even - 1.0)), 0));
    }
    return kept.stream().mapToDouble(Place::at).toArray();
  }

  private static boolean fresh(Place place, List<Place> kept) {
    return kept.stream().noneMatch(k -> Math.abs(Math.log(k.at() / place.at())) < MERGE);
  }

  private static double[] signed(double[] places, int sign) {
    for (int i = 0; i < places.length; i++) {
      places[i] *= sign;
    }
    return places;
  }
}
