package ai.realstaging.server.admin;

import ai.realstaging.queue.JobView;
import ai.realstaging.server.wire.Words;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A job as an admin sees it.
///
/// @param subject what it is about: the image of a staging
/// @param attempt how often it was taken
/// @param failures of those that count
/// @param crashes workers that were lost with it
/// @param traceId under which request and attempts are in the traces
record JobJson(
    UUID id,
    String kind,
    UUID subject,
    UUID accountId,
    String state,
    int attempt,
    int failures,
    int crashes,
    int redrives,
    @Nullable String errorClass,
    @Nullable String lastError,
    @Nullable String traceId,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  static JobJson of(JobView job) {
    return new JobJson(
        job.id().value(),
        job.kind(),
        job.subject(),
        job.account().value(),
        Words.of(job.state()),
        job.attempt(),
        job.failures(),
        job.crashes(),
        job.redrives(),
        job.errorClass().orElse(null),
        job.lastError().orElse(null),
        job.traceId().orElse(null),
        job.createdAt(),
        job.finishedAt().orElse(null));
  }
}
