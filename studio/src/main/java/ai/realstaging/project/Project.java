package ai.realstaging.project;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.ProjectId;
import java.time.Instant;
import java.util.Optional;

/// A listing's folder.
///
/// @param version grows with each change
public record Project(
    ProjectId id,
    AccountId owner,
    String name,
    int version,
    Instant createdAt,
    Instant updatedAt,
    Optional<Instant> archivedAt) {}
