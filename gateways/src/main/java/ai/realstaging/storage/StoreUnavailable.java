package ai.realstaging.storage;

/// The store did not answer, or answered with an error of its own. Trying again may help.
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
