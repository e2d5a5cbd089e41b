package ai.realstaging.server.image;

import ai.realstaging.account.Account;
import ai.realstaging.image.RoomReadings;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.RoomCorners;
import ai.realstaging.model.RoomSeen;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.wire.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// How the built-in engine sees the room in an image's photo: where to begin when corners are set
/// by hand.
@RestController
@Tag(name = "images")
class RoomController {

  private final RoomReadings readings;

  RoomController(RoomReadings readings) {
    this.readings = readings;
  }

  /// @param verdict `full`, `floor_only` (walls are not sure: free-standing pieces only),
  /// `assumed_camera` (the floor is known by its colour alone) or `refused`
  /// @param reason a stable word when refused: `furnished`, `no_floor`, `too_dark`, `too_small`,
  /// `not_a_room`
  /// @param confidence 0 to 1; below 0.7 setting the corners is worth it
  /// @param corners of the floor: left near, left far, right far, right near; null when none was
  /// made out
  record RoomJson(
      String verdict,
      @Nullable String reason,
      @Nullable String message,
      double confidence,
      @Nullable List<CornerJson> corners,
      @Nullable Integer backWall,
      WallsJson walls) {}

  /// How far the photo bears out each wall, 0 to 1.
  record WallsJson(double left, double back, double right) {}

  @GetMapping("/api/v1/images/{id}/room")
  @Operation(summary = "Read how the built-in engine sees the room in an image's photo")
  @Refuses({
    ProblemCode.NOT_FOUND,
    ProblemCode.UPLOAD_MISSING,
    ProblemCode.IMAGE_UNREADABLE,
    ProblemCode.IMAGE_TOO_LARGE
  })
  RoomJson room(Account account, @PathVariable UUID id) {
    RoomSeen seen = readings.of(account, new ImageId(id));
    return new RoomJson(
        seen.verdict().name().toLowerCase(Locale.ROOT),
        seen.reason().orElse(null),
        seen.message().orElse(null),
        seen.confidence(),
        seen.corners()
            .map(corners -> corners.points().stream().map(CornerJson::of).toList())
            .orElse(null),
        seen.corners().map(RoomCorners::back).orElse(null),
        new WallsJson(seen.walls().left(), seen.walls().back(), seen.walls().right()));
  }
}
