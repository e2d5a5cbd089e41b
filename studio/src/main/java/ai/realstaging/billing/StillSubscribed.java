package ai.realstaging.billing;

/// The account pays for a plan that would go on.
public final class StillSubscribed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StillSubscribed() {
    super("there is a subscription that goes on");
  }
}
