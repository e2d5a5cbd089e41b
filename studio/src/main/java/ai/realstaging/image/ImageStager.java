package ai.realstaging.image;

import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.Phase;
import ai.realstaging.model.Development;
import ai.realstaging.photo.PhotoRejected;
import ai.realstaging.queue.HeldJob;
import ai.realstaging.queue.Outcome;
import ai.realstaging.storage.ObjectMissing;
import ai.realstaging.storage.StoreUnavailable;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Stages one image under a held job: has its photo read and developed, delivers the picture. Each
/// step is written only while the job is held; when it no longer is, nothing more is written or
/// bought.
@Component
public final class ImageStager {

  /// The kind of the jobs that stage images.
  public static final String JOB_KIND = ImageBooking.KIND;

  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final ImageRows rows;
  private final Darkroom darkroom;
  private final Announcements announcements;

  ImageStager(ImageRows rows, Darkroom darkroom, Announcements announcements) {
    this.rows = rows;
    this.darkroom = darkroom;
    this.announcements = announcements;
  }

  public Outcome stage(HeldJob job) {
    ImageId id = new ImageId(job.subject());
    Optional<Image> image = rows.find(id);
    if (image.isEmpty() || job.cancelRequested()) {
      return abandon(job);
    }
    if (!job.whileHeld(() -> announcements.changed(rows.begin(id)))) {
      return takenOver();
    }
    try (Workspace workspace = Workspace.open()) {
      return develop(job, id, workspace);
    } catch (ObjectMissing e) {
      return new Outcome.Fail("upload_missing", "The photo is no longer in the store.");
    } catch (OriginalChanged e) {
      return new Outcome.Fail("upload_changed", "The photo was overwritten after it was accepted.");
    } catch (PhotoRejected e) {
      return new Outcome.Fail(e.code().name().toLowerCase(Locale.ROOT), e.sentence());
    } catch (StoreUnavailable e) {
      return new Outcome.Retry("store_unavailable", "The store of pictures did not answer.");
    }
  }

  private Outcome develop(HeldJob job, ImageId id, Workspace workspace) {
    if (job.bought()) {
      enter(job, id, Phase.STAGING);
    }
    return switch (darkroom.develop(job, workspace, () -> enter(job, id, Phase.STAGING))) {
      case Development.Staged staged -> finish(job, id, staged);
      case Development.Refused refused -> new Outcome.Fail(refused.code(), refused.detail());
      case Development.Unavailable later -> later(later);
      case Development.Stopped stopped ->
          job.cancelRequested() ? new Outcome.Cancel() : takenOver();
    };
  }

  /// Nobody wants the picture any more: what was bought is stopped first.
  private Outcome abandon(HeldJob job) {
    if (!job.bought()) {
      return new Outcome.Cancel();
    }
    return darkroom.abandon(job) instanceof Development.Unavailable unavailable
        ? later(unavailable)
        : new Outcome.Cancel();
  }

  private static Outcome later(Development.Unavailable later) {
    return later.counts()
        ? new Outcome.Retry(later.code(), later.detail())
        : new Outcome.Snooze(later.retryAfter().orElse(PAUSE), later.detail());
  }

  private Outcome finish(HeldJob job, ImageId id, Development.Staged staged) {
    try {
      if (!enter(job, id, Phase.FINISHING)) {
        return takenOver();
      }
      Image.Picture picture = darkroom.keep(job.id(), id, staged);
      return new Outcome.Done(() -> announcements.changed(rows.deliver(id, picture)));
    } catch (PhotoRejected e) {
      return new Outcome.Retry("model_output_unreadable", "The model gave a damaged picture.");
    } finally {
      darkroom.discard(staged);
    }
  }

  private boolean enter(HeldJob job, ImageId id, Phase phase) {
    return job.whileHeld(() -> announcements.changed(rows.enter(id, phase)));
  }

  /// What is answered does not matter then: the queue's own write is fenced as well.
  private static Outcome takenOver() {
    return new Outcome.Snooze(Duration.ZERO, "the lease was lost");
  }
}
