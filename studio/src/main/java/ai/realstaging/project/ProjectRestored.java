package ai.realstaging.project;

import ai.realstaging.kernel.ProjectId;
import java.time.Instant;

/// A project that was deleted at `deletedAt` is back; published inside the restoring transaction.
public record ProjectRestored(ProjectId project, Instant deletedAt) {}
