package ai.realstaging.payment;

/// How often a price is paid.
public enum Term {
  MONTH,
  YEAR,
  /// Any other: a week, a quarter. Ours have none of these.
  OTHER
}
