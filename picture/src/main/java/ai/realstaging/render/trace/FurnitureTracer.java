package ai.realstaging.render.trace;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.material.Material;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/// Draws the furniture: one ray a pixel finds it, more rays smooth its edges, a few gather light.
/// Within a surface every other pixel gathers, as on a chessboard: light changes slowly there.
final class FurnitureTracer {
  private static final int EDGE_SAMPLES = 8;
  private static final float GAMMA_LOW = 0.004f;

  /// What is no higher than this above the floor, metres, is lit by the sun as the floor is.
  private static final double FLAT = 0.05;

  /// Up to this roughness a surface shows mirror images, which each pixel has to see for itself.
  private static final float SHARP = 0.3f;

  private final Scene scene;
  private final ContactShade contact;
  private final Camera camera;
  private final long seed;
  private final int shadingSamples;
  private final BooleanSupplier cancelled;
  private final float pixelAngle;
  private final Lens lens;
  private final ThreadLocal<Gatherer> gatherers;

  FurnitureTracer(
      Scene scene,
      FloorShade shade,
      ContactShade contact,
      Camera camera,
      long seed,
      int shadingSamples,
      BooleanSupplier cancelled) {
    this.scene = scene;
    this.contact = contact;
    this.camera = camera;
    this.seed = seed;
    this.shadingSamples = shadingSamples;
    this.cancelled = cancelled;
    lens = new Lens(camera);
    pixelAngle = (float) (1 / camera.focal());
    gatherers = ThreadLocal.withInitial(() -> new Gatherer(scene, shade));
  }

  Layers trace() {
    int width = camera.width();
    int height = camera.height();
    int[] found = new int[width * height];
    float[] distance = new float[width * height];
    Rows.each(height, cancelled, y -> find(y, found, distance));
    Layers layers = new Layers(width, height);
    Rows.each(height, cancelled, y -> shade(y, found, distance, layers));
    return layers;
  }

  private void find(int y, int[] found, float[] distance) {
    Gatherer gatherer = gatherers.get();
    int width = camera.width();
    for (int x = 0; x < width; x++) {
      float[] d = gatherer.view;
      lens.ray(x + 0.5, y + 0.5, d);
      boolean any = scene.tree().nearest(0, 0, 0, d[0], d[1], d[2], 1e4f, gatherer.hit);
      found[y * width + x] = any ? gatherer.hit.triangle : -1;
      distance[y * width + x] = gatherer.hit.distance;
    }
  }

  private void shade(int y, int[] found, float[] distance, Layers layers) {
    Gatherer gatherer = gatherers.get();
    for (int x = 0; x < camera.width(); x++) {
      int kind = kind(x, y, found, distance);
      if (kind > 0) {
        pixel(gatherer, x, y, kind == 2, layers);
      }
    }
  }

