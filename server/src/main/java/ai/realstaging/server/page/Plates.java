package ai.realstaging.server.page;

import ai.realstaging.image.Image;
import ai.realstaging.kernel.Phase;
import ai.realstaging.queue.JobQueue;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What an image says of itself while it is not ready.
@Component
public final class Plates {

  private final JobQueue queue;

  Plates(JobQueue queue) {
    this.queue = queue;
  }

  /// Nothing for one that is ready: the picture is the message.
  public Optional<PlateView> of(Image image) {
    return image.phase() == Phase.READY ? Optional.empty() : Optional.of(plate(image));
  }

  private PlateView plate(Image image) {
    String said =
        image.trouble().isPresent() && image.phase() == Phase.ERROR
            ? Words.cause(image.trouble().get().code())
            : Words.stage(image.phase());
    String where =
        image.phase() == Phase.QUEUED ? Words.inLine(queue.placeInLine(image.id().value())) : "";
    Optional<Long> since =
        image.phase().isRunning()
            ? image.times().started().map(Instant::toEpochMilli)
            : Optional.empty();
    return new PlateView(image.phase(), said, where, since);
  }
}
