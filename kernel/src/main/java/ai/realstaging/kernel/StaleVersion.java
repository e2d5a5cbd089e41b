package ai.realstaging.kernel;

/// Somebody else changed the thing since the caller read it.
public final class StaleVersion extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StaleVersion(int expected, int found) {
    super("expected version " + expected + ", found " + found);
  }
}
