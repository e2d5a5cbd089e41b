package ai.realstaging.server.admin;

import ai.realstaging.account.Account;
import ai.realstaging.image.DeadLetterDesk;
import ai.realstaging.image.StopDesk;
import ai.realstaging.kernel.Cursor;
import ai.realstaging.kernel.JobId;
import ai.realstaging.kernel.Page;
import ai.realstaging.queue.JobState;
import ai.realstaging.queue.JobView;
import ai.realstaging.queue.QueueOffice;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.problem.Refused;
import ai.realstaging.server.wire.Paging;
import ai.realstaging.server.wire.Refuses;
import ai.realstaging.server.wire.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The jobs: dead letters above all.
@RestController
@RequestMapping("/api/v1/admin/jobs")
@Tag(name = "admin")
class AdminJobController {

  private final QueueOffice office;
  private final DeadLetterDesk deadLetters;
  private final StopDesk stops;

  AdminJobController(QueueOffice office, DeadLetterDesk deadLetters, StopDesk stops) {
    this.office = office;
    this.deadLetters = deadLetters;
    this.stops = stops;
  }

  record JobList(List<JobJson> jobs, @Nullable String nextCursor) {}

  @GetMapping
  @Operation(summary = "List jobs of a state, newest first")
  @Refuses(ProblemCode.VALIDATION_FAILED)
  JobList list(
      @RequestParam(defaultValue = "dead") String state,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    JobState wanted =
        Words.jobState(state)
            .orElseThrow(
                () ->
                    Refused.invalid(
                        "state", "unknown_value", String.join(", ", Words.jobStates()) + "."));
    Page<JobJson> page = office.page(wanted, Paging.of(limit, cursor)).map(JobJson::of);
    return new JobList(page.items(), page.next().map(Cursor::encode).orElse(null));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read a job")
  @Refuses(ProblemCode.NOT_FOUND)
  JobJson find(@PathVariable UUID id) {
    return JobJson.of(view(id));
  }

  @PostMapping("/{id}/redrive")
  @Operation(summary = "Send a dead letter round again, on the owner's allowance")
  @ApiResponse(responseCode = "202", description = "It waits again.", useReturnTypeSchema = true)
  @Refuses({ProblemCode.NOT_FOUND, ProblemCode.CONFLICT, ProblemCode.USAGE_LIMIT_EXCEEDED})
  ResponseEntity<JobJson> redrive(Account account, @PathVariable UUID id) {
    JobView job = view(id);
    if (job.state() != JobState.DEAD) {
      throw conflict(job);
    }
    deadLetters.redrive(account, job.id());
    return ResponseEntity.accepted().body(find(id));
  }

  /// @param redriven how many dead letters wait again; the others' images are gone or were started
  /// again, or their owners have nothing left
  record Redriven(int redriven) {}

  @PostMapping("/redrive")
  @Operation(summary = "Send all dead letters round again, on their owners' allowances")
  Redriven redriveAll(Account account) {
    return new Redriven(deadLetters.redriveAll(account));
  }

  @PostMapping("/{id}/cancel")
  @Operation(summary = "Stop a job that waits or runs, or dismiss a dead letter")
  @ApiResponse(
      responseCode = "202",
      description = "It has stopped, or will in a moment.",
      useReturnTypeSchema = true)
  @Refuses({ProblemCode.NOT_FOUND, ProblemCode.CONFLICT})
  ResponseEntity<JobJson> cancel(Account account, @PathVariable UUID id) {
    JobView job = view(id);
    if (!stops.stop(account, job.id())) {
      throw conflict(view(id));
    }
    return ResponseEntity.accepted().body(find(id));
  }

  private JobView view(UUID id) {
    return office
        .find(new JobId(id))
        .orElseThrow(() -> Refused.of(ProblemCode.NOT_FOUND, "There is no such job."));
  }

  private static Refused conflict(JobView job) {
    return Refused.of(ProblemCode.CONFLICT, "The job is " + Words.of(job.state()) + ".");
  }
}
