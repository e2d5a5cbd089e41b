package ai.realstaging.billing;

import ai.realstaging.kernel.ImageId;
import java.time.Instant;
import java.util.Optional;

/// One line of the ledger.
///
/// @param round 0 for the first staging of the image, one more each time it was started again after
/// a refund
/// @param amount images: 1 reserved or settled, -1 given back
public record LedgerEntry(
    ImageId image, int round, Kind kind, int amount, Optional<String> reason, Instant at) {

  public enum Kind {
    RESERVE,
    SETTLE,
    REFUND,
    ADJUST
  }
}
