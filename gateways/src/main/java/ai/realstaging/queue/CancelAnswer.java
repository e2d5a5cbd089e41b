package ai.realstaging.queue;

/// What became of the wish to cancel a job.
public enum CancelAnswer {
  /// It waited and is cancelled now; what follows from that is the caller's, in the same
  /// transaction.
  ENDED,
  /// It runs; who holds it is asked to stop, and its handler hears of the end.
  ASKED,
  /// No job is open for the subject.
  NOT_OPEN
}
