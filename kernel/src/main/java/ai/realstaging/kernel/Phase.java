package ai.realstaging.kernel;

/// How far an image has come. `READY`, `ERROR` and `CANCELED` are the ends; an image in `ERROR` or
/// `CANCELED` may be started again.
public enum Phase {
  QUEUED,
  READING,
  STAGING,
  FINISHING,
  READY,
  ERROR,
  CANCELED;

  public boolean isEnd() {
    return switch (this) {
      case READY, ERROR, CANCELED -> true;
      case QUEUED, READING, STAGING, FINISHING -> false;
    };
  }

  public boolean isRunning() {
    return switch (this) {
      case READING, STAGING, FINISHING -> true;
      case QUEUED, READY, ERROR, CANCELED -> false;
    };
  }
}
