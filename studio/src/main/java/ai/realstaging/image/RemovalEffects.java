package ai.realstaging.image;

import ai.realstaging.kernel.ImageId;
import ai.realstaging.queue.CancelAnswer;
import ai.realstaging.queue.JobQueue;
import ai.realstaging.schema.tables.records.ImageRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What follows from deleting an image: its job stops, its objects are doomed.
@Component
class RemovalEffects {

  private final JobQueue queue;
  private final ImageEndings endings;
  private final DoomedRows doomed;

  RemovalEffects(JobQueue queue, ImageEndings endings, DoomedRows doomed) {
    this.queue = queue;
    this.endings = endings;
    this.doomed = doomed;
  }

  /// Stops the jobs of these images, and returns the images whose job has ended by that.
  List<ImageId> stop(Collection<UUID> images) {
    queue.hold(ImageBooking.KIND, images);
    return images.stream()
        .filter(image -> queue.cancel(ImageBooking.KIND, image) == CancelAnswer.ENDED)
        .map(ImageId::new)
        .toList();
  }

  void ended(ImageId image) {
    endings.cancelled(image);
  }

  void doom(Collection<ImageRecord> images) {
    doomed.addAll(images);
  }

  void spare(Collection<ImageRecord> images) {
    images.forEach(doomed::spare);
  }

  /// A deletion before this moment cannot be taken back: objects may be gone.
  Instant restorableSince() {
    return doomed.graceBegan();
  }
}
