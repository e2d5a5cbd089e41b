package ai.realstaging.engines;

/// An engine could not be started or stopped. The message is one sentence that a newcomer can act
/// on.
public final class EngineFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// @param sentence what failed and what helps, as one sentence
  public EngineFailed(String sentence) {
    super(sentence);
  }

  /// @param sentence what failed and what helps, as one sentence
  /// @param cause the trouble below, for those who look deeper
  public EngineFailed(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
