package ai.realstaging.model;

import ai.realstaging.kernel.RoomCorners;
import java.util.Optional;

/// How the built-in engine reads the room in a photo.
///
/// @param reason why nothing can be placed, a stable word; present with `message` when refused
/// @param confidence 0 to 1
/// @param corners where it sees the floor; absent when refused
/// @param walls how far the photo bears out each wall, 0 to 1
public record RoomSeen(
    Verdict verdict,
    Optional<String> reason,
    Optional<String> message,
    double confidence,
    Optional<RoomCorners> corners,
    Walls walls) {

  /// How much of the room may be built upon.
  public enum Verdict {
    FULL,
    FLOOR_ONLY,
    ASSUMED_CAMERA,
    REFUSED
  }

  public record Walls(double left, double back, double right) {}

  static RoomSeen refused(String reason, String message) {
    return new RoomSeen(
        Verdict.REFUSED,
        Optional.of(reason),
        Optional.of(message),
        0,
        Optional.empty(),
        new Walls(0, 0, 0));
  }
}
