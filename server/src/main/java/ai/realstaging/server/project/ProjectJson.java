package ai.realstaging.server.project;

import ai.realstaging.project.Project;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A project as clients see it.
record ProjectJson(
    UUID id, String name, Instant createdAt, Instant updatedAt, @Nullable Instant archivedAt) {

  static ProjectJson of(Project project) {
    return new ProjectJson(
        project.id().value(),
        project.name(),
        project.createdAt(),
        project.updatedAt(),
        project.archivedAt().orElse(null));
  }
}
