package ai.realstaging.account;

import ai.realstaging.kernel.AccountId;
import java.time.Instant;
import java.util.Optional;

/// Somebody who uses the house. Rooms take it as proof of who is asking.
///
/// @param plan the code of the plan that decides the allowance
public record Account(
    AccountId id,
    String issuer,
    String subject,
    Role role,
    Optional<String> email,
    Optional<String> name,
    String plan,
    Instant createdAt) {

  public boolean isAdmin() {
    return role == Role.ADMIN;
  }
}
