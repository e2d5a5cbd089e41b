package ai.realstaging.queue;

import static ai.realstaging.schema.Tables.JOB;

import ai.realstaging.kernel.JobId;
import ai.realstaging.schema.tables.records.JobRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/// A job that this process has claimed.
final class LeasedJob implements HeldJob {

  private final LeaseRows rows;
  private final TransactionOperations transactions;
  private final QueueMetrics metrics;
  private final UUID id;
  private final UUID subject;
  private final UUID account;
  private final int attempt;
  private final int failures;
  private final Optional<String> traceparent;
  private final String kind;
  private final long safeNanos;
  private volatile long heldSince;
  private volatile boolean lost;
  private volatile boolean cancelRequested;
  private volatile @Nullable String predictionId;
  private volatile @Nullable Instant submitStartedAt;
  private final Optional<Duration> submittedBefore;
  private final long claimed;

  /// @param heldSince [System#nanoTime] before the claim was sent
  LeasedJob(QueueTools tools, Claimed job, long heldSince) {
    JobRecord row = job.row();
    this.rows = tools.rows();
    this.transactions = tools.transactions();
    this.metrics = tools.metrics();
    this.id = row.getId();
    this.subject = row.getSubject();
    this.account = row.getAccountId();
    this.attempt = row.getAttempt();
    this.failures = row.getFailures();
    this.kind = row.getKind();
    this.traceparent = Optional.ofNullable(row.getTraceparent());
    this.predictionId = row.getPredictionId();
    this.submitStartedAt =
        Optional.ofNullable(row.getSubmitStartedAt()).map(OffsetDateTime::toInstant).orElse(null);
    this.cancelRequested = row.getCancelRequested();
    this.safeNanos = tools.settings().safeHold().toNanos();
    this.submittedBefore = job.sinceSubmit();
    this.claimed = heldSince;
    this.heldSince = heldSince;
  }

  @Override
  public JobId id() {
    return new JobId(id);
  }

  @Override
  public UUID subject() {
    return subject;
  }

  @Override
  public int attempt() {
    return attempt;
  }

  @Override
  public Optional<String> predictionId() {
    return Optional.ofNullable(predictionId);
  }

  @Override
  public Optional<Instant> submitStartedAt() {
    return Optional.ofNullable(submitStartedAt);
  }

  @Override
  public Optional<Duration> sinceSubmit() {
    return submittedBefore.map(before -> before.plusNanos(System.nanoTime() - claimed));
  }

  @Override
  public boolean carries(String prediction) {
    return rows.carries(id, prediction);
  }

  @Override
  public boolean submitting() {
    if (!held()) {
      return false;
    }
    Optional<Instant> begun = rows.submitting(id, attempt);
    begun.ifPresent(at -> submitStartedAt = at);
    return noted(begun.isPresent());
  }

  @Override
  public boolean submitted(String prediction) {
    boolean written =
        fenced(
            () ->
                rows.write()
                    .set(JOB.PREDICTION_ID, prediction)
                    .where(LeaseRows.fence(id, attempt))
                    .execute());
    if (written) {
      predictionId = prediction;
    } else {
      submitStartedAt().ifPresent(begun -> rows.submittedLate(id, begun, prediction));
    }
    return written;
  }

  @Override
  public boolean unsubmit() {
    boolean written =
        fenced(
            () ->
                rows.write()
                    .setNull(JOB.PREDICTION_ID)
                    .setNull(JOB.SUBMIT_STARTED_AT)
                    .where(LeaseRows.fence(id, attempt))
                    .execute());
    if (written) {
      predictionId = null;
      submitStartedAt = null;
    }
    return written;
  }

  @Override
  public boolean whileHeld(Runnable write) {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              boolean held = noted(rows.lock(id, attempt));
              if (held) {
                write.run();
              }
              return held;
            }));
  }

  @Override
  public boolean held() {
    return !lost && System.nanoTime() - heldSince < safeNanos;
  }

  @Override
  public boolean cancelRequested() {
    return cancelRequested;
  }

  UUID account() {
    return account;
  }

  String kind() {
    return kind;
  }

  int failures() {
    return failures;
  }

  Optional<String> traceparent() {
    return traceparent;
  }

  /// The heartbeat found the job held.
  void stillHeld(long since, boolean cancel) {
    heldSince = since;
    cancelRequested = cancel;
  }

  /// The heartbeat found it no longer held, or the worker stops. Whoever runs it sees that at its
  /// next step; nothing is interrupted, as that would tear sockets apart.
  void letGo() {
    lost = true;
  }

  private boolean fenced(IntSupplier write) {
    return noted(write.getAsInt() > 0);
  }

  private boolean noted(boolean hit) {
    if (!hit) {
      lost = true;
      metrics.fenced();
    }
    return hit;
  }
}
