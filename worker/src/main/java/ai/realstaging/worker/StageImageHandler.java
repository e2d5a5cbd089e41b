package ai.realstaging.worker;

import ai.realstaging.image.ImageEndings;
import ai.realstaging.image.ImageStager;
import ai.realstaging.queue.Ending;
import ai.realstaging.queue.HeldJob;
import ai.realstaging.queue.JobHandler;
import ai.realstaging.queue.Outcome;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Stages an image.
@Component
class StageImageHandler implements JobHandler {

  private final ImageStager stager;
  private final ImageEndings endings;

  StageImageHandler(ImageStager stager, ImageEndings endings) {
    this.stager = stager;
    this.endings = endings;
  }

  @Override
  public String kind() {
    return ImageStager.JOB_KIND;
  }

  @Override
  public Outcome run(HeldJob job) {
    return stager.stage(job);
  }

  @Override
  public void ended(UUID subject, Ending ending) {
    endings.ended(subject, ending);
  }

  @Override
  public void requeued(UUID subject) {
    endings.requeued(subject);
  }
}
