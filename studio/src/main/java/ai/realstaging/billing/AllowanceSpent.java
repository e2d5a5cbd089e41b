package ai.realstaging.billing;

import java.time.Instant;

/// The period's images are all used.
public final class AllowanceSpent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int limit;
  private final Instant resetsAt;

  public AllowanceSpent(Spending.Spent spent) {
    super("all " + spent.limit() + " images of the period are used");
    this.limit = spent.limit();
    this.resetsAt = spent.resetsAt();
  }

  public int limit() {
    return limit;
  }

  public Instant resetsAt() {
    return resetsAt;
  }
}
