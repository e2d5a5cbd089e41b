package ai.realstaging.render.room;

import ai.realstaging.render.lines.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where the three walls may stand, in camera heights: where a segment below the horizon runs in
/// the right direction, and evenly spaced distances for walls without one.
record BoxCandidates(double[] left, double[] right, double[] back) {

  private static final double MERGE = 0.03;

  private record Place(double at, double weight) {}

  static BoxCandidates of(FootLines lines, EdgeMap edges) {
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
        signed(places(left, 22, 0.35, 7, 14), -1),
        signed(places(right, 22, 0.35, 7, 14), 1),
        signed(places(back, 36, 0.9, 12, 22), 1));
  }

  private static double[] footOf(FootLines lines, Segment segment) {
    double[] point = lines.floorAt(segment.midU(), segment.midV());
    double below = segment.midV() - lines.camera.horizonRow(segment.midU());
    boolean usable = point != null && below > 0.015 * lines.camera.height();
    return usable && point != null ? point : new double[0];
  }

  private static double[] places(
      List<Place> found, int most, double nearest, double farthest, int even) {
    List<Place> strongest = new ArrayList<>(found);
    strongest.sort(Comparator.comparingDouble(Place::weight).reversed());
    List<Place> kept = new ArrayList<>();
    for (Place place : strongest) {
      boolean fresh = kept.stream().noneMatch(k -> Math.abs(Math.log(k.at() / place.at())) < MERGE);
      if (fresh && kept.size() < most) {
        kept.add(place);
      }
    }
    double[] result = new double[kept.size() + even];
    for (int i = 0; i < kept.size(); i++) {
      result[i] = kept.get(i).at();
    }
    for (int i = 0; i < even; i++) {
      result[kept.size() + i] = nearest * Math.pow(farthest / nearest, i / (even - 1.0));
    }
    return result;
  }

  private static double[] signed(double[] places, int sign) {
    for (int i = 0; i < places.length; i++) {
      places[i] *= sign;
    }
    return places;
  }
}
