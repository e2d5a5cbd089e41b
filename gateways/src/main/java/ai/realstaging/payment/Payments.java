package ai.realstaging.payment;

import java.util.Optional;

/// The payment provider of this installation, if it has one.
public final class Payments {

  private final Optional<PaymentProvider> provider;

  public Payments(Optional<PaymentProvider> provider) {
    this.provider = provider;
  }

  public boolean isConfigured() {
    return provider.isPresent();
  }

  /// Throws [PaymentNotConfigured].
  public PaymentProvider provider() {
    return provider.orElseThrow(PaymentNotConfigured::new);
  }
}
