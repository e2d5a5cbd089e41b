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
  private final boolean replayed;

  PaymentRefused(Reason reason, String what, Optional<String> told, @Nullable Throwable cause) {
    this(reason, what, told, cause, false);
  }

  private PaymentRefused(
      Reason reason,
      String what,
      Optional<String> told,
      @Nullable Throwable cause,
      boolean replayed) {
    super(reason + ": " + what, cause);
    this.reason = reason;
    this.told = told;
    this.replayed = replayed;
  }

  public static PaymentRefused of(Reason reason, String what) {
    return new PaymentRefused(reason, what, Optional.empty(), null);
  }

  public static PaymentRefused declined(String told) {
    return new PaymentRefused(Reason.DECLINED, "declined", Optional.of(told), null);
  }

  /// The same, when it was not decided now but said again out of the provider's memory.
  PaymentRefused again() {
    return new PaymentRefused(reason, "said again", told, this, true);
  }

  /// Whether the provider will say just this to the same key for a day, whatever is mended
  /// meanwhile: then the next try needs another key. Where it is false, the same key finds out what
  /// came of the first try.
  public boolean isKept() {
    return switch (reason) {
      case DECLINED, NEEDS_CUSTOMER, MISSING, OUR_MISTAKE -> true;
      case BUSY, UNAVAILABLE, KEY_REFUSED -> replayed;
    };
  }

  public Reason reason() {
    return reason;
  }

  /// The provider's sentence for the customer, for a declined card.
  public Optional<String> told() {
    return told;
  }
}