  /// 0: nothing near; 1: inside one surface; 2: an edge runs through or beside the pixel.
  private int kind(int x, int y, int[] found, float[] distance) {
    int width = camera.width();
    int here = found[y * width + x];
    boolean edge = false;
    boolean near = here >= 0;
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        int u = x + dx;
        int v = y + dy;
        if (u < 0 || v < 0 || u >= width || v >= camera.height()) {
          continue;
        }
        int other = found[v * width + u];
        near |= other >= 0;
        edge |= differs(here, other, distance[y * width + x], distance[v * width + u]);
      }
    }
    return near ? (edge ? 2 : 1) : 0;
  }

  private boolean differs(int a, int b, float depthA, float depthB) {
    if (a == b) {
      return false;
    }
    if (a < 0 || b < 0) {
      return true;
    }
    return scene.mesh().materials()[a] != scene.mesh().materials()[b]
        || Math.abs(depthA - depthB) > 0.012f * Math.min(depthA, depthB);
  }

  private void pixel(Gatherer gatherer, int x, int y, boolean edge, Layers layers) {
    int p = y * layers.width + x;
    int rays = edge ? EDGE_SAMPLES : 1;
    int lights = edge ? Math.max(1, (shadingSamples + 2) / 3) : shadingSamples;
    Spot spot = gatherer.seen;
    float[] e = new float[3];
    float[] shine = new float[3];
    gatherer.dice.start(seed, p, 1);
    int hits = 0;
    int gathered = 0;
    for (int i = 0; i < rays; i++) {
      double jx = edge ? ((i * 3 + 1) % rays + 0.5) / rays : 0.5;
      double jy = edge ? (i + 0.5) / rays : 0.5;
      lens.ray(x + jx, y + jy, gatherer.view);
      float dx = gatherer.view[0];
      float dy = gatherer.view[1];
      float dz = gatherer.view[2];
      if (!scene.tree().nearest(0, 0, 0, dx, dy, dz, 1e4f, gatherer.hit)) {
        continue;
      }
      spot.set(scene, gatherer.hit, 0, 0, 0, dx, dy, dz, pixelAngle);
      hits++;
      int asked = edge ? (i % 3 == 0 ? lights : 0) : lends(x, y, spot.material) ? 0 : lights;
      gathered += light(gatherer, spot, asked, dx, dy, dz, e, shine);
      layers.depth[p] += spot.depth;
      record(spot, layers, p, dx, dy, dz, lying(spot) ? sun(x + jx, y + jy) : 1);
    }
    if (hits == 0) {
      return;
    }
    if (gathered == 0 && edge) {
      light(gatherer, spot, 1, 0, 0, 1, e, new float[3]);
      gathered = 1;
    }
    layers.lit[p] = gathered > 0;
    layers.coverage[p] = (float) hits / rays;
    layers.depth[p] /= hits;
    for (int k = 0; k < 3; k++) {
      layers.albedo[3 * p + k] /= hits;
      layers.irradiance[3 * p + k] = e[k] / Math.max(1, gathered);
      layers.extra[3 * p + k] = shine[k] / Math.max(1, gathered);
    }
  }

  /// Whether a pixel within a surface takes its light from those beside it.
  private static boolean lends(int x, int y, Material m) {
    return ((x + y) & 1) == 1 && m.glow() == 0 && (m.gloss() == 0 || m.roughness() > SHARP);
  }

  /// Whether a point lies flat on the floor, as a rug does.
  private boolean lying(Spot spot) {
    return spot.ny > 0.9f && spot.y < scene.light().floor() + FLAT;
  }

  private float sun(double x, double y) {
    return scene.light().sun(x / camera.width(), y / camera.height());
  }

  private void record(
      Spot spot, Layers layers, int p, float dx, float dy, float dz, float sunlight) {
    Material m = spot.material;
    float facing = Math.abs(spot.nx * dx + spot.ny * dy + spot.nz * dz);
    float rim = (1 - facing) * (1 - facing);
    float matte = m.metal() ? 0 : sunlight * (1 + m.sheen() * rim);
    if (spot.ny > 0.5f && contact.low(spot.y)) {
      matte *= contact.at(spot.x, spot.z);
    }
    layers.normal[3 * p] += spot.nx;
    layers.normal[3 * p + 1] += spot.ny;
    layers.normal[3 * p + 2] += spot.nz;
    for (int k = 0; k < 3; k++) {
      layers.albedo[3 * p + k] += Math.max(GAMMA_LOW, spot.albedo[k] * matte);
    }
  }

  private int light(
      Gatherer g, Spot spot, int samples, float dx, float dy, float dz, float[] e, float[] shine) {
    float[] part = new float[3];
    Material m = spot.material;
    float nx = spot.nx;
    float ny = spot.ny;
    float nz = spot.nz;
    float facing = Math.clamp(-(nx * dx + ny * dy + nz * dz), 0f, 1f);
    float rim = (float) Math.pow(1 - facing, 5);
    float fresnel = m.gloss() + (1 - m.gloss()) * rim * (1 - m.roughness() * 0.8f);
    if (samples > 0) {
      Arrays.fill(part, 0);
      g.lamps(spot.x, spot.y, spot.z, nx, ny, nz, part);
      for (int k = 0; k < 3; k++) {
        e[k] += samples * part[k];
        shine[k] += samples * m.glow() * spot.albedo[k];
      }
    }
    for (int i = 0; i < samples; i++) {
      g.irradiance(spot.x, spot.y, spot.z, nx, ny, nz, e);
      if (m.gloss() > 0) {
        float twice = 2 * facing;
        g.near(dx + twice * nx, dy + twice * ny, dz + twice * nz, m.roughness() * 0.7f);
        g.mirrored(spot.x, spot.y, spot.z, g.direction[0], g.direction[1], g.direction[2], part);
        for (int k = 0; k < 3; k++) {
          float tint = m.metal() ? spot.albedo[k] + (1 - spot.albedo[k]) * rim : fresnel;
          shine[k] += Math.min(2f, part[k]) * tint;
        }
      }
    }
    return samples;
  }
}
