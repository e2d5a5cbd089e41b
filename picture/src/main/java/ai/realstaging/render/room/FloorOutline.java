package ai.realstaging.render.room;

import ai.realstaging.render.camera.Camera;

/// The corners of the floor that a reading found, as a person would set them: far corners where the
/// walls meet, near corners where the side walls leave the picture.
public final class FloorOutline {

  private static final double LEAST = -0.98;
  private static final double MOST = 1.98;
  private static final int STEPS = 60;

  private FloorOutline() {}

  /// Left near, left far, right far, right near.
  public static FloorCorners of(RoomReading.Readable reading) {
    RoomBox box = reading.box();
    double[] u = new double[4];
    double[] v = new double[4];
    side(reading.camera(), box, box.left(), u, v, 0, 1);
    side(reading.camera(), box, box.right(), u, v, 3, 2);
    return new FloorCorners(u, v);
  }

  private static void side(
      Camera camera, RoomBox box, double x, double[] u, double[] v, int near, int far) {
    boolean started = false;
    for (int step = 0; step <= STEPS; step++) {
      // towards the camera, ever shorter steps
      double z = box.back() * Math.pow(0.03, (double) step / STEPS);
      double[] point = camera.project(x, box.floor(), z);
      double pu = point[0] / camera.width();
      double pv = point[1] / camera.height();
      boolean usable = point[2] > 0 && pu > LEAST && pu < MOST && pv > LEAST && pv < MOST;
      if (!usable) {
        if (started) {
          return;
        }
        continue;
      }
      if (!started) {
        u[far] = pu;
        v[far] = pv;
      }
      boolean seen = pu > 0 && pu < 1 && pv > 0 && pv < 1;
      boolean shown = seen || !started || Math.abs(pu - u[far]) + Math.abs(pv - v[far]) < 0.08;
      u[near] = pu;
      v[near] = pv;
      started = true;
      if (!shown) {
        return;
      }
    }
  }
}
