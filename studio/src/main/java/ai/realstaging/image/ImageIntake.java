package ai.realstaging.image;

import ai.realstaging.account.Account;
import ai.realstaging.billing.AllowanceSpent;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.project.ProjectMissing;
import ai.realstaging.project.Projects;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/// Accepts images: is the project the caller's, is the upload, is it a photo; then one transaction over
/// original, allowance, image and job.
@Component
public final class ImageIntake {

  private final Projects projects;
  private final Originals originals;
  private final ModelDesk models;
  private final ImageMaker maker;

  ImageIntake(
      Projects projects, Originals originals, ModelDesk models, ImageMaker maker) {
    this.projects = projects;
    this.originals = originals;
    this.models = models;
    this.maker = maker;
  }

  /// Throws [ProjectMissing], [IntakeRefused], [AllowanceSpent], [TooManyOpen].
  public Image accept(Account account, NewImage wanted) {
    projects.find(account, wanted.project()).orElseThrow(ProjectMissing::new);
    ModelDesk.Choice model = models.choose(wanted.model());
    Original original = originals.of(account, wanted.project(), wanted.file());
    return maker.make(account, original, wanted, model);
  }

  /// Each image for itself, in the order given: one that is refused takes nothing from the others.
  /// Allowance and limits are taken in that order, too.
  public List<IntakeOutcome> acceptAll(Account account, List<NewImage> wanted) {
    lookAhead(account, wanted);
    return wanted.stream().map(image -> outcome(account, image)).toList();
  }

  private IntakeOutcome outcome(Account account, NewImage image) {
    try {
      return new IntakeOutcome.Accepted(accept(account, image));
    } catch (ProjectMissing | IntakeRefused | AllowanceSpent | TooManyOpen refusal) {
      return new IntakeOutcome.Refused(refusal);
    }
  }

  /// Looks at the uploads of a batch side by side; the refusals are met again, one by one, afterwards.
  private void lookAhead(Account account, List<NewImage> wanted) {
    List<ObjectKey> files = wanted.stream().map(NewImage::file).distinct().toList();
    if (files.size() < 2) {
      return;
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> looks = new ArrayList<>();
      for (NewImage image : wanted) {
        if (files.contains(image.file()) && projects.find(account, image.project()).isPresent()) {
          looks.add(threads.submit(() -> originals.of(account, image.project(), image.file())));
        }
      }
      for (Future<?> look : looks) {
        look.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IntakeRefused) {
        return;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
