package ai.realstaging.server.project;

import ai.realstaging.account.Account;
import ai.realstaging.kernel.Cursor;
import ai.realstaging.kernel.Page;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.project.Project;
import ai.realstaging.project.ProjectMissing;
import ai.realstaging.project.ProjectName;
import ai.realstaging.project.Projects;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.problem.Refused;
import ai.realstaging.server.wire.Paging;
import ai.realstaging.server.wire.Refuses;
import ai.realstaging.server.wire.Versions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The projects of whoever asks.
@RestController
@RequestMapping("/api/v1/projects")
@Tag(name = "projects")
class ProjectController {

  private final Projects projects;

  ProjectController(Projects projects) {
    this.projects = projects;
  }

  /// @param name 1 to 100 characters after trimming
  record NamedProject(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 100)
          @Nullable String name) {}

  record ProjectList(List<ProjectJson> projects, @Nullable String nextCursor) {}

  @PostMapping
  @Operation(summary = "Create a project")
  @ApiResponse(
      responseCode = "201",
      description = "Created; Location leads to it.",
      useReturnTypeSchema = true)
  @Refuses(ProblemCode.VALIDATION_FAILED)
  ResponseEntity<ProjectJson> create(Account account, @RequestBody NamedProject body) {
    Project project = projects.create(account, name(body));
    return ResponseEntity.created(URI.create("/api/v1/projects/" + project.id()))
        .eTag(Versions.tag(project.version()))
        .body(ProjectJson.of(project));
  }

  @GetMapping
  @Operation(summary = "List projects, newest first")
  @Refuses(ProblemCode.VALIDATION_FAILED)
  ProjectList list(
      Account account,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    Page<ProjectJson> page = projects.page(account, Paging.of(limit, cursor)).map(ProjectJson::of);
    return new ProjectList(page.items(), page.next().map(Cursor::encode).orElse(null));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read a project")
  @Refuses(ProblemCode.NOT_FOUND)
  ResponseEntity<ProjectJson> find(Account account, @PathVariable UUID id) {
    return tagged(projects.find(account, new ProjectId(id)).orElseThrow(ProjectMissing::new));
  }

  @RequestMapping(
      path = "/{id}",
      method = {RequestMethod.PUT, RequestMethod.PATCH})
  @Operation(summary = "Rename a project")
  @Refuses({ProblemCode.NOT_FOUND, ProblemCode.VALIDATION_FAILED, ProblemCode.PRECONDITION_FAILED})
  ResponseEntity<ProjectJson> rename(
      Account account,
      @PathVariable UUID id,
      @RequestBody NamedProject body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    ProjectId project = new ProjectId(id);
    if (projects.find(account, project).isEmpty()) {
      throw new ProjectMissing(); // 404 before 422
    }
    return tagged(projects.rename(account, project, name(body), Versions.expected(ifMatch)));
  }

  @DeleteMapping("/{id}")
  @Operation(summary = "Delete a project with its images")
  @ApiResponse(responseCode = "204", description = "Gone.")
  @Refuses({ProblemCode.NOT_FOUND, ProblemCode.PRECONDITION_FAILED})
  ResponseEntity<Void> delete(
      Account account,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    projects.delete(account, new ProjectId(id), Versions.expected(ifMatch));
    return ResponseEntity.noContent().build();
  }

  private static ResponseEntity<ProjectJson> tagged(Project project) {
    return ResponseEntity.ok().eTag(Versions.tag(project.version())).body(ProjectJson.of(project));
  }

  private static ProjectName name(NamedProject body) {
    String name = body.name();
    if (name == null) {
      throw Refused.invalid("name", "required", "A project has a name.");
    }
    try {
      return new ProjectName(name);
    } catch (IllegalArgumentException e) {
      throw Refused.invalid("name", "length", "A name has 1 to 100 characters.");
    }
  }
}
