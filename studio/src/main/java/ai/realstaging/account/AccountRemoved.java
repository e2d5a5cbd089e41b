package ai.realstaging.account;

import java.time.Instant;

/// An account is going for good; published inside the removing transaction. A room that cannot let
/// it go throws its refusal.
public record AccountRemoved(Account account, Instant at) {}
