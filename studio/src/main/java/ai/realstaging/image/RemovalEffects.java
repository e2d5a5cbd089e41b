package ai.realstaging.image;

import ai.realstaging.kernel.ImageId;
import ai.realstaging.queue.JobQueue;
import ai.realstaging.schema.tables.records.ImageRecord;
import org.springframework.stereotype.Component;

/// What follows from deleting an image: its job stops, its objects are doomed.
@Component
class RemovalEffects {

  private final JobQueue queue;
  private final ImageEndings endings;
  private final DoomedObjects doomed;
  private final ImageSettings settings;

  RemovalEffects(
      JobQueue queue, ImageEndings endings, DoomedObjects doomed, ImageSettings settings) {
    this.queue = queue;
    this.endings = endings;
    this.doomed = doomed;
    this.settings = settings;
  }

  void stop(ImageRecord row) {
    switch (queue.cancel(ImageBooking.KIND, row.getId())) {
      case ENDED -> endings.cancelled(new ImageId(row.getId()));
      case ASKED, NOT_OPEN -> {}
    }
  }

  void doom(ImageRecord row) {
    doomed.addAll(row, settings.grace());
  }
}
