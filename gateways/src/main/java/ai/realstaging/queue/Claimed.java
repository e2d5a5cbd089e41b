package ai.realstaging.queue;

import ai.realstaging.schema.tables.records.JobRecord;
import java.time.Duration;

/// A job that was just claimed, and how long it had been due by the database's clock.
record Claimed(JobRecord row, Duration waited) {}
