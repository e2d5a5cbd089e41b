package ai.realstaging.server.admin;

import ai.realstaging.account.AuditEntry;
import ai.realstaging.account.AuditTrail;
import ai.realstaging.kernel.Cursor;
import ai.realstaging.kernel.Page;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.wire.Paging;
import ai.realstaging.server.wire.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Who changed what.
@RestController
@Tag(name = "admin")
class AuditController {

  private final AuditTrail audit;
  private final JsonMapper json;

  AuditController(AuditTrail audit, JsonMapper json) {
    this.audit = audit;
    this.json = json;
  }

  /// @param accountId whose act it was
  record AuditJson(
      UUID id,
      UUID accountId,
      String action,
      String target,
      @Nullable Object before,
      @Nullable Object after,
      Instant createdAt) {}

  record AuditList(List<AuditJson> entries, @Nullable String nextCursor) {}

  @GetMapping("/api/v1/admin/audit")
  @Operation(summary = "List what admins did, newest first")
  @Refuses(ProblemCode.VALIDATION_FAILED)
  AuditList list(
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    Page<AuditJson> page = audit.page(Paging.of(limit, cursor)).map(this::entry);
    return new AuditList(page.items(), page.next().map(Cursor::encode).orElse(null));
  }

  private AuditJson entry(AuditEntry entry) {
    return new AuditJson(
        entry.id(),
        entry.by().value(),
        entry.action(),
        entry.target(),
        value(entry.before()),
        value(entry.after()),
        entry.at());
  }

  private @Nullable Object value(Optional<String> text) {
    return text.map(t -> json.readValue(t, Object.class)).orElse(null);
  }
}
