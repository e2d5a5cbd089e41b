package ai.realstaging.render.sample;

/// How much light falls on each face of a room, as grids of 28 x 28 cells: sky through the windows
/// and sun patches first, then four bounces between the faces. The room is empty and convex, so
/// nothing stands in the way.
final class LightMap {

  private static final int CELLS = 28;
  private static final int FACE = CELLS * CELLS;
  private static final int RAYS = 14;
  private static final int BOUNCES = 4;

  /// Directions about a normal (its share first), spread by the cosine law.
  private static final double[][] WAYS = ways();

  private final RoomScene scene;
  private final Faces faces;
  private final float[][] albedo;
  private final float[][] light = new float[6][3 * FACE];

  LightMap(RoomScene scene, Faces faces, Sunlight sun) {
    this.scene = scene;
    this.faces = faces;
    this.albedo = albedos(scene.finish());
    float[][] direct = new float[6][3 * FACE];
    float[][] sunny = new float[6][3 * FACE];
    for (int face = 0; face < 6; face++) {
      for (int cell = 0; cell < FACE; cell++) {
        double[] point = centre(face, cell);
        addSky(face, point, direct[face], 3 * cell);
        addSun(face, point, sun, sunny[face], 3 * cell);
      }
    }
    bounce(direct, sunny);
  }

  private static double[][] ways() {
    double[][] ways = new double[RAYS * RAYS][];
    for (int i = 0; i < ways.length; i++) {
      int ring = i / RAYS;
      double sine = Math.sqrt((ring + 0.5) / RAYS);
      double angle = 2 * Math.PI * ((i % RAYS) + 0.5 + 0.37 * ring) / RAYS;
      ways[i] =
          new double[] {Math.sqrt(1 - sine * sine), sine * Math.cos(angle), sine * Math.sin(angle)};
    }
    return ways;
  }

  private static float[][] albedos(Finish finish) {
    float[] white = {0.82f, 0.82f, 0.81f};
    float[] walls = finish.walls();
    return new float[][] {finish.floorColour(), white, walls, walls, finish.backWall(), walls};
  }

  /// The point of a face at shares (a, b) of its two axes, in the order of x, y, z.
  private double[] point(int face, double a, double b) {
    int axis = Faces.axis(face);
    double[] point = new double[3];
    double share = a;
    for (int i = 0; i < 3; i++) {
      if (i == axis) {
        point[i] = faces.place(face);
      } else {
        point[i] = faces.bounds[i] + share * (faces.bounds[i + 3] - faces.bounds[i]);
        share = b;
      }
    }
    return point;
  }

  private double[] centre(int face, int cell) {
    int row = cell / CELLS;
    return point(face, (cell % CELLS + 0.5) / CELLS, (row + 0.5) / CELLS);
  }

  private void addSky(int face, double[] point, float[] to, int at) {
    for (Opening opening : scene.openings()) {
      if (opening.window()) {
        double received = received(face, point, opening);
        to[at] += (float) (0.95 * received);
        to[at + 1] += (float) received;
        to[at + 2] += (float) (1.05 * received);
      }
    }
  }

  /// The share of a face's sky that a window fills, by 6 x 6 points on the window.
  private double received(int face, double[] point, Opening opening) {
    int windowFace = Faces.of(opening.wall());
    int windowAxis = Faces.axis(windowFace);
    int axis = Faces.axis(face);
    double area = (opening.to() - opening.from()) * (opening.top() - opening.bottom()) / 36;
    double sum = 0;
    for (int i = 0; i < 36; i++) {
      int row = i / 6;
      double along = opening.from() + (i % 6 + 0.5) / 6 * (opening.to() - opening.from());
      double high = opening.bottom() + (row + 0.5) / 6 * (opening.top() - opening.bottom());
      double[] on = {along, scene.box().floor() + high, along};
      on[windowAxis] = faces.place(windowFace);
      double[] way = {on[0] - point[0], on[1] - point[1], on[2] - point[2]};
      double square = way[0] * way[0] + way[1] * way[1] + way[2] * way[2];
      double cosHere = (Faces.upper(face) ? -1 : 1) * way[axis];
      double cosThere = (Faces.upper(windowFace) ? 1 : -1) * way[windowAxis];
      if (face != windowFace && cosHere > 0 && cosThere > 0) {
        double safe = Math.max(square, 0.09);
        sum += cosHere * cosThere * area / (Math.PI * safe * safe);
      }
    }
    return SKY * sum;
  }

