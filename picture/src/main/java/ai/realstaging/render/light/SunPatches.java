package ai.realstaging.render.light;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.raster.LinearLight;
import ai.realstaging.render.raster.Rgb;
import ai.realstaging.render.room.RoomBox;
import java.util.Arrays;
import java.util.function.IntPredicate;

/// Where the sun falls on the floor, and how much brighter it makes it: what is laid there must be
/// lit by it, too. Sunlight ends at a sharp edge; a floor that grows brighter towards a window is
/// no patch of sun. Nor is a window's reflection in varnish: on a floor of some colour it shows by
/// having lost it, on a grey one by what a mirror would show there.
final class SunPatches {
  private static final int SIDE = 800;

  /// From here on, times the usual floor, a place may be lit by the sun; from `SURE` on it is.
  private static final float LEAST = 1.45f;

  private static final float SURE = 1.9f;
  private static final float MOST = 2.6f;

  /// The usual red to blue from which on a floor has a colour to lose.
  private static final float COLOURED = 1.4f;

  /// The share of it that sunlight keeps, even where the photo is near white.
  private static final float KEPT = 0.5f;

  /// What a grey floor would mirror is brighter than this, times the walls: a window or a lamp.
  private static final float MIRRORED = 1.5f;

  /// The share of a patch that may mirror such.
  private static final double MIRRORING = 0.3;

  /// Boards and joints are smoothed away over so many pixels to each side.
  private static final int GRAIN = 2;

  /// How far apart inside and outside are compared at the edge of a patch, pixels to each side.
  private static final int EDGE = 5;

  /// How much brighter the inside is, in the mean.
  private static final double STEP = 1.35;

  private final int width;
  private final int height;
  private final float[] factor;

