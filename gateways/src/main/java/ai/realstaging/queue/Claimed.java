package ai.realstaging.queue;

import ai.realstaging.schema.tables.records.JobRecord;
import java.time.Duration;
import java.util.Optional;

/// A job that was just claimed. Times are told by the database's clock alone, as a worker's own may
/// be wrong.
///
/// @param waited how long it had been due
/// @param sinceSubmit how long ago an earlier attempt began to buy, if one did
record Claimed(JobRecord row, Duration waited, Optional<Duration> sinceSubmit) {}
