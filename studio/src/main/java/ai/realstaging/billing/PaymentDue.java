package ai.realstaging.billing;

/// An invoice must be paid before this can be done.
public final class PaymentDue extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PaymentDue() {
    super("an invoice is unpaid");
  }
}
