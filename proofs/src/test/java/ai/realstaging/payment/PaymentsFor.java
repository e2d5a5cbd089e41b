package ai.realstaging.payment;

import java.util.Optional;

/// Opens the wall for tests of other rooms.
public final class PaymentsFor {

  private PaymentsFor() {}

  public static Payments stripe(PaymentSettings settings) {
    return new Payments(Optional.of(new StripePayments(settings)));
  }
}
