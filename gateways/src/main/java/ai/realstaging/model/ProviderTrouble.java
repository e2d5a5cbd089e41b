package ai.realstaging.model;

import java.time.Duration;
import java.util.Optional;

/// A call to a provider that gave no result, with what it means for the order. Never leaves this
/// room.
final class ProviderTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// The code of a call that came too soon.
  static final String BUSY = "provider_busy";

  private final transient Development meaning;
  private final After after;

  /// What is known of a call after it gave no result.
  enum After {
    /// The provider said that it did not do it.
    TURNED_AWAY,
    /// The provider has answered: what it did is done.
    ANSWERED,
    /// The call may be under way yet.
    SILENCE
  }

  ProviderTrouble(Development meaning) {
    this(meaning, After.SILENCE);
  }

  private ProviderTrouble(Development meaning, After after) {
    super(meaning.toString(), null, false, false);
    this.meaning = meaning;
    this.after = after;
  }

  static ProviderTrouble counted(String code, String detail) {
    return new ProviderTrouble(new Development.Unavailable(code, detail, Optional.empty(), true));
  }

  static ProviderTrouble later(String code, String detail, Duration pause) {
    return new ProviderTrouble(
        new Development.Unavailable(code, detail, Optional.of(pause), false));
  }

  static ProviderTrouble refused(String code, String detail) {
    return new ProviderTrouble(new Development.Refused(code, detail));
  }

  ProviderTrouble after(After known) {
    return new ProviderTrouble(meaning, known);
  }

  After after() {
    return after;
  }

  Development meaning() {
    return meaning;
  }

  /// Whether the provider turned the call away unread, because there were too many.
  boolean throttled() {
    return meaning instanceof Development.Unavailable unavailable
        && unavailable.code().equals(BUSY);
  }

  /// How long the provider wants to be left alone, when it said so.
  Optional<Duration> pause() {
    return meaning instanceof Development.Unavailable unavailable
        ? unavailable.retryAfter()
        : Optional.empty();
  }
}
