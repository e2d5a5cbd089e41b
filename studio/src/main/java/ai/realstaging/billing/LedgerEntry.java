package ai.realstaging.billing;

import ai.realstaging.kernel.ImageId;
import java.time.Instant;
import java.util.Optional;

/// One line of the ledger.
///
/// @param image what it is about; for an adjustment the adjustment's own number
/// @param round 0 for the first staging of the image, one more each time it was started again after
/// a refund
/// @param amount images: 1 reserved, 0 settled, -1 given back, any for an adjustment
public record LedgerEntry(
    ImageId image, int round, Kind kind, int amount, Optional<String> reason, Instant at) {

  public enum Kind {
    RESERVE,
    SETTLE,
    REFUND,
    ADJUST
  }
}
