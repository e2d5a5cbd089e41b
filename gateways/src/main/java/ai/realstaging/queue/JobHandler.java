package ai.realstaging.queue;

import java.util.UUID;

/// Does the jobs of one kind. `run` works outside any transaction and may take minutes; `ended` is
/// called inside the transaction that ends the job, so that what it writes follows the job's state
/// exactly.
public interface JobHandler {

  String kind();

  Outcome run(HeldJob job);

  void ended(UUID subject, Ending ending);

  /// Called inside the transaction that puts a job back into the queue after a failed attempt, a
  /// lost worker or a drain.
  default void requeued(UUID subject) {}
}
