package ai.realstaging.payment;

/// This installation has no payment provider.
public final class PaymentNotConfigured extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PaymentNotConfigured() {
    super("no payment provider is set up");
  }
}
