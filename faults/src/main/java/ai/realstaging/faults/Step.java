package ai.realstaging.faults;

/// A named moment between two effects of a program, at which it can be made to die or to freeze.
enum Step {
  /// The server, when image and job are written and not committed.
  REQUEST_BEFORE_COMMIT,
  /// The server, when they are committed and no ticket is sent.
  REQUEST_AFTER_COMMIT,
  /// The server, when the ticket is sent and nobody was answered.
  REQUEST_BEFORE_REPLY,
  /// The worker, when it has taken a ticket and claimed nothing for it.
  BEFORE_CLAIM,
  /// The worker, when it has claimed and done nothing.
  CLAIMED,
  /// The worker, when it has noted that it is about to buy, and has not.
  BEFORE_BUYING,
  /// The worker, when it has bought and not noted what.
  BOUGHT,
  /// The worker, when it has noted the prediction and waits for it.
  WAITING,
  /// The worker, when the picture is in the store and the job has not ended.
  UPLOADED,
  /// The worker, when everything of the end is written and not committed.
  END_BEFORE_COMMIT,
  /// The worker, when the end is committed and nobody was told.
  END_AFTER_COMMIT
}
