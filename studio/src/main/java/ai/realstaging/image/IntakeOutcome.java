package ai.realstaging.image;

/// What became of one image of a batch.
public sealed interface IntakeOutcome {

  record Accepted(Image image) implements IntakeOutcome {}

  /// `cause` is the refusal that a single request would have met.
  record Refused(RuntimeException cause) implements IntakeOutcome {}
}
