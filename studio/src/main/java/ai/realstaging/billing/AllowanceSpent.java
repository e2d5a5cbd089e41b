package ai.realstaging.billing;

import java.time.Instant;
import java.util.Optional;

/// The period's images are all used.
public final class AllowanceSpent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int limit;
  private final Instant resetsAt;
  private final transient Optional<Plan> larger;

  public AllowanceSpent(Spending.Spent spent) {
    super("all " + spent.limit() + " images of the period are used");
    this.limit = spent.limit();
    this.resetsAt = spent.resetsAt();
    this.larger = spent.larger();
  }

  public int limit() {
    return limit;
  }

  public Instant resetsAt() {
    return resetsAt;
  }

  /// The plan that would help now, where one can be bought.
  public Optional<Plan> larger() {
    return larger;
  }
}
