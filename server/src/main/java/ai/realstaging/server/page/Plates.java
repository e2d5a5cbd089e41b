package ai.realstaging.server.page;

import ai.realstaging.image.Image;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.Phase;
import ai.realstaging.queue.JobQueue;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What an image says of itself while it is not ready.
@Component
public final class Plates {

  private final JobQueue queue;

  Plates(JobQueue queue) {
    this.queue = queue;
  }

  /// By image, and nothing for one that is ready: the picture is the message. All their places in
  /// line are asked for at once.
  public Map<ImageId, PlateView> of(Collection<Image> images) {
    Map<UUID, Integer> places =
        queue.placesInLine(
            images.stream()
                .filter(image -> image.phase() == Phase.QUEUED)
                .map(image -> image.id().value())
                .toList());
    return images.stream()
        .filter(image -> image.phase() != Phase.READY)
        .collect(
            Collectors.toMap(
                Image::id, image -> plate(image, places.get(image.id().value())), (a, b) -> a));
  }

  public Optional<PlateView> of(Image image) {
    return Optional.ofNullable(of(List.of(image)).get(image.id()));
  }

  private static PlateView plate(Image image, @Nullable Integer place) {
    String said =
        image.trouble().isPresent() && image.phase() == Phase.ERROR
            ? Words.cause(image.trouble().get().code())
            : Words.stage(image.phase());
    String where =
        image.phase() == Phase.QUEUED
            ? Words.inLine(place == null ? OptionalInt.empty() : OptionalInt.of(place))
            : "";
    Optional<Long> since =
        image.phase().isRunning()
            ? image.times().started().map(Instant::toEpochMilli)
            : Optional.empty();
    return new PlateView(image.phase(), said, where, since);
  }
}
