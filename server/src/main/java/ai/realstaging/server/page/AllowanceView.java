package ai.realstaging.server.page;

/// The allowance as it is drawn and said.
///
/// @param used images that are ready
/// @param running images reserved by what is waiting or running
/// @param until the day on which it starts again, as it is said
/// @param larger the plan that gives more and can be bought, as it is said; empty for none
public record AllowanceView(
    String plan, int limit, int used, int running, String until, String larger) {

  /// Without a limit nothing is counted down.
  public boolean unlimited() {
    return limit == Integer.MAX_VALUE;
  }

  public int left() {
    return Math.max(0, limit - used - running);
  }

  /// Part of the meter that is used, 0 to 100.
  public double usedShare() {
    return share(used);
  }

  /// Part of the meter that runs, 0 to 100.
  public double runningShare() {
    return Math.min(share(running), 100 - usedShare());
  }

  private double share(int images) {
    return limit == 0 ? 0 : Math.min(100, Math.round(images * 1000.0 / limit) / 10.0);
  }
}
