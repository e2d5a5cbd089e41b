package ai.realstaging.image;

import ai.realstaging.account.Account;
import ai.realstaging.billing.AllowanceSpent;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.project.ProjectMissing;
import ai.realstaging.project.Projects;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/// Accepts images: is the project the caller's, is the upload, is it a photo; then one transaction
/// over original, allowance, image and job.
@Component
public final class ImageIntake {

  private final Projects projects;
  private final Originals originals;
  private final ModelDesk models;
  private final ImageMaker maker;
  private final InstantSource clock;

  ImageIntake(
      Projects projects,
      Originals originals,
      ModelDesk models,
      ImageMaker maker,
      InstantSource clock) {
    this.projects = projects;
    this.originals = originals;
    this.models = models;
    this.maker = maker;
    this.clock = clock;
  }

  /// Throws [ProjectMissing], [IntakeRefused], [AllowanceSpent], [TooManyOpen].
  public Image accept(Account account, NewImage wanted) {
    requireProject(account, wanted);
    ModelDesk.Choice model = models.choose(wanted.model());
    Original original = originals.of(account, wanted.project(), wanted.file());
    return maker.make(
        account, original, wanted, model, () -> projects.hold(account, wanted.project()));
  }

  private void requireProject(Account account, NewImage wanted) {
    if (projects.find(account, wanted.project()).isEmpty()) {
      throw new ProjectMissing();
    }
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

  private record Look(ProjectId project, ObjectKey file) {}

  /// Looks at the uploads of a batch side by side, each once; a refusal is met again in its turn.
  /// Whichever is seen first, they stand in the order given: each a microsecond after the one
  /// before.
  private void lookAhead(Account account, List<NewImage> wanted) {
    List<Look> looks =
        wanted.stream().map(image -> new Look(image.project(), image.file())).distinct().toList();
    if (looks.size() < 2) {
      return;
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> seen = new ArrayList<>();
      Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
      for (Look look : looks) {
        Instant own = at.plus(seen.size(), ChronoUnit.MICROS);
        seen.add(threads.submit(() -> look(account, look, own)));
      }
      for (Future<?> one : seen) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(Account account, Look look, Instant at) {
    try {
      if (projects.find(account, look.project()).isPresent()) {
        originals.of(account, look.project(), look.file(), at);
      }
    } catch (IntakeRefused refused) {
      // met again, and answered, when it is this image's turn
      return;
    }
  }
}
