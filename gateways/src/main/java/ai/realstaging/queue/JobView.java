package ai.realstaging.queue;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.JobId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

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
    Optional<Instant> finishedAt) {}
