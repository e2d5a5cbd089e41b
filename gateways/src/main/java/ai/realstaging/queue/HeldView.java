package ai.realstaging.queue;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.JobId;
import java.time.Duration;
import java.util.UUID;

/// A running job as an operator sees it.
///
/// @param worker who holds it
/// @param leaseLeft until it would be taken back; negative when that is due
/// @param running since its first attempt began
public record HeldView(
    JobId id,
    String kind,
    UUID subject,
    AccountId account,
    String worker,
    int attempt,
    boolean stopping,
    Duration leaseLeft,
    Duration running) {}
