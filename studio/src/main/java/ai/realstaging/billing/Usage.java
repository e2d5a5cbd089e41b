package ai.realstaging.billing;

import java.util.Optional;

/// How much of the allowance is used or reserved in the current period.
///
/// @param used what is used, with what is reserved
/// @param running what of that is reserved by images that are not ready yet
/// @param larger the plan that gives more and can be bought
public record Usage(Standing standing, int used, int running, Optional<Plan> larger) {

  public Plan plan() {
    return standing.plan();
  }

  public Period period() {
    return standing.period();
  }

  public int remaining() {
    return plan().isUnlimited() ? Plan.WITHOUT_LIMIT : Math.max(0, plan().monthlyImages() - used);
  }
}
