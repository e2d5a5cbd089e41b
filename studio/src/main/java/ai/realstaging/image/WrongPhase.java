package ai.realstaging.image;

import ai.realstaging.kernel.Phase;

/// The image is in a phase in which this cannot be done.
public final class WrongPhase extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Phase phase;

  public WrongPhase(Phase phase) {
    super("the image is " + phase);
    this.phase = phase;
  }

  public Phase phase() {
    return phase;
  }
}
