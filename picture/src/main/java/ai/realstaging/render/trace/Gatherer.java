package ai.realstaging.render.trace;

import ai.realstaging.render.geom.Bvh;
import ai.realstaging.render.geom.Hit;
import ai.realstaging.render.light.RoomLight;
import ai.realstaging.render.material.Colour;
import ai.realstaging.render.material.Material;
import ai.realstaging.render.material.Paint;
import org.jspecify.annotations.Nullable;

/// Gathers the light that falls on a point; one a thread, allocates nothing while it works.
final class Gatherer {
  private static final Material NOTHING =
      new Material(new Paint.Plain(Colour.grey(0)), 0, 1, false, 0, 0);

  /// Up to here, metres above the floor, furniture stands in the dark that it makes itself.
  private static final double LOW = 0.4;

  /// Irradiance of a lamp that is not worth a ray.
  private static final float UNSEEN = 0.002f;

  final Hit hit = new Hit();
  final Dice dice = new Dice();
  final Spot seen = new Spot(NOTHING);
  final float[] direction = new float[3];
  final float[] view = new float[3];
  private final Spot met = new Spot(NOTHING);
  private final Scene scene;
  private final Bvh tree;
  private final RoomLight light;
  private final @Nullable FloorShade shade;
  private final float[] ray = new float[4];
  private final float[] part = new float[3];
  private final float[] bounced = new float[3];

  /// `shade` tells how dark the floor is under furniture; null takes it for bare.
  Gatherer(Scene scene, @Nullable FloorShade shade) {
    this.scene = scene;
    this.shade = shade;
    tree = scene.tree();
    light = scene.light();
  }

  /// Adds one sample of the irradiance at a point with a normal to `sum`, but for the lamps, whose
  /// light is no matter of chance.
  void irradiance(float x, float y, float z, float nx, float ny, float nz, float[] sum) {
    dice.advance();
    cosine(nx, ny, nz, dice.spreadA(), dice.spreadB());
    radiance(x, y, z, direction[0], direction[1], direction[2], part);
    for (int k = 0; k < 3; k++) {
      sum[k] += (float) Math.PI * part[k];
    }
    direct(x, y, z, nx, ny, nz, sum);
  }

  /// Writes what arrives at a point from a direction: light reflected once by furniture (true), or
  /// the room's base radiance (false).
  boolean radiance(float x, float y, float z, float dx, float dy, float dz, float[] out) {
    if (tree.nearest(x, y, z, dx, dy, dz, 1e4f, hit)) {
      met.set(scene, hit, x, y, z, dx, dy, dz, 0.02f);
      reflected(met, 0, out); // a shade's glow comes from its lamp, which is sampled on its own
      return true;
    }
    light.arriving(x, y, z, dx, dy, dz, out);
    shaded(x, y, z, dx, dy, dz, out);
    return false;
  }

  /// Writes the light that a mirror-like surface shows from a direction: the photo itself where no
  /// furniture is in the way.
  void mirrored(float x, float y, float z, float dx, float dy, float dz, float[] out) {
    if (tree.nearest(x, y, z, dx, dy, dz, 1e4f, hit)) {
      met.set(scene, hit, x, y, z, dx, dy, dz, 0.004f);
      reflected(met, met.material.glow(), out);
    } else {
      light.shown(x, y, z, dx, dy, dz, out);
      shaded(x, y, z, dx, dy, dz, out);
    }
  }

  /// Darkens what a ray sees of the floor by the furniture that stands there.
  void shaded(float x, float y, float z, float dx, float dy, float dz, float[] light) {
    if (shade != null && dy < 0) {
      float kept = shade.seen(x, y, z, dx, dy, dz);
      for (int k = 0; k < 3; k++) {
        light[k] *= kept;
      }
    }
  }

  /// Adds one sample of the emitters' unshadowed and shadowed irradiance.
  void direct(
      float x, float y, float z, float nx, float ny, float nz, float[] open, float[] shadowed) {
    if (!light.hasEmitters()
        || !light.sample(x, y, z, nx, ny, nz, dice.next(), dice.next(), dice.next(), ray, part)) {
      return;
    }
    boolean blocked = tree.blocked(x, y, z, ray[0], ray[1], ray[2], ray[3] - 0.02f, hit);
    for (int k = 0; k < 3; k++) {
      open[k] += part[k];
      if (!blocked) {
        shadowed[k] += part[k];
      }
    }
  }

  /// Adds the irradiance of the lit lamps.
  void lamps(float x, float y, float z, float nx, float ny, float nz, float[] sum) {
    for (Lamp lamp : scene.lamps()) {
      lamp(lamp, 1, x, y, z, nx, ny, nz, sum);
    }
  }

