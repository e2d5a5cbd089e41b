package ai.realstaging.render.trace;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.room.RoomBox;
import java.util.function.BooleanSupplier;

/// What the furniture does to floor and walls: the light it takes away or adds, as a factor on the
/// photo, and its mirror image in a glossy floor (differential rendering, Debevec 1998). The same
/// rays are used with and without furniture, so a place out of reach gets exactly 1. What furniture
/// hides is left out, but for a seam of one pixel that the picture is interpolated from.
final class ReceiverTracer {
  static final int NOTHING = 0;
  private static final int FLOOR = 1;
  private static final double FLOOR_REACH = 1.0;
  private static final double WALL_REACH = 0.5;

  /// Pictures, curtains and rugs, flatter than this in metres, shade little beyond their edges.
  private static final double FLAT = 0.08;

  /// How much of the colour of what is left of the light shows on floor and walls: the photo's
  /// light is known too roughly for more.
  private static final float TINT = 0.2f;

  private final Scene scene;
  private final ContactShade contact;
  private final Layers furniture;
  private final Camera camera;
  private final RoomBox box;
  private final long seed;
  private final int samples;
  private final float gloss;
  private final BooleanSupplier cancelled;
  private final float brightest;
  private final double lampReach;
  private final Lens lens;
  private final ThreadLocal<Gatherer> gatherers;

  ReceiverTracer(
      Scene scene,
      FloorShade shade,
      ContactShade contact,
      Layers furniture,
      Camera camera,
      RoomBox box,
      long seed,
      int samples,
      float gloss,
      BooleanSupplier cancelled) {
    this.scene = scene;
    this.contact = contact;
    this.furniture = furniture;
    this.camera = camera;
    this.box = box;
    this.seed = seed;
    this.samples = samples;
    this.gloss = gloss;
    this.cancelled = cancelled;
    double dark = Math.clamp(1.2 - scene.light().wallIrradiance(), 0, 1);
    brightest = (float) (1.8 + 4 * dark);
    lampReach = 0.9 + 1.6 * dark;
    lens = new Lens(camera);
    gatherers = ThreadLocal.withInitial(() -> new Gatherer(scene, shade));
  }

  Receivers trace() {
    Receivers out = new Receivers(camera.width(), camera.height());
    Rows.each(camera.height(), cancelled, y -> row(y, out));
    out.smooth(cancelled);
    Rows.each(camera.height(), cancelled, y -> seam(y, out));
    return out;
  }

  /// Darkens the floor where furniture meets it.
  private void seam(int y, Receivers out) {
    float[] d = gatherers.get().view;
    float[] point = new float[6];
    for (int x = 0; x < camera.width(); x++) {
      int p = y * camera.width() + x;
      if (out.face[p] != FLOOR) {
        continue;
      }
      lens.ray(x + 0.5, y + 0.5, d);
      strike(d, point);
      float kept = contact.at(point[0], point[2]);
      for (int k = 0; k < 3; k++) {
        out.ratio[3 * p + k] *= kept;
      }
    }
  }

  private void row(int y, Receivers out) {
    Gatherer g = gatherers.get();
    float[] point = new float[6];
    for (int x = 0; x < camera.width(); x++) {
      int p = y * camera.width() + x;
      if (hidden(x, y)) {
        continue;
      }
      float[] d = g.view;
      lens.ray(x + 0.5, y + 0.5, d);
      int face = strike(d, point);
      out.face[p] = (byte) face;
      float near = face == NOTHING ? 0 : (float) nearness(point, face == FLOOR);
      if (near <= 0) {
        continue;
      }
      g.dice.start(seed, p, 2);
      ratio(g, point, near, out, p);
      if (face == FLOOR && gloss > 0) {
        reflection(g, point, d, out, p);
      }
    }
  }

  /// Whether furniture covers a pixel and those beside it.
  private boolean hidden(int x, int y) {
    int lastRow = Math.min(2 * y + 3, furniture.height - 1);
    int lastColumn = Math.min(2 * x + 3, furniture.width - 1);
    for (int v = Math.max(0, 2 * y - 2); v <= lastRow; v++) {
      for (int u = Math.max(0, 2 * x - 2); u <= lastColumn; u++) {
        if (furniture.coverage[v * furniture.width + u] < 1) {
          return false;
        }
      }
    }
    return true;
  }

