package ai.realstaging.render.light;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the areas of the room that send more light than the walls around them, and adds a ceiling
/// light and a window behind the camera to a photo that shows too little of its own light.
final class EmitterFinder {
  private static final double LEAST_SOLID_ANGLE = 0.02;
  private static final float KEPT_TINT = 0.4f;

  private final BoxRadiance box;
  private final float[][] base = new float[6][];
  private final List<Emitter> emitters = new ArrayList<>();
  private final float median;

  EmitterFinder(BoxRadiance box) {
    this.box = box;
    for (int f = 0; f < 6; f++) {
      base[f] = box.radiance[f].clone();
    }
    float[] walls = wallLuminances();
    median = walls.length == 0 ? 0.35f : walls[walls.length / 2];
    float upper = walls.length == 0 ? 0.5f : walls[walls.length * 3 / 4];
    float threshold = Math.max(0.62f, 1.5f * upper);
    double angle = 0;
    for (Face face : Face.values()) {
      if (face != Face.FLOOR) {
        angle += collect(face, threshold, Math.min(upper, threshold));
      }
    }
    if (angle < LEAST_SOLID_ANGLE) {
      addUnseen();
    }
  }

  float[][] base() {
    return base;
  }

  List<Emitter> emitters() {
    return List.copyOf(emitters);
  }

  float wallMedian() {
    return median;
  }

  private float[] wallLuminances() {
    float[] all = new float[3 * BoxRadiance.CELLS * BoxRadiance.CELLS];
    int n = 0;
    for (Face face : List.of(Face.LEFT, Face.RIGHT, Face.BACK)) {
      for (int cell = 0; cell < BoxRadiance.CELLS * BoxRadiance.CELLS; cell++) {
        if (box.seen[face.index()][cell]) {
          all[n++] = box.luminance(face.index(), cell);
        }
      }
    }
    float[] out = Arrays.copyOf(all, n);
    Arrays.sort(out);
    return out;
  }

  /// Moves what lies above `level` from the base to an emitter; returns the solid angle in
  /// steradians that the found cells fill from the room's middle.
  private double collect(Face face, float threshold, float level) {
    int n = BoxRadiance.CELLS;
    double angle = 0;
    double[] ends = box.ends;
    double[] middle = {(ends[0] + ends[3]) / 2, (ends[1] + ends[4]) / 2, (ends[2] + ends[5]) / 2};
    for (int cell = 0; cell < n * n; cell++) {
      float luminance = box.luminance(face.index(), cell);
      if (!box.seen[face.index()][cell] || luminance < threshold) {
        continue;
      }
      int row = cell / n;
      float keep = level / luminance;
      float[] excess = new float[3];
      for (int c = 0; c < 3; c++) {
        float value = base[face.index()][3 * cell + c];
        excess[c] = value * (1 - keep);
        base[face.index()][3 * cell + c] = value * keep;
      }
      Emitter emitter =
          rectangle(face, (cell % n + 0.5) / n, (row + 0.5) / n, 0.5 / n, 0.5 / n, paler(excess));
      emitters.add(emitter);
      double square = 0;
      for (int k = 0; k < 3; k++) {
        square += Math.pow(emitter.middle()[k] - middle[k], 2);
      }
      angle += emitter.area() / Math.max(0.5, square) * 0.6;
    }
    return angle;
  }

  /// The same light with less colour: a photo's white balance has taken most of a lamp's tint out
  /// of what it lights, while the lamp itself still shows it.
  private static float[] paler(float[] c) {
    float grey = 0.2126f * c[0] + 0.7152f * c[1] + 0.0722f * c[2];
    float[] out = new float[3];
    for (int k = 0; k < 3; k++) {
      out[k] = grey + KEPT_TINT * (c[k] - grey);
    }
    return out;
  }

  private void addUnseen() {
    float[] warm = {1.02f, 1.0f, 0.97f};
    float[] cool = {0.98f, 1.0f, 1.03f};
    emitters.add(rectangle(Face.CEILING, 0.5, 0.45, 0.16, 0.14, warm));
    emitters.add(rectangle(Face.FRONT, 0.5, 0.6, 0.28, 0.2, cool));
  }

  private Emitter rectangle(
      Face face, double a, double b, double halfA, double halfB, float[] radiance) {
    double[] middle = new double[3];
    double[] alongA = new double[3];
    double[] alongB = new double[3];
    box.point(face, a, b, middle);
    box.point(face, a + halfA, b, alongA);
    box.point(face, a, b + halfB, alongB);
    for (int k = 0; k < 3; k++) {
      alongA[k] -= middle[k];
      alongB[k] -= middle[k];
    }
    double[] normal = new double[3];
    normal[face.axis] = -face.side;
    return new Emitter(middle, normal, alongA, alongB, radiance);
  }
}
