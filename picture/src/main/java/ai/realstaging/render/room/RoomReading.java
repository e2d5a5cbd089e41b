package ai.realstaging.render.room;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.raster.Plane;

/// What a photo says about its room.
public sealed interface RoomReading {

  /// The room stands. `camera` fits the photo as it was given; `confidence` is 0 to 1; with
  /// `focalKnown` false the lens is only the likely one, as a frontal view leaves it open;
  /// `floorLikelihood` is -1 to 1, positive where the picture looks like floor, at the work size of
  /// at most 1000 pixels.
  @SuppressWarnings("AvoidCommonTypeNames") // always written RoomReading.Readable
  record Readable(
      Camera camera,
      RoomBox box,
      WallTrust walls,
      Trust trust,
      double confidence,
      boolean focalKnown,
      Plane floorLikelihood)
      implements RoomReading {

    public Readable(
        Camera camera,
        RoomBox box,
        WallTrust walls,
        Trust trust,
        double confidence,
        Plane floorLikelihood) {
      this(camera, box, walls, trust, confidence, true, floorLikelihood);
    }
  }

  /// Nothing can be placed in this photo.
  record Unreadable(Reason reason) implements RoomReading {}
}
