package ai.realstaging.render.light;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.raster.Rgb;
import ai.realstaging.render.room.RoomBox;
import java.util.Arrays;
import java.util.List;

/// The light that furniture stands in: a base radiance from every direction, seen by rays that
/// leave the furniture, and emitters to be sampled on their own. Nothing is counted twice: an
/// emitter carries only what lies above the base.
public final class RoomLight {
  private final BoxRadiance box;
  private final float[][] base;
  private final Emitter[] emitters;
  private final double[] cumulative;
  private final SunPatches sun;
  private final double strength;
  private final double wall;

  private RoomLight(
      BoxRadiance box,
      float[][] base,
      List<Emitter> emitters,
      SunPatches sun,
      double strength,
      double wall) {
    this.box = box;
    this.sun = sun;
    this.base = base;
    this.emitters = emitters.toArray(Emitter[]::new);
    this.strength = strength;
    this.wall = wall;
    cumulative = new double[this.emitters.length];
    double sum = 0;
    for (int i = 0; i < this.emitters.length; i++) {
      sum += this.emitters[i].area() * this.emitters[i].luminance();
      cumulative[i] = sum;
    }
  }

  /// Reads the light of a room from its photo; deterministic.
  public static RoomLight of(Rgb photo, Camera camera, RoomBox room) {
    BoxRadiance box = new BoxRadiance(photo, camera, room);
    EmitterFinder finder = new EmitterFinder(box);
    float[][] base = finder.base();
    SunPatches sun = new SunPatches(photo, camera, room, box, finder.wallMedian());
    RoomLight raw = new RoomLight(box, base, finder.emitters(), sun, 1, 1);
    Exposure exposure = Exposure.measured(raw, box, finder.wallMedian());
    for (float[] face : base) {
      for (int i = 0; i < face.length; i++) {
        face[i] *= (float) exposure.base();
      }
    }
    RoomLight walls = new RoomLight(box, base, finder.emitters(), sun, exposure.emitters(), 1);
    double level = Exposure.levelled(walls, box, exposure.wall());
    for (float[] face : base) {
      for (int i = 0; i < face.length; i++) {
        face[i] *= (float) level;
      }
    }
    return new RoomLight(
        box, base, finder.emitters(), sun, exposure.emitters() * level, exposure.wall());
  }

  /// The irradiance of the walls that the photo shows, in units where radiance 1 is white; what a
  /// lamp has to outshine.
  public double wallIrradiance() {
    return wall;
  }

  /// The height of the floor, metres; below 0.
  public double floor() {
    return box.ends[1];
  }

  /// How much brighter the sun makes what lies on the floor at a place of the picture, given in
  /// fractions of its width and height; 1 where it does not fall.
  public float sun(double u, double v) {
    return sun.at(u, v);
  }

  /// Writes the base radiance that arrives at a point from a direction.
  public void arriving(float x, float y, float z, float dx, float dy, float dz, float[] out) {
    box.look(base, x, y, z, dx, dy, dz, out);
  }

  /// Writes the radiance that the photo shows from a point in a direction, emitters included.
  public void shown(float x, float y, float z, float dx, float dy, float dz, float[] out) {
    box.look(box.radiance, x, y, z, dx, dy, dz, out);
  }

  public boolean hasEmitters() {
    return emitters.length > 0;
  }

  /// Picks a point on an emitter for a receiver at (x, y, z) with normal (nx, ny, nz): writes the
  /// unit direction and distance to `ray[0..3]` and the irradiance it brings, divided by the chance
  /// of the pick, to `out[0..2]`. The randoms `pick`, `r1`, `r2` lie in 0 to 1. False when the
  /// emitter lies behind the receiver.
  public boolean sample(
      float x,
      float y,
      float z,
      float nx,
      float ny,
      float nz,
      float pick,
      float r1,
      float r2,
      float[] ray,
      float[] out) {
    double total = cumulative[cumulative.length - 1];
    int index = Arrays.binarySearch(cumulative, pick * total);
    index = Math.min(emitters.length - 1, index < 0 ? -index - 1 : index);
    Emitter e = emitters[index];
    double a = 2 * r1 - 1;
    double b = 2 * r2 - 1;
    double vx = e.middle()[0] + a * e.edgeA()[0] + b * e.edgeB()[0] - x;
    double vy = e.middle()[1] + a * e.edgeA()[1] + b * e.edgeB()[1] - y;
    double vz = e.middle()[2] + a * e.edgeA()[2] + b * e.edgeB()[2] - z;
    double square = vx * vx + vy * vy + vz * vz;
    double distance = Math.max(1e-4, Math.sqrt(square));
    double cosine = (vx * nx + vy * ny + vz * nz) / distance;
    double facing = -(vx * e.normal()[0] + vy * e.normal()[1] + vz * e.normal()[2]) / distance;
    if (cosine <= 0 || facing <= 0) {
      return false;
    }
    ray[0] = (float) (vx / distance);
    ray[1] = (float) (vy / distance);
    ray[2] = (float) (vz / distance);
    ray[3] = (float) distance;
    double weight = strength * cosine * facing / Math.max(0.25, square) * total / e.luminance();
    out[0] = (float) (e.radiance()[0] * weight);
    out[1] = (float) (e.radiance()[1] * weight);
    out[2] = (float) (e.radiance()[2] * weight);
    return true;
  }
}