  /// The same in the mean of many calls, from one lamp that is drawn by lot.
  private void someLamp(float x, float y, float z, float nx, float ny, float nz, float[] sum) {
    int count = scene.lamps().size();
    if (count > 0) {
      int drawn = count == 1 ? 0 : (int) (dice.next() * count);
      lamp(scene.lamps().get(drawn), count, x, y, z, nx, ny, nz, sum);
    }
  }

  private void lamp(
      Lamp lamp,
      float times,
      float x,
      float y,
      float z,
      float nx,
      float ny,
      float nz,
      float[] sum) {
    float vx = (float) lamp.x() - x;
    float vy = (float) lamp.y() - y;
    float vz = (float) lamp.z() - z;
    float square = vx * vx + vy * vy + vz * vz;
    float distance = (float) Math.sqrt(square);
    float cosine = (vx * nx + vy * ny + vz * nz) / distance;
    if (cosine <= 0 || square > 12) {
      return;
    }
    float fade = 1 - square / 12;
    float rise = Math.abs(vy) / distance; // a shade lets more light out above and below
    float weight = (0.5f + 0.7f * rise) * cosine * fade * fade / Math.max(0.12f, square);
    if (weight * lamp.intensity()[0] < UNSEEN) {
      return;
    }
    float reach = distance - (float) lamp.shade();
    if (reach > 0.02f
        && tree.blocked(x, y, z, vx / distance, vy / distance, vz / distance, reach, hit)) {
      return;
    }
    for (int k = 0; k < 3; k++) {
      sum[k] += times * weight * lamp.intensity()[k];
    }
  }

  /// Writes a random direction about a normal, denser where it faces.
  void cosine(float nx, float ny, float nz, float r1, float r2) {
    double phi = 2 * Math.PI * r1;
    float radius = (float) Math.sqrt(r2);
    float a = radius * (float) Math.cos(phi);
    float b = radius * (float) Math.sin(phi);
    float up = (float) Math.sqrt(Math.max(0, 1 - r2));
    around(nx, ny, nz, a, b, up);
  }

  /// Writes a direction near a given one; `spread` 0 keeps it.
  void near(float dx, float dy, float dz, float spread) {
    double phi = 2 * Math.PI * dice.next();
    float radius = spread * (float) Math.sqrt(dice.next());
    float a = radius * (float) Math.cos(phi);
    float b = radius * (float) Math.sin(phi);
    around(dx, dy, dz, a, b, 1);
    float l = (float) Math.sqrt(1 + radius * radius);
    direction[0] /= l;
    direction[1] /= l;
    direction[2] /= l;
  }

  private void around(float nx, float ny, float nz, float a, float b, float up) {
    // Duff et al. 2017, "Building an orthonormal basis, revisited"
    float sign = nz >= 0 ? 1 : -1;
    float p = -1 / (sign + nz);
    float q = nx * ny * p;
    direction[0] = a * (1 + sign * nx * nx * p) + b * q + up * nx;
    direction[1] = a * sign * q + b * (sign + ny * ny * p) + up * ny;
    direction[2] = -a * sign * nx - b * ny + up * nz;
  }

  private void direct(float x, float y, float z, float nx, float ny, float nz, float[] sum) {
    if (light.hasEmitters()
        && light.sample(x, y, z, nx, ny, nz, dice.next(), dice.next(), dice.next(), ray, part)
        && !tree.blocked(x, y, z, ray[0], ray[1], ray[2], ray[3] - 0.02f, hit)) {
      for (int k = 0; k < 3; k++) {
        sum[k] += part[k];
      }
    }
  }

  /// The light that a second piece of furniture sends on: its own direct light and one base ray.
  private void reflected(Spot spot, float glow, float[] out) {
    bounced[0] = 0;
    bounced[1] = 0;
    bounced[2] = 0;
    float px = spot.x;
    float py = spot.y;
    float pz = spot.z;
    float dx = direction[0];
    float dy = direction[1];
    float dz = direction[2];
    direct(px, py, pz, spot.nx, spot.ny, spot.nz, bounced);
    if (spot.material.glow() == 0) {
      someLamp(px, py, pz, spot.nx, spot.ny, spot.nz, bounced);
    }
    cosine(spot.nx, spot.ny, spot.nz, dice.next(), dice.next());
    boolean blocked = tree.blocked(px, py, pz, direction[0], direction[1], direction[2], 1e4f, hit);
    light.arriving(px, py, pz, direction[0], direction[1], direction[2], part);
    float open = blocked ? 0.3f : 1f;
    if (shade != null) {
      boolean low = py < light.floor() + LOW;
      open *= blocked && low ? shade.at(px, pz) : 1;
      open *= shade.seen(px, py, pz, direction[0], direction[1], direction[2]);
    }
    direction[0] = dx;
    direction[1] = dy;
    direction[2] = dz;
    for (int k = 0; k < 3; k++) {
      float e = bounced[k] + (float) Math.PI * part[k] * open;
      out[k] = spot.albedo[k] * (e / (float) Math.PI + glow);
    }
  }
}