  /// Finds floor (1), left (2), back (3) or right wall (4) along a ray; point and normal to `out`.
  private int strike(float[] d, float[] out) {
    double floor = d[1] < 0 ? box.floor() / d[1] : 1e9;
    double side = d[0] < 0 ? box.left() / d[0] : d[0] > 0 ? box.right() / d[0] : 1e9;
    double back = d[2] > 0 ? box.back() / d[2] : 1e9;
    double up = d[1] > 0 ? box.ceiling() / d[1] : 1e9;
    double t = Math.min(Math.min(floor, side), Math.min(back, up));
    if (t >= 1e8 || t <= 0 || t == up) {
      return NOTHING;
    }
    for (int k = 0; k < 3; k++) {
      out[k] = (float) (d[k] * t * 0.9995);
      out[k + 3] = 0;
    }
    if (t == floor) {
      out[4] = 1;
      return FLOOR;
    }
    if (t == back) {
      out[5] = -1;
      return 3;
    }
    out[3] = d[0] < 0 ? 1 : -1;
    return d[0] < 0 ? 2 : 4;
  }

  /// 1 beside a piece of furniture, falling to 0 where its shadow is taken to end.
  private double nearness(float[] point, boolean floor) {
    double reach = floor ? FLOOR_REACH : WALL_REACH;
    double best = Double.MAX_VALUE;
    for (double[] e : scene.extents()) {
      double square = 0;
      for (int k = 0; k < 3; k++) {
        double gap = Math.max(0, Math.max(e[k] - point[k], point[k] - e[k + 3]));
        square += gap * gap;
      }
      double slight = Math.min(e[4] - e[1], Math.min(e[3] - e[0], e[5] - e[2]));
      double within = slight < FLAT ? 0.12 + 1.6 * slight : Math.min(reach, 0.3 + 1.6 * slight);
      best = Math.min(best, Math.sqrt(square) / within);
    }
    for (Lamp lamp : scene.lamps()) {
      double dx = lamp.x() - point[0];
      double dy = lamp.y() - point[1];
      double dz = lamp.z() - point[2];
      best = Math.min(best, Math.sqrt(dx * dx + dy * dy + dz * dz) / lampReach);
    }
    return Math.clamp(2 - 2 * best, 0, 1);
  }

  private void ratio(Gatherer g, float[] point, float near, Receivers out, int p) {
    float[] open = new float[3];
    float[] taken = new float[3];
    float[] part = new float[3];
    float x = point[0];
    float y = point[1];
    float z = point[2];
    for (int i = 0; i < samples; i++) {
      g.dice.advance();
      g.cosine(point[3], point[4], point[5], g.dice.spreadA(), g.dice.spreadB());
      float dx = g.direction[0];
      float dy = g.direction[1];
      float dz = g.direction[2];
      scene.light().arriving(x, y, z, dx, dy, dz, part);
      float pi = (float) Math.PI;
      for (int k = 0; k < 3; k++) {
        open[k] += pi * part[k];
      }
      boolean blocked = g.radiance(x, y, z, dx, dy, dz, part);
      for (int k = 0; k < 3; k++) {
        taken[k] += pi * (blocked ? Math.min(part[k], 2f) : part[k]);
      }
      g.direct(x, y, z, point[3], point[4], point[5], open, taken);
    }
    float[] lamps = new float[3];
    g.lamps(x, y, z, point[3], point[4], point[5], lamps);
    float sumOpen = open[0] + open[1] + open[2];
    float sumTaken = 0;
    for (int k = 0; k < 3; k++) {
      taken[k] += samples * lamps[k];
      sumTaken += taken[k];
    }
    float grey = sumTaken / Math.max(1e-6f, sumOpen);
    for (int k = 0; k < 3; k++) {
      float own = taken[k] / Math.max(1e-6f, open[k]);
      float factor = grey + TINT * (own - grey);
      out.ratio[3 * p + k] = 1 + near * (Math.clamp(factor, 0.08f, brightest) - 1);
    }
  }

  private void reflection(Gatherer g, float[] point, float[] d, Receivers out, int p) {
    float dx = d[0];
    float dy = -d[1];
    float dz = d[2];
    float cosine = dy;
    float fresnel = 0.04f + 0.96f * (float) Math.pow(1 - cosine, 5);
    float[] part = new float[3];
    float[] room = new float[3];
    int rays = Math.max(2, samples / 5);
    for (int i = 0; i < rays; i++) {
      g.near(dx, dy, dz, 0.05f);
      float rx = g.direction[0];
      float ry = g.direction[1];
      float rz = g.direction[2];
      if (ry <= 0 || !g.radiance(point[0], point[1], point[2], rx, ry, rz, part)) {
        continue;
      }
      scene.light().shown(point[0], point[1], point[2], rx, ry, rz, room);
      for (int k = 0; k < 3; k++) {
        out.mirror[3 * p + k] += gloss * fresnel * (Math.min(part[k], 1.5f) - room[k]) / rays;
      }
    }
  }
}
