package ai.realstaging.billing;

/// The sum that was looked at is not what would be charged now.
public final class SumOutdated extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SumOutdated() {
    super("the previewed sum is out of date");
  }
}
