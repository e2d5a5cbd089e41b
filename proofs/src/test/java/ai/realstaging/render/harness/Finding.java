package ai.realstaging.render.harness;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.room.RoomReading;
import ai.realstaging.render.room.Trust;

/// How far the reading of one known room is from the truth: angles in degrees, the rest in shares
/// of the picture's height. `refused` carries the reason of a room that was turned down; its errors
/// are then infinite.
record Finding(
    KnownRoom room,
    double rotation,
    double floorNormal,
    double horizon,
    double boundary,
    double fieldOfView,
    boolean focalKnown,
    double confidence,
    String verdict) {

  static Finding of(KnownRoom room) {
    return switch (room.reading()) {
      case RoomReading.Unreadable unreadable -> refused(room, unreadable.reason().name());
      case RoomReading.Readable readable -> measured(room, readable);
    };
  }

  private static Finding refused(KnownRoom room, String reason) {
    double wrong = Double.POSITIVE_INFINITY;
    return new Finding(room, wrong, wrong, wrong, wrong, wrong, false, 0, reason);
  }

  private static Finding measured(KnownRoom room, RoomReading.Readable readable) {
    Camera truth = room.camera();
    Camera found = readable.camera();
    double view = Math.toDegrees(2 * Math.atan(found.width() / 2.0 / found.focal()));
    return new Finding(
        room,
        Truth.rotation(found, truth),
        Truth.floorNormal(found, truth),
        Truth.horizon(found, truth),
        Truth.boundary(found, readable.box(), truth, room.box()),
        Math.abs(view - room.horizontalFieldOfView()),
        readable.focalKnown(),
        readable.confidence(),
        readable.trust().name());
  }

  boolean edgeHolds() {
    return boundary < 0.02;
  }

  /// Plainly wrong and yet fully believed.
  boolean silentlyWrong() {
    return verdict.equals(Trust.FULL.name()) && (rotation > 3 || boundary > 0.05);
  }

  @Override
  public String toString() {
    return String.format(
        "%-42s turn %5.2f normal %5.2f horizon %5.2f %% edge %5.2f %% view %5.1f%s %s %.2f",
        room,
        rotation,
        floorNormal,
        100 * horizon,
        100 * boundary,
        fieldOfView,
        focalKnown ? " " : "?",
        verdict,
        confidence);
  }
}
