package ai.realstaging.billing;

import ai.realstaging.kernel.Money;
import java.util.Optional;

/// What a plan gives.
///
/// @param price of a month
/// @param yearlyPrice of twelve months, where the plan is sold by the year
/// @param monthlyImages images in one period, or [#WITHOUT_LIMIT]
/// @param weight share of the queue beside other accounts
/// @param openJobs images that may be waiting or running at once
public record Plan(
    String code,
    String name,
    Money price,
    Optional<Money> yearlyPrice,
    int monthlyImages,
    double weight,
    int openJobs) {

  /// The images of a plan that counts them but never refuses one.
  public static final int WITHOUT_LIMIT = Integer.MAX_VALUE;

  public boolean isUnlimited() {
    return monthlyImages == WITHOUT_LIMIT;
  }

  public boolean isFree() {
    return price.cents() == 0;
  }
}
