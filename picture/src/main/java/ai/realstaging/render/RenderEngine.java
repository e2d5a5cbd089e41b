package ai.realstaging.render;

import ai.realstaging.kernel.RoomType;
import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.catalog.Kit;
import ai.realstaging.render.composite.Compositor;
import ai.realstaging.render.layout.FloorPlan;
import ai.realstaging.render.layout.Furnisher;
import ai.realstaging.render.layout.Placed;
import ai.realstaging.render.light.RoomLight;
import ai.realstaging.render.raster.Rgb;
import ai.realstaging.render.room.Reason;
import ai.realstaging.render.room.RoomReader;
import ai.realstaging.render.room.RoomReading;
import ai.realstaging.render.trace.RoomTracer;
import ai.realstaging.render.trace.Scene;
import ai.realstaging.render.trace.TracedRoom;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Furnishes the photo of an empty room. Stateless, safe for many threads at once.
public final class RenderEngine {

  /// Stages a photo; stops soon after `cancelled` turns true.
  ///
  /// @throws CancellationException when cancelled
  public StagingOutcome stage(
      StagingRequest request, Progress progress, BooleanSupplier cancelled) {
    progress.at("reading the room", 0);
    RoomReader reader =
        request.room() == RoomType.OUTDOOR ? RoomReader.underTheSky() : new RoomReader();
    RoomReading reading =
        reader.read(request.photo(), request.focal35mm(), request.corners(), cancelled);
    return switch (reading) {
      case RoomReading.Unreadable unreadable ->
          new StagingOutcome.Refused(refusal(unreadable.reason()));
      case RoomReading.Readable readable -> furnish(request, readable, progress, cancelled);
    };
  }

  /// The second half of staging, for a room that has been read already.
  StagingOutcome furnish(
      StagingRequest request,
      RoomReading.Readable room,
      Progress progress,
      BooleanSupplier cancelled) {
    Rgb photo = request.photo();
    progress.at("choosing furniture", 0.2);
    Kit kit = Kit.of(request.style(), request.seed());
    List<Placed> pieces = Furnisher.furnish(request.room(), new FloorPlan(photo, room), kit);
    if (pieces.isEmpty()) {
      return new StagingOutcome.Refused(Refusal.NO_PLACE_FOR_FURNITURE);
    }
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("staging was cancelled");
    }
    Compositor.Result result = draw(request, room, pieces, progress, cancelled);
    ChangeMask mask = new ChangeMask(photo.width(), photo.height(), result.changed());
    progress.at("done", 1);
    return new StagingOutcome.Staged(
        result.picture(),
        mask,
        mask.share(),
        room.confidence(),
        room.trust(),
        pieces.stream().map(RenderEngine::item).toList());
  }

  /// Traces pieces into the photo.
  Compositor.Result draw(
      StagingRequest request,
      RoomReading.Readable room,
      List<Placed> pieces,
      Progress progress,
      BooleanSupplier cancelled) {
    Rgb photo = request.photo();
    RoomLight light = RoomLight.of(photo, room.camera(), room.box());
    Scene scene = SceneBuilder.build(pieces, light);
    float gloss = FloorGloss.of(photo, room.camera(), room.floorLikelihood());
    progress.at("placing light and shadow", 0.3);
    TracedRoom traced =
        RoomTracer.trace(
            scene,
            sized(room.camera(), request.budget().longestSide()),
            room.box(),
            gloss,
            request.seed(),
            new RoomTracer.Effort(request.budget().shading(), request.budget().receivers()),
            fraction -> progress.at("placing light and shadow", 0.3 + 0.6 * fraction),
            cancelled);
    progress.at("finishing the picture", 0.92);
    return new Compositor(photo, traced, request.seed()).compose(cancelled);
  }

  private static Camera sized(Camera camera, int longest) {
    int side = Math.max(camera.width(), camera.height());
    if (side <= longest) {
      return camera;
    }
    double scale = (double) longest / side;
    return camera.scaledTo(
        (int) Math.round(camera.width() * scale), (int) Math.round(camera.height() * scale));
  }

  private static PlacedItem item(Placed placed) {
    return new PlacedItem(
        placed.piece().name(),
        placed.placement().x(),
        placed.placement().y(),
        placed.placement().z(),
        placed.placement().turn(),
        placed.piece().width(),
        placed.piece().depth(),
        placed.piece().height());
  }

  private static Refusal refusal(Reason reason) {
    return switch (reason) {
      case TOO_SMALL -> Refusal.PHOTO_TOO_SMALL;
      case TOO_DARK -> Refusal.PHOTO_TOO_DARK;
      case NO_FLOOR -> Refusal.NO_FLOOR;
      case FURNISHED -> Refusal.ROOM_FURNISHED;
      case NOT_A_ROOM -> Refusal.NOT_A_ROOM;
      case CORNERS_NOT_A_FLOOR -> Refusal.CORNERS_NOT_A_FLOOR;
    };
  }
}
