package ai.realstaging.billing;

/// The account has no subscription that this could be done to.
public final class NotSubscribed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotSubscribed() {
    super("there is no subscription");
  }
}
