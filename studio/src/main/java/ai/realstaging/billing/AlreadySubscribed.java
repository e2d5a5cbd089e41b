package ai.realstaging.billing;

/// The account has a subscription that stands: it is changed, not bought again.
public final class AlreadySubscribed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public AlreadySubscribed() {
    super("there is a subscription already");
  }
}
