package ai.realstaging.queue;

/// How a job ended, told to its handler inside the ending transaction.
public sealed interface Ending {

  record Succeeded() implements Ending {}

  /// Ended at the first try, because trying again would give the same answer.
  record Failed(String errorClass, String reason) implements Ending {}

  /// Ended after too many failures or crashes: a dead letter, which an admin may redrive.
  record Dead(String errorClass, String reason) implements Ending {}

  record Cancelled() implements Ending {}
}
