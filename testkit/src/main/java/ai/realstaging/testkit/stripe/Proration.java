package ai.realstaging.testkit.stripe;

/// What a change in the middle of a period costs, to the second, as Stripe counts it.
///
/// @param unused what is given back, below zero
/// @param rest what the new price costs, from the change on
record Proration(long unused, long rest) {

  /// @param whole whether a period of its own begins with the change
  static Proration of(long before, long after, long start, long end, long at, boolean whole) {
    double left = Math.clamp((double) (end - at) / Math.max(1, end - start), 0, 1);
    return new Proration(-Math.round(before * left), whole ? after : Math.round(after * left));
  }

  long total() {
    return unused + rest;
  }
}
