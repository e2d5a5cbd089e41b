package ai.realstaging.billing;

import ai.realstaging.kernel.ImageId;
import ai.realstaging.schema.tables.records.AllowanceEntryRecord;
import java.time.Instant;
import java.util.Optional;

/// One line of the ledger.
///
/// @param image what it is about; for an adjustment the adjustment's own number
/// @param round 0 for the first staging of the image, one more each time it was started again after
/// a refund
/// @param amount images: 1 reserved, 0 settled, -1 given back, any for an adjustment
/// @param period the first instant of the period that it counts in
public record LedgerEntry(
    ImageId image,
    int round,
    Kind kind,
    int amount,
    Optional<String> reason,
    Instant at,
    Instant period) {

  public enum Kind {
    RESERVE,
    SETTLE,
    REFUND,
    ADJUST
  }

  static LedgerEntry read(AllowanceEntryRecord row) {
    return new LedgerEntry(
        new ImageId(row.getImageId()),
        row.getRound(),
        Kind.valueOf(row.getKind()),
        row.getAmount(),
        Optional.ofNullable(row.getReason()),
        row.getCreatedAt().toInstant(),
        row.getPeriodStart().toInstant());
  }
}