  /// Reads the patches of a photo; `walls` is the median luminance of the walls.
  SunPatches(Rgb photo, Camera camera, RoomBox room, BoxRadiance box, float walls) {
    Rgb small = photo.scaledTo(SIDE);
    width = small.width();
    height = small.height();
    factor = new float[width * height];
    Arrays.fill(factor, 1);
    Camera view = camera.scaledTo(width, height);
    boolean[] floor = new boolean[width * height];
    float[] all = new float[width * height];
    float[] tint = new float[width * height];
    float[] light = new float[width * height];
    int n = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int p = y * width + x;
        light[p] = LinearLight.luminance(small.at(x, y));
        if (onFloor(view.ray(x + 0.5, y + 0.5), room)) {
          floor[p] = true;
          all[n] = light[p];
          tint[n++] = tint(small.at(x, y));
        }
      }
    }
    if (n < width) {
      return;
    }
    Arrays.sort(all, 0, n);
    Arrays.sort(tint, 0, n);
    float usual = Math.max(0.01f, all[n / 2]);
    float[] smooth = smoothed(light);
    boolean coloured = tint[n / 2] > COLOURED;
    float least = coloured ? KEPT * tint[n / 2] : 0;
    boolean[] bright = new boolean[width * height];
    for (int p = 0; p < bright.length; p++) {
      float brighter = floor[p] ? smooth[p] / usual : 0;
      if (brighter > LEAST && tint(small.argb()[p]) >= least) {
        bright[p] = true;
        float sure = Math.clamp((brighter - LEAST) / (SURE - LEAST), 0f, 1f);
        factor[p] = 1 + sure * (Math.min(MOST, brighter) - 1);
      }
    }
    boolean[] within = bright.clone();
    IntPredicate mirrors = p -> !coloured && mirrored(view, p, room, box) > MIRRORED * walls;
    for (int p = 0; p < bright.length; p++) {
      if (bright[p]) {
        int[] patch = patch(bright, p);
        long mirroring = Arrays.stream(patch).filter(mirrors).count();
        if (mirroring > MIRRORING * patch.length || step(patch, within, floor, smooth) < STEP) {
          Arrays.stream(patch).forEach(q -> factor[q] = 1);
        }
      }
    }
  }

  /// The bright pixels that hang together with one of them; they are no longer bright afterwards.
  private int[] patch(boolean[] bright, int start) {
    int[] patch = new int[256];
    int size = 1;
    patch[0] = start;
    bright[start] = false;
    for (int i = 0; i < size; i++) {
      int p = patch[i];
      int x = p % width;
      int[] beside = {x > 0 ? p - 1 : p, x < width - 1 ? p + 1 : p, p - width, p + width};
      for (int q : beside) {
        if (q >= 0 && q < bright.length && bright[q]) {
          bright[q] = false;
          patch = size == patch.length ? Arrays.copyOf(patch, 2 * size) : patch;
          patch[size++] = q;
        }
      }
    }
    return Arrays.copyOf(patch, size);
  }

  /// How much brighter a patch is than the floor around it, close to its edge, in the mean; 0 for
  /// one without an edge on the floor.
  private double step(int[] patch, boolean[] within, boolean[] floor, float[] light) {
    double sum = 0;
    int n = 0;
    for (int p : patch) {
      for (int d : new int[] {-1, 1, -width, width}) {
        int in = p - EDGE * d;
        int out = p + EDGE * d;
        boolean inside = Math.min(in, out) >= 0 && Math.max(in, out) < light.length;
        if (inside && !within[p + d] && floor[in] && floor[out]) {
          sum += light[in] / Math.max(0.005f, light[out]);
          n++;
        }
      }
    }
    return n == 0 ? 0 : sum / n;
  }

  /// The mean over a square of pixels around each.
  private float[] smoothed(float[] light) {
    float[] rows = new float[light.length];
    float[] out = new float[light.length];
    for (int pass = 0; pass < 2; pass++) {
      float[] from = pass == 0 ? light : rows;
      float[] to = pass == 0 ? rows : out;
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          float sum = 0;
          for (int k = -GRAIN; k <= GRAIN; k++) {
            int u = pass == 0 ? Math.clamp(x + k, 0, width - 1) : x;
            int v = pass == 0 ? y : Math.clamp(y + k, 0, height - 1);
            sum += from[v * width + u];
          }
          to[y * width + x] = sum / (2 * GRAIN + 1);
        }
      }
    }
    return out;
  }

  /// How much brighter the floor is at a place of the picture, given in fractions of its width and
  /// height; 1 where the sun does not fall.
  float at(double u, double v) {
    double x = Math.clamp(u * width - 0.5, 0, width - 1.001);
    double y = Math.clamp(v * height - 0.5, 0, height - 1.001);
    int column = (int) x;
    int row = (int) y;
    int p = row * width + column;
    float a = (float) (x - column);
    float b = (float) (y - row);
    float upper = factor[p] + a * (factor[p + 1] - factor[p]);
    float lower = factor[p + width] + a * (factor[p + width + 1] - factor[p + width]);
    return upper + b * (lower - upper);
  }

  private static boolean onFloor(double[] ray, RoomBox room) {
    if (ray[1] >= -1e-6) {
      return false;
    }
    double t = room.floor() / ray[1];
    return ray[0] * t > room.left() && ray[0] * t < room.right() && ray[2] * t < room.back();
  }

  /// The luminance of what a polished floor would show at a pixel.
  private float mirrored(Camera view, int p, RoomBox room, BoxRadiance box) {
    int row = p / width;
    double[] ray = view.ray(p % width + 0.5, row + 0.5);
    double t = room.floor() / ray[1];
    float[] shown = new float[3];
    box.look(box.radiance, ray[0] * t, room.floor(), ray[2] * t, ray[0], -ray[1], ray[2], shown);
    return LinearLight.luminance(shown[0], shown[1], shown[2]);
  }

  /// Red to blue.
  private static float tint(int argb) {
    return (LinearLight.toLinear(Rgb.red(argb)) + 0.005f)
        / (LinearLight.toLinear(Rgb.blue(argb)) + 0.005f);
  }
}
