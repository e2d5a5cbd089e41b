package ai.realstaging.render.sample;

import ai.realstaging.render.room.Wall;

/// The light that comes from a point of a face: wall paint, skirting, trim, windows, doors, ceiling
/// and floor.
final class SurfaceLook {

  private static final double TRIM = 0.075;
  private static final float WHITE = 0.87f;
  private static final float[] METAL = {0.20f, 0.17f, 0.13f};

  private final RoomScene scene;
  private final Faces faces;
  private final Sunlight sun;
  private final LightMap light;
  private final FloorPattern floor;

  SurfaceLook(RoomScene scene, Faces faces) {
    this.scene = scene;
    this.faces = faces;
    this.sun = new Sunlight(scene, faces);
    this.light = new LightMap(scene, faces, sun);
    this.floor = new FloorPattern(scene.finish(), scene.seed());
  }

  /// What a ray that meets a face sees there; `blur` is the size of a pixel on it, metres.
  void at(int face, double[] point, double[] ray, double blur, float[] result) {
    float[] falls = new float[3];
    light.at(face, point, falls);
    double sunny = sun.on(face, point);
    for (int c = 0; c < 3; c++) {
      falls[c] = (float) (falls[c] * corners(face, point) + sunny * Sunlight.COLOUR[c]);
    }
    switch (face) {
      case Faces.FLOOR -> {
        floor.at(point[0], point[2], blur, result);
        multiply(result, falls);
      }
      case Faces.CEILING -> paint(0.84f, 0.84f, 0.83f, falls, result);
      case Faces.BEHIND -> paint(scene.finish().walls(), 1, falls, result);
      default -> wall(face, point, ray, falls, result);
    }
  }

  /// Corners gather shadow: the share of light left near the other faces.
  private double corners(int face, double[] point) {
    double share = 1;
    for (int axis = 0; axis < 3; axis++) {
      if (axis != Faces.axis(face)) {
        double low = point[axis] - faces.bounds[axis];
        double high = faces.bounds[axis + 3] - point[axis];
        share *= 1 - 0.20 * Math.exp(-low / 0.16) - 0.10 * Math.exp(-low / 0.03);
        share *= 1 - 0.20 * Math.exp(-high / 0.16) - 0.10 * Math.exp(-high / 0.03);
      }
    }
    return share;
  }

  private void wall(int face, double[] point, double[] ray, float[] falls, float[] result) {
    boolean back = face == Faces.BACK;
    double along = back ? point[0] : point[2];
    double high = point[1] - scene.box().floor();
    for (Opening opening : scene.openings()) {
      if (Faces.of(opening.wall()) == face) {
        double depth = opening.depth(along, high);
        if (depth >= 0) {
          opening(opening, along, high, ray, falls, result);
          return;
        }
        if (depth > -TRIM) {
          double bevel = depth > -0.008 || depth < -TRIM + 0.006 ? 0.86 : 1;
          paint((float) (WHITE * bevel), falls, result);
          return;
        }
        if (depth > -TRIM - 0.012) {
          float[] wall = back ? scene.finish().backWall() : scene.finish().walls();
          paint(wall, 0.84f, falls, result);
          return;
        }
      }
    }
    double skirting = scene.finish().skirting();
    if (high < skirting) {
      double bevel = skirting - high < 0.014 ? 1.06 : high < 0.006 ? 0.45 : 0.98;
      paint((float) (WHITE * bevel), falls, result);
      return;
    }
    double shadow = high < skirting + 0.012 ? 0.86 : 1;
    double roller = 1 + 0.012 * (Noise.rough(along * 40, high * 40, scene.seed() + 31) - 0.5);
    double cloud = 1 + 0.03 * (Noise.rough(along * 1.5, high * 1.5, scene.seed() + 33) - 0.5);
    float[] colour = back ? scene.finish().backWall() : scene.finish().walls();
    paint(colour, (float) (shadow * roller * cloud), falls, result);
  }

  private void opening(
      Opening opening, double along, double high, double[] ray, float[] falls, float[] result) {
    if (!opening.window()) {
      double shade = DoorView.shade(opening, along, high);
      if (shade < 0.2) {
        paint(METAL, (float) (shade / 0.16), falls, result);
      } else {
        paint((float) shade, falls, result);
      }
      return;
    }
    double[] out =
        switch (opening.wall()) {
          case LEFT -> new double[] {-ray[0], ray[2], ray[1]};
          case RIGHT -> new double[] {ray[0], ray[2], ray[1]};
          case BACK -> new double[] {ray[2], ray[0], ray[1]};
        };
    long seed = scene.seed() + (opening.wall() == Wall.BACK ? 5 : 9);
    WindowView.see(opening, new double[] {along, high}, out, falls, seed, result);
  }

  private static void paint(float white, float[] falls, float[] result) {
    paint(white, white, white * 0.985f, falls, result);
  }

  private static void paint(float red, float green, float blue, float[] falls, float[] result) {
    result[0] = red * falls[0];
    result[1] = green * falls[1];
    result[2] = blue * falls[2];
  }

  private static void paint(float[] colour, float share, float[] falls, float[] result) {
    paint(colour[0] * share, colour[1] * share, colour[2] * share, falls, result);
  }

  private static void multiply(float[] colour, float[] falls) {
    for (int c = 0; c < 3; c++) {
      colour[c] *= falls[c];
    }
  }
}
