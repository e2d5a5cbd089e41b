package ai.realstaging.render.camera;

import ai.realstaging.render.lines.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Finds the camera of a photo of a room from its line segments, on the assumption that most edges
/// run along three directions at right angles, one of them upright. The principal point may be
/// shifted upwards or downwards, as it is in photos whose verticals were straightened.
public final class CameraFinder {

  private static final int COARSE_LINES = 420;
  private static final int STARTS = 8;
  private static final double OBSERVABLE = 0.012;
  private static final double PRIOR_WHEN_OPEN = 2.5;

  private final int width;
  private final int height;
  private final LensPrior prior;
  private final Runnable checkpoint;

  /// `focal35mm` is the lens as the photo's data tells it; `checkpoint` is called often and may
  /// throw to end the search.
  public CameraFinder(int width, int height, OptionalDouble focal35mm, Runnable checkpoint) {
    this.width = width;
    this.height = height;
    this.prior = LensPrior.of(width, height, focal35mm);
    this.checkpoint = checkpoint;
  }

  /// One or two hypotheses, the one with all lines first. The second leaves out the short edges
  /// below the horizon and is given only where it differs: patterned floors lead the first astray.
  /// With next to no segments it is a level camera with the likely lens and score 0.
  public List<CameraEstimate> find(List<Segment> segments) {
    if (segments.size() < 4) {
      return List.of(new CameraEstimate(Camera.level(width, height, prior.focal()), 0, false));
    }
    CameraEstimate first = estimate(segments);
    List<CameraEstimate> result = new ArrayList<>(List.of(first));
    List<Segment> plain = withoutFloorTexture(segments, first.camera());
    if (plain.size() >= 8 && plain.size() < segments.size()) {
      CameraEstimate second = estimate(plain);
      if (differ(first.camera(), second.camera())) {
        result.add(second);
      }
    }
    return result;
  }

  private CameraEstimate estimate(List<Segment> segments) {
    double diagonal = Math.hypot(width, height);
    Lines coarse = new Lines(segments, diagonal, COARSE_LINES);
    List<VerticalFamily> families = VerticalFamily.candidates(segments, width, height);
    List<Camera> starts = new CameraGrid(coarse, prior, checkpoint).best(families, STARTS);
    CameraRefiner refiner = new CameraRefiner(new Lines(segments, diagonal, 1200), prior);
    Camera best = Camera.level(width, height, prior.focal());
    double bestScore = -1;
    for (Camera start : starts) {
      checkpoint.run();
      Camera refined = refiner.refined(start);
      double score = refiner.score(refined) + prior.of(refined);
      if (score > bestScore) {
        best = refined;
        bestScore = score;
      }
    }
    return settled(best, refiner);
  }

  /// If a much shorter or longer lens explains the lines as well, the focal length is mostly the
  /// prior's word and is marked so.
  private CameraEstimate settled(Camera best, CameraRefiner refiner) {
    double score = refiner.score(best);
    if (prior.focalSpread() < 0.1) {
      return new CameraEstimate(best, score, true);
    }
    double shorter = refiner.score(refiner.withFocal(best, 0.72 * best.focal()));
    double longer = refiner.score(refiner.withFocal(best, 1.38 * best.focal()));
    if (score - Math.max(shorter, longer) >= OBSERVABLE) {
      return new CameraEstimate(best, score, true);
    }
    return new CameraEstimate(likely(best, refiner), score, false);
  }

  /// Of the lens that fits by a hair, the usual one and the one between them, the one that the
  /// prior, now trusted more, likes best.
  private Camera likely(Camera best, CameraRefiner refiner) {
    double between = Math.sqrt(best.focal() * prior.focal());
    Camera likely = best;
    double likelyScore = -1e9;
    for (Camera camera :
        List.of(best, refiner.withFocal(best, between), refiner.withFocal(best, prior.focal()))) {
      double score = refiner.score(camera) + PRIOR_WHEN_OPEN * prior.of(camera);
      if (score > likelyScore) {
        likely = camera;
        likelyScore = score;
      }
    }
    return likely;
  }

  private List<Segment> withoutFloorTexture(List<Segment> segments, Camera camera) {
    double least = 0.13 * Math.hypot(width, height);
    return segments.stream()
        .filter(
            segment ->
                segment.length() >= least || segment.midV() < camera.horizonRow(segment.midU()))
        .toList();
  }

  private boolean differ(Camera one, Camera other) {
    double horizons = one.horizonRow(one.cx()) - other.horizonRow(other.cx());
    return Math.abs(one.yaw() - other.yaw()) > Math.toRadians(6)
        || Math.abs(horizons) > 0.03 * height;
  }
}