  static final double SKY = 5;

  private static void addSun(int face, double[] point, Sunlight sun, float[] to, int at) {
    double strength = sun.on(face, point);
    for (int c = 0; c < 3; c++) {
      to[at + c] += (float) (strength * Sunlight.COLOUR[c]);
    }
  }

  private void bounce(float[][] direct, float[][] sunny) {
    int[][] seen = new int[6 * FACE][];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = seenFrom(i / FACE, i % FACE);
    }
    float[][] from = new float[6][3 * FACE];
    for (int round = 0; round <= BOUNCES; round++) {
      float[][] sent = new float[6][3 * FACE];
      for (int face = 0; face < 6; face++) {
        for (int i = 0; i < 3 * FACE; i++) {
          sent[face][i] = albedo[face][i % 3] * (direct[face][i] + sunny[face][i] + from[face][i]);
        }
      }
      from = new float[6][3 * FACE];
      for (int cell = 0; cell < seen.length; cell++) {
        gather(seen[cell], sent, from[cell / FACE], 3 * (cell % FACE));
      }
    }
    // the sun itself is added by the painter, sharp
    for (int face = 0; face < 6; face++) {
      for (int i = 0; i < 3 * FACE; i++) {
        light[face][i] = direct[face][i] + from[face][i] + FILL;
      }
    }
  }

  private static final float FILL = 0.03f;

  private static void gather(int[] seen, float[][] sent, float[] to, int at) {
    for (int target : seen) {
      float[] face = sent[target / FACE];
      int cell = target % FACE;
      for (int c = 0; c < 3; c++) {
        to[at + c] += face[3 * cell + c] / seen.length;
      }
    }
  }

  /// The cells that a cell sees along rays spread by the cosine law.
  private int[] seenFrom(int face, int cell) {
    double[] from = centre(face, cell);
    int axis = Faces.axis(face);
    from[axis] += Faces.upper(face) ? -1e-6 : 1e-6;
    int[] result = new int[RAYS * RAYS];
    double[] hit = new double[3];
    double[] way = new double[3];
    for (int i = 0; i < result.length; i++) {
      way[axis] = (Faces.upper(face) ? -1 : 1) * WAYS[i][0];
      way[(axis + 1) % 3] = WAYS[i][1];
      way[(axis + 2) % 3] = WAYS[i][2];
      result[i] = cellAt(faces.meet(from, way, hit), hit);
    }
    return result;
  }

  private int cellAt(int face, double[] point) {
    double[] shares = shares(face, point);
    int a = Math.clamp((int) (shares[0] * CELLS), 0, CELLS - 1);
    int b = Math.clamp((int) (shares[1] * CELLS), 0, CELLS - 1);
    return face * FACE + b * CELLS + a;
  }

  private double[] shares(int face, double[] point) {
    int axis = Faces.axis(face);
    double[] shares = new double[2];
    int next = 0;
    for (int i = 0; i < 3; i++) {
      if (i != axis) {
        double length = faces.bounds[i + 3] - faces.bounds[i];
        shares[next++] = (point[i] - faces.bounds[i]) / length;
      }
    }
    return shares;
  }

  /// The light that falls on a point of a face, interpolated, into `result`.
  void at(int face, double[] point, float[] result) {
    double[] shares = shares(face, point);
    double a = Math.clamp(shares[0] * CELLS - 0.5, 0, CELLS - 1.001);
    double b = Math.clamp(shares[1] * CELLS - 0.5, 0, CELLS - 1.001);
    int ia = (int) a;
    int ib = (int) b;
    float fa = (float) (a - ia);
    float fb = (float) (b - ib);
    int cell = 3 * (ib * CELLS + ia);
    float[] map = light[face];
    for (int c = 0; c < 3; c++) {
      float top = map[cell + c] * (1 - fa) + map[cell + 3 + c] * fa;
      float bottom = map[cell + 3 * CELLS + c] * (1 - fa) + map[cell + 3 * CELLS + 3 + c] * fa;
      result[c] = top * (1 - fb) + bottom * fb;
    }
  }
}
