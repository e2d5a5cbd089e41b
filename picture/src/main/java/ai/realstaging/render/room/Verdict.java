package ai.realstaging.render.room;

import ai.realstaging.render.raster.Rgb;
import java.util.Optional;

/// How far a measured room may be believed: the level of trust, a confidence of 0 to 1, or the
/// reason to turn the photo down.
record Verdict(Trust trust, double confidence, Optional<Reason> refusal) {

  private static final double LEAST_FLOOR = 0.08;
  private static final double LEAST_LINES = 0.45;
  private static final double ENOUGH_LINES = 0.6;

  /// Below this confidence the foot of a wall may be a sill or a shadow on a grey wall.
  private static final double SURE_OF_WALLS = 0.9;

  static Verdict on(Rgb work, Measured room, boolean underTheSky) {
    double lines = room.estimate().score();
    double[] edge = WallProof.overall(room);
    double confidence =
        0.35 * Math.min(1, lines / 0.85) + 0.35 * edge[2] + 0.3 * Math.min(1, edge[1] / 0.8);
    Trust trust = trust(lines, edge, confidence);
    if (trust == Trust.ASSUMED_CAMERA) {
      confidence /= 2;
    }
    Optional<Reason> refusal =
        !underTheSky && OpenAir.of(work, room).outdoors()
            ? Optional.of(Reason.NOT_A_ROOM)
            : refusal(work, room, trust, edge);
    return new Verdict(trust, Math.clamp(confidence, 0, 1), refusal);
  }

  private static Trust trust(double lines, double[] edge, double confidence) {
    if (lines < LEAST_LINES) {
      return Trust.ASSUMED_CAMERA;
    }
    boolean walls =
        lines >= ENOUGH_LINES && edge[2] >= 0.7 && edge[0] >= 0.15 && confidence >= SURE_OF_WALLS;
    return walls ? Trust.FULL : Trust.FLOOR_ONLY;
  }

  private static Optional<Reason> refusal(Rgb work, Measured room, Trust trust, double[] edge) {
    if (Clutter.of(work, room).furnished()) {
      return Optional.of(Reason.FURNISHED);
    }
    // without a camera the floor must at least stand out by its colour
    boolean plainFloor = room.floor().separation() >= 0.35 && edge[1] >= 0.5 && edge[2] >= 0.6;
    if (trust == Trust.ASSUMED_CAMERA && !plainFloor) {
      return Optional.of(Reason.NOT_A_ROOM);
    }
    boolean edgeless = edge[2] < 0.3;
    if (edgeless) {
      return Optional.of(Reason.NOT_A_ROOM);
    }
    return floorShare(work, room) < LEAST_FLOOR ? Optional.of(Reason.NO_FLOOR) : Optional.empty();
  }

  private static double floorShare(Rgb work, Measured room) {
    double rows = 0;
    for (int x = 0; x < work.width(); x++) {
      float edge = room.edge().rowAt(x, work.width());
      rows += work.height() - Math.clamp(edge, 0f, (float) work.height());
    }
    return rows / ((double) work.width() * work.height());
  }
}
