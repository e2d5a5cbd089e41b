package ai.realstaging.payment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The provider does not do what was asked.
public final class PaymentRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public enum Reason {
    /// The card was declined.
    DECLINED,
    /// The bank wants to ask the customer first.
    NEEDS_CUSTOMER,
    /// What was named is not there, or not any more.
    MISSING,
    /// The same thing is being done by somebody else, or too much is asked: soon it will go.
    BUSY,
    /// The provider does not answer, or has trouble of its own.
    UNAVAILABLE,
    /// The provider does not take our key.
    KEY_REFUSED,
    /// We asked wrongly.
    OUR_MISTAKE
  }

  private final Reason reason;
  private final transient Optional<String> told;

  PaymentRefused(Reason reason, String what, Optional<String> told, @Nullable Throwable cause) {
    super(reason + ": " + what, cause);
    this.reason = reason;
    this.told = told;
  }

  public static PaymentRefused of(Reason reason, String what) {
    return new PaymentRefused(reason, what, Optional.empty(), null);
  }

  public static PaymentRefused declined(String told) {
    return new PaymentRefused(Reason.DECLINED, "declined", Optional.of(told), null);
  }

  public Reason reason() {
    return reason;
  }

  /// The provider's sentence for the customer, for a declined card.
  public Optional<String> told() {
    return told;
  }
}
