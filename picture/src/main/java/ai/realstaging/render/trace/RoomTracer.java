package ai.realstaging.render.trace;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.room.RoomBox;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/// Traces a furnished room: furniture at the camera's size, floor and walls at half of it.
public final class RoomTracer {

  /// How many rays to spend: light samples a furniture pixel, samples a floor or wall pixel.
  public record Effort(int shading, int receivers) {}

  private RoomTracer() {}

  /// Deterministic in `seed`; `floorGloss` 0 (carpet) to 1 (mirror).
  public static TracedRoom trace(
      Scene scene,
      Camera camera,
      RoomBox box,
      float floorGloss,
      long seed,
      Effort effort,
      DoubleConsumer progress,
      BooleanSupplier cancelled) {
    FloorShade shade = new FloorShade(scene, seed, cancelled);
    ContactShade contact = new ContactShade(scene, cancelled);
    Layers layers =
        new FurnitureTracer(scene, shade, contact, camera, seed, effort.shading(), cancelled)
            .trace();
    progress.accept(0.55);
    Denoiser denoiser = new Denoiser(layers, cancelled);
    float[] irradiance = denoiser.smoothed(layers.irradiance, 4, 0.9f);
    float[] extra = denoiser.smoothed(layers.extra, 1, 0.5f);
    float[] colour = new float[irradiance.length];
    for (int i = 0; i < colour.length; i++) {
      float matte = layers.albedo[i] * irradiance[i] / (float) Math.PI;
      colour[i] = layers.coverage[i / 3] * (matte + extra[i]);
    }
    progress.accept(0.7);
    int halfWidth = (camera.width() + 1) / 2;
    int halfHeight = (camera.height() + 1) / 2;
    Receivers receivers =
        new ReceiverTracer(
                scene,
                shade,
                contact,
                layers,
                camera.scaledTo(halfWidth, halfHeight),
                box,
                seed,
                effort.receivers(),
                floorGloss,
                cancelled)
            .trace();
    progress.accept(1);
    return new TracedRoom(
        camera.width(),
        camera.height(),
        colour,
        layers.coverage,
        halfWidth,
        halfHeight,
        receivers.ratio,
        receivers.mirror);
  }
}
