package ai.realstaging.render.harness;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.raster.Rgb;
import ai.realstaging.render.room.RoomBox;
import ai.realstaging.render.room.RoomReader;
import ai.realstaging.render.room.RoomReading;
import ai.realstaging.render.sample.FloorKind;
import ai.realstaging.render.sample.RoomScene;
import ai.realstaging.render.sample.ScenePainter;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// A synthetic room whose camera and walls are known. `noise` is the spread of the sensor noise in
/// grey levels; `straightened` tells that the verticals were made parallel by a shifted lens.
record KnownRoom(int number, RoomScene scene, boolean straightened, double noise) {

  private static final double FRONTAL_DEGREES = 2;
  private static final Map<Integer, SoftReference<Rgb>> PAINTED = new ConcurrentHashMap<>();
  private static final Map<Integer, SoftReference<RoomReading>> READ = new ConcurrentHashMap<>();

  Camera camera() {
    return scene.camera();
  }

  RoomBox box() {
    return scene.box();
  }

  FloorKind floor() {
    return scene.finish().floor();
  }

  boolean frontal() {
    return Math.abs(Math.toDegrees(camera().yaw())) < FRONTAL_DEGREES;
  }

  double horizontalFieldOfView() {
    return Math.toDegrees(2 * Math.atan(camera().width() / 2.0 / camera().focal()));
  }

  /// The photo; the same for every call, and kept while there is memory.
  Rgb photo() {
    return kept(PAINTED, this::painted);
  }

  /// What the engine sees in it by itself; kept as the photo is.
  RoomReading reading() {
    return kept(
        READ,
        () ->
            new RoomReader().read(photo(), OptionalDouble.empty(), Optional.empty(), () -> false));
  }

  private <T> T kept(Map<Integer, SoftReference<T>> all, Supplier<T> make) {
    SoftReference<T> kept = all.get(number);
    T known = kept == null ? null : kept.get();
    if (known != null) {
      return known;
    }
    T made = make.get();
    all.put(number, new SoftReference<>(made));
    return made;
  }

  private Rgb painted() {
    Rgb clean = new ScenePainter(scene).paint();
    SplittableRandom random = new SplittableRandom(scene.seed());
    int[] pixels = new int[clean.argb().length];
    for (int i = 0; i < pixels.length; i++) {
      double grain = noise * gauss(random);
      double tint = 0.4 * noise * gauss(random);
      int pixel = clean.argb()[i];
      pixels[i] =
          Rgb.pack(
              level(Rgb.red(pixel) + grain + tint),
              level(Rgb.green(pixel) + grain),
              level(Rgb.blue(pixel) + grain - tint));
    }
    return new Rgb(clean.width(), clean.height(), pixels);
  }

  private static double gauss(SplittableRandom random) {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += random.nextDouble(-1, 1);
    }
    return sum;
  }

  private static int level(double value) {
    return Math.clamp(Math.round(value), 0, 255);
  }

  @Override
  public String toString() {
    return String.format(
        "%02d %-12s yaw %5.1f fov %2.0f%s",
        number,
        floor(),
        Math.toDegrees(camera().yaw()),
        horizontalFieldOfView(),
        straightened ? " straightened" : "");
  }
}
