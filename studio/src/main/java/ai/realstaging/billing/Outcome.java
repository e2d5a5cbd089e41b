package ai.realstaging.billing;

/// What became of an event.
sealed interface Outcome {

  /// It changed what we know.
  record Applied() implements Outcome {}

  /// What we know is newer.
  record Older() implements Outcome {}

  /// It is of a kind that changes nothing here.
  record Nothing() implements Outcome {}

  /// It cannot be placed yet; it is kept and tried again.
  record Parked(String reason) implements Outcome {}
}
