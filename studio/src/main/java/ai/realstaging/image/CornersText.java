package ai.realstaging.image;

import ai.realstaging.kernel.RoomCorners;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Floor corners as the image's row keeps them.
final class CornersText {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private CornersText() {}

  record Kept(double[][] points, int back) {}

  static @Nullable JSONB write(Optional<RoomCorners> corners) {
    return corners.map(set -> JSONB.jsonb(JSON.writeValueAsString(keep(set)))).orElse(null);
  }

  static Optional<RoomCorners> read(@Nullable JSONB row) {
    return Optional.ofNullable(row).map(json -> corners(JSON.readValue(json.data(), Kept.class)));
  }

  static Kept keep(RoomCorners corners) {
    return new Kept(
        corners.points().stream()
            .map(point -> new double[] {point.x(), point.y()})
            .toArray(double[][]::new),
        corners.back());
  }

  static RoomCorners corners(Kept kept) {
    List<RoomCorners.Point> points =
        Arrays.stream(kept.points()).map(p -> new RoomCorners.Point(p[0], p[1])).toList();
    return new RoomCorners(points, kept.back());
  }
}
