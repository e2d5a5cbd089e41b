package ai.realstaging.image;

import ai.realstaging.model.Submission;
import ai.realstaging.queue.HeldJob;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a model notes and asks, written to the job that is held.
record HeldSubmission(HeldJob job) implements Submission {

  @Override
  public Optional<String> predictionId() {
    return job.predictionId();
  }

  @Override
  public Optional<Instant> startedAt() {
    return job.submitStartedAt();
  }

  @Override
  public Optional<Duration> startedAgo() {
    return job.sinceSubmit();
  }

  @Override
  public boolean starting() {
    return job.submitting();
  }

  @Override
  public boolean started(String predictionId) {
    return job.submitted(predictionId);
  }

  @Override
  public boolean goesOnWith(String predictionId) {
    return job.carries(predictionId);
  }

  @Override
  public boolean forget() {
    return job.unsubmit();
  }

  @Override
  public boolean goOn() {
    return job.held() && !job.cancelRequested();
  }

  @Override
  public boolean cancelRequested() {
    return job.cancelRequested();
  }
}
