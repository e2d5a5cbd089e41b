package ai.realstaging.project;

import ai.realstaging.kernel.ProjectId;
import java.time.Instant;

/// A project was deleted; published inside the deleting transaction.
public record ProjectDeleted(ProjectId project, Instant at) {}
