package ai.realstaging.billing;

import java.time.Instant;
import java.util.Optional;

/// The answer to wanting to stage one image more.
public sealed interface Spending {

  /// One image is reserved; `left` more can be.
  ///
  /// @param plan what decides about the queue, too
  record Granted(int left, Plan plan) implements Spending {}

  /// All `limit` images of the period are used; new ones come at `resetsAt`.
  ///
  /// @param larger the plan that would help now
  record Spent(int limit, Instant resetsAt, Optional<Plan> larger) implements Spending {}
}
