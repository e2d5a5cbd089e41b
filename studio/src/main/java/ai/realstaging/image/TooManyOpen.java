package ai.realstaging.image;

/// The account has as many images waiting or running as its plan allows at once.
public final class TooManyOpen extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int limit;

  public TooManyOpen(int limit) {
    super(limit + " images are open");
    this.limit = limit;
  }

  public int limit() {
    return limit;
  }
}
