package ai.realstaging.render;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.raster.LinearLight;
import ai.realstaging.render.raster.Plane;
import ai.realstaging.render.raster.Rgb;
import ai.realstaging.render.room.RoomBox;
import ai.realstaging.render.room.RoomReading;
import ai.realstaging.render.room.Trust;
import ai.realstaging.render.room.WallTrust;

/// An empty room that a test paints itself: plain walls, a plank floor, one window on the left.
record PaintedRoom(Rgb photo, RoomReading.Readable reading) {

  static PaintedRoom of(int width, int height) {
    return of(
        new Camera(width, height, 0.66 * width, width / 2.0, height * 0.48, 0.12, 0, 0),
        new RoomBox(-2.3, 2.5, 5.2, -1.4, 1.3));
  }

  static PaintedRoom of(Camera camera, RoomBox box) {
    int[] argb = new int[camera.width() * camera.height()];
    float[] floor = new float[argb.length];
    for (int y = 0; y < camera.height(); y++) {
      for (int x = 0; x < camera.width(); x++) {
        double[] d = camera.ray(x + 0.5, y + 0.5);
        int i = y * camera.width() + x;
        argb[i] = colour(d, box, x, y);
        floor[i] = argb[i] << 8 != 0 && isFloor(d, box) ? 0.9f : -0.9f;
      }
    }
    return new PaintedRoom(
        new Rgb(camera.width(), camera.height(), argb),
        new RoomReading.Readable(
            camera,
            box,
            new WallTrust(0.9, 0.9, 0.9),
            Trust.FULL,
            0.9,
            new Plane(camera.width(), camera.height(), floor)));
  }

  /// The same room with one colour on a part of its back wall: x from and to, heights above the
  /// floor.
  PaintedRoom with(double from, double to, double low, double high, int colour) {
    Camera camera = reading.camera();
    RoomBox box = reading.box();
    int[] argb = photo.argb().clone();
    for (int i = 0; i < argb.length; i++) {
      int row = i / camera.width();
      double[] d = camera.ray(i % camera.width() + 0.5, row + 0.5);
      double t = box.back() / d[2];
      double height = d[1] * t - box.floor();
      boolean onTheWall = t <= nearest(d, box) + 1e-9;
      if (onTheWall && d[0] * t > from && d[0] * t < to && height > low && height < high) {
        argb[i] = colour;
      }
    }
    return new PaintedRoom(new Rgb(camera.width(), camera.height(), argb), reading);
  }

  private static double nearest(double[] d, RoomBox box) {
    double side = d[0] < 0 ? box.left() / d[0] : box.right() / Math.max(1e-9, d[0]);
    double flat = d[1] < 0 ? box.floor() / d[1] : box.ceiling() / Math.max(1e-9, d[1]);
    double back = d[2] > 0 ? box.back() / d[2] : 1e9;
    return Math.min(side, Math.min(flat, back));
  }

  private static boolean isFloor(double[] d, RoomBox box) {
    return d[1] < 0 && box.floor() / d[1] <= nearest(d, box) + 1e-9;
  }

  private static int colour(double[] d, RoomBox box, int px, int py) {
    double t = nearest(d, box);
    double x = d[0] * t;
    double y = d[1] * t;
    double z = d[2] * t;
    double window = Math.hypot(Math.hypot(x - box.left(), y), z - 3.2);
    double light = 0.30 + 0.75 / (1 + 0.25 * window * window);
    double[] c = {0.62, 0.60, 0.56};
    if (isFloor(d, box)) {
      int plank = (int) Math.floor(x / 0.14);
      double tone = 0.85 + 0.15 * Math.sin(plank * 12.9 + Math.floor(z / 1.3 + plank * 0.37) * 4.1);
      c = new double[] {0.42 * tone, 0.27 * tone, 0.16 * tone};
    } else if (y > box.ceiling() - 1e-6) {
      c = new double[] {0.72, 0.72, 0.71};
    } else if (y < box.floor() + 0.1) {
      c = new double[] {0.8, 0.8, 0.78};
    } else if (x < box.left() + 1e-6 && z > 2.2 && z < 4.0 && y > -0.5 && y < 0.8) {
      return 0xfff8fbff;
    }
    int noise = (px * 7919 + py * 104729) % 5 - 2;
    int out = 0xff;
    for (double channel : c) {
      int level = LinearLight.toSrgb8((float) Math.min(1, channel * light)) + noise;
      out = out << 8 | Math.clamp(level, 0, 255);
    }
    return out;
  }
}
