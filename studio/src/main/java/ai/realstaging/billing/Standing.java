package ai.realstaging.billing;

import java.time.Instant;
import java.util.Optional;

/// What an account may do now and why: its plan, the period that its images are counted in, and the
/// subscription behind them.
///
/// @param subscription the one that stands, whether it gives its plan now or not
public record Standing(Plan plan, Period period, State state, Optional<Subscription> subscription) {

  public enum State {
    /// No subscription.
    FREE,
    TRIAL,
    /// Paid, and goes on.
    PAID,
    /// Paid, and ends with what is paid for.
    ENDING,
    /// A renewal is unpaid; the plan stays for the time of grace.
    GRACE,
    /// There is a subscription that gives nothing now: unpaid for too long, paused, or with a price
    /// that is no plan's.
    LAPSED
  }

  /// Whether the subscription gives its plan.
  public boolean isSubscribed() {
    return state != State.FREE && state != State.LAPSED;
  }

  /// When the plan goes, where nothing more is charged until then.
  public Optional<Instant> endsAt() {
    return subscription.filter(Subscription::isEnding).flatMap(Subscription::endsAt);
  }
}
