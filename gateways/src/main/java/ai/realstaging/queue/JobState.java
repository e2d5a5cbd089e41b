package ai.realstaging.queue;

/// Where a job stands. The last four are ends; only a dead one can be redriven.
public enum JobState {
  QUEUED,
  RUNNING,
  SUCCEEDED,
  FAILED,
  DEAD,
  CANCELLED
}
