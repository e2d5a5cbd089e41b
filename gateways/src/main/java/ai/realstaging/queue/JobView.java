package ai.realstaging.queue;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.JobId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A job as an operator sees it.
public record JobView(
    JobId id,
    String kind,
    UUID subject,
    AccountId account,
    JobState state,
    int attempt,
    int failures,
    int crashes,
    int redrives,
    Optional<String> errorClass,
    Optional<String> lastError,
    Optional<String> traceparent,
    Instant createdAt,
    Optional<Instant> finishedAt) {

  private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-.*");

  /// By which everything that happened around the job is found in logs and traces; empty where
  /// tracing was off.
  public Optional<String> traceId() {
    return traceparent.map(TRACEPARENT::matcher).filter(Matcher::matches).map(m -> m.group(1));
  }
}
