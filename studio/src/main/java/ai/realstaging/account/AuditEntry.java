package ai.realstaging.account;

import ai.realstaging.kernel.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One act of an admin. `before` and `after` are JSON; secrets never stand in them.
public record AuditEntry(
    UUID id,
    AccountId by,
    String action,
    String target,
    Optional<String> before,
    Optional<String> after,
    Instant at) {}
