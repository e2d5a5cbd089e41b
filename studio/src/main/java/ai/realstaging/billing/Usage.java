package ai.realstaging.billing;

/// How much of the allowance is used or reserved in the current period.
public record Usage(Plan plan, Period period, int used, boolean subscribed) {

  public int remaining() {
    return Math.max(0, plan.monthlyImages() - used);
  }
}
