package ai.realstaging.billing;

import java.time.Instant;
import java.util.Optional;

/// An event of the provider as it is noted in the books.
///
/// @param outcome `APPLIED`, `OLDER`, `NOTHING` or `PARKED`
/// @param reason why it is parked
public record ReceivedEvent(
    String id,
    String type,
    Instant createdAt,
    Instant receivedAt,
    String outcome,
    Optional<String> reason,
    int tries) {

  public boolean isParked() {
    return outcome.equals("PARKED");
  }
}
