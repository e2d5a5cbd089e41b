package ai.realstaging.billing;

import java.time.Instant;

/// The answer to wanting to stage one image more.
public sealed interface Spending {

  /// One image is reserved; `left` more can be.
  record Granted(int left) implements Spending {}

  /// All `limit` images of the period are used; new ones come at `resetsAt`.
  record Spent(int limit, Instant resetsAt) implements Spending {}
}
