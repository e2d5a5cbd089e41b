package ai.realstaging.render.sample;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.raster.LinearLight;
import ai.realstaging.render.raster.Rgb;
import java.util.stream.IntStream;

/// Paints a scene as a photo: four rays a pixel, light from the light map, sharp sun, a floor that
/// mirrors a little, soft highlights, a trace of vignetting and grain. The same scene always gives
/// the same pixels.
public final class ScenePainter {

  private static final int SAMPLES = 4;
  private static final double[][] PLACES = {
    {0.375, 0.125}, {0.875, 0.375}, {0.125, 0.625}, {0.625, 0.875}
  };

  private final RoomScene scene;
  private final Faces faces;
  private final SurfaceLook look;
  private final Camera.Axes axes;

  public ScenePainter(RoomScene scene) {
    this.scene = scene;
    this.faces = new Faces(scene.box(), scene.behind());
    this.look = new SurfaceLook(scene, faces);
    this.axes = scene.camera().axes();
  }

  public Rgb paint() {
    Camera camera = scene.camera();
    int width = camera.width();
    int height = camera.height();
    float[] light = new float[3 * width * height];
    IntStream.range(0, height).parallel().forEach(y -> paintRow(y, light));
    double exposure = exposure(light);
    balance(light);
    int[] pixels = new int[width * height];
    IntStream.range(0, height)
        .parallel()
        .forEach(
            y -> {
              for (int x = 0; x < width; x++) {
                pixels[y * width + x] = developed(light, x, y, exposure);
              }
            });
    return new Rgb(width, height, pixels);
  }

  private void paintRow(int y, float[] light) {
    int width = scene.camera().width();
    float[] sample = new float[3];
    for (int x = 0; x < width; x++) {
      int at = 3 * (y * width + x);
      for (int s = 0; s < SAMPLES; s++) {
        see(ray(x + PLACES[s][0], y + PLACES[s][1]), (long) y * width + x, s, sample);
        for (int c = 0; c < 3; c++) {
          // clipped like a sensor, so that edges against the bright outside stay smooth
          light[at + c] += Math.min(sample[c], 3f) / SAMPLES;
        }
      }
    }
  }

  private double[] ray(double u, double v) {
    double a = (u - scene.camera().cx()) / scene.camera().focal();
    double b = (v - scene.camera().cy()) / scene.camera().focal();
    double norm = 1 / Math.sqrt(a * a + b * b + 1);
    return new double[] {
      norm * (a * axes.rx() + b * axes.dx() + axes.fx()),
      norm * (a * axes.ry() + b * axes.dy() + axes.fy()),
      norm * (a * axes.rz() + b * axes.dz() + axes.fz())
    };
  }

  private void see(double[] ray, long pixel, int sample, float[] result) {
    double[] hit = new double[3];
    int face = faces.meet(new double[3], ray, hit);
    double distance = Math.sqrt(hit[0] * hit[0] + hit[1] * hit[1] + hit[2] * hit[2]);
    double footprint = distance / scene.camera().focal();
    look.at(face, hit, ray, footprint / Math.max(0.08, Math.abs(ray[1])), result);
    if (face == Faces.FLOOR && scene.finish().gloss() > 0) {
      mirror(hit, ray, pixel, sample, result);
    }
  }

  private void mirror(double[] hit, double[] ray, long pixel, int sample, float[] result) {
    double rough = 0.055;
    double a = rough * (Noise.hash(pixel, sample, scene.seed() + 51) - 0.5);
    double b = rough * (Noise.hash(pixel, sample, scene.seed() + 52) - 0.5);
    double[] up = {ray[0] + a, Math.max(1e-3, -ray[1] + 1.6 * b), ray[2] + b};
    double[] met = new double[3];
    int face = faces.meet(hit, up, met);
    float[] seen = new float[3];
    look.at(face, met, up, 0.01, seen);
    double grazing = Math.pow(1 - Math.abs(ray[1]), 4);
    double share = scene.finish().gloss() * (0.05 + 0.95 * grazing);
    for (int c = 0; c < 3; c++) {
      result[c] += (float) (share * Math.min(seen[c], 2.2));
    }
  }

  /// Brings the middle of the picture to the brightness of a well exposed interior.
  private static double exposure(float[] light) {
    int[] counts = new int[2000];
    int pixels = light.length / 3;
    for (int i = 0; i < pixels; i++) {
      float y = 0.2126f * light[3 * i] + 0.7152f * light[3 * i + 1] + 0.0722f * light[3 * i + 2];
      counts[Math.clamp((int) (y * 500), 0, counts.length - 1)]++;
    }
    int seen = 0;
    int level = 0;
    while (level < counts.length - 1 && seen < 0.62 * pixels) {
      seen += counts[level++];
    }
    return 0.52 / Math.max(0.02, level / 500.0);
  }

  /// Takes half of a cast out, as a camera does.
  private static void balance(float[] light) {
    double[] mean = new double[3];
    for (int i = 0; i < light.length; i++) {
      mean[i % 3] += Math.min(light[i], 1);
    }
    double grey = (mean[0] + mean[1] + mean[2]) / 3;
    float[] gain = new float[3];
    for (int c = 0; c < 3; c++) {
      gain[c] = (float) Math.sqrt(grey / Math.max(mean[c], 1e-6));
    }
    for (int i = 0; i < light.length; i++) {
      light[i] *= gain[i % 3];
    }
  }

  private int developed(float[] light, int x, int y, double exposure) {
    int width = scene.camera().width();
    int height = scene.camera().height();
    double dx = (x - width / 2.0) / width;
    double dy = (y - height / 2.0) / width;
    double vignette = 1 - 0.22 * (dx * dx + dy * dy);
    int[] levels = new int[3];
    for (int c = 0; c < 3; c++) {
      int i = 3 * (y * width + x) + c;
      double value = shoulder(light[i] * exposure * vignette);
      double grain = 1.6 * (Noise.hash(i, 1, scene.seed()) + Noise.hash(i, 2, scene.seed()) - 1);
      int level = LinearLight.toSrgb8((float) value);
      levels[c] = Math.clamp(Math.round(level + grain), 0, 255);
    }
    return Rgb.pack(levels[0], levels[1], levels[2]);
  }

  /// Straight up to 0.5, then bending softly towards 1.
  private static double shoulder(double value) {
    return value <= 0.5 ? value : 0.5 + 0.5 * (1 - Math.exp(-(value - 0.5) / 0.5));
  }
}
