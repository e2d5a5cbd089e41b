package ai.realstaging.billing;

/// What was to be bought is no plan of this installation, or not at this term.
public final class NotForSale extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotForSale() {
    super("no such plan is sold here");
  }
}
