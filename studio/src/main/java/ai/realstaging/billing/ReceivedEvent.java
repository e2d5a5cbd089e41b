package ai.realstaging.billing;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.payment.CustomerId;
import java.time.Instant;
import java.util.Optional;

/// An event of the provider as it is noted in the books.
///
/// @param outcome `APPLIED`, `OLDER`, `NOTHING` or `PARKED`
/// @param reason why it is parked
/// @param tries how often it was tried to place it
/// @param about the customer that it names, and whose that is, where it is known
public record ReceivedEvent(
    String id,
    String type,
    Instant createdAt,
    Instant receivedAt,
    String outcome,
    Optional<String> reason,
    int tries,
    About about) {

  public record About(Optional<CustomerId> customer, Optional<AccountId> account) {}

  public boolean isParked() {
    return outcome.equals("PARKED");
  }
}
