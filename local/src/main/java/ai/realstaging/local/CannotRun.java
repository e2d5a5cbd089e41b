package ai.realstaging.local;

/// Real Staging cannot do what it was asked to. The message is one sentence for the terminal.
final class CannotRun extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// Why it ended, as the program's exit code.
  enum Reason {
    /// Something that should not happen; the log has it.
    ACCIDENT(1),
    /// The command line is not understood.
    USAGE(2),
    /// A port belongs to another program.
    PORT_TAKEN(3),
    /// The data folder cannot be used.
    DATA_FOLDER(4),
    /// PostgreSQL, Redis or S3 did not start.
    ENGINE(5);

    private final int exitCode;

    Reason(int exitCode) {
      this.exitCode = exitCode;
    }

    int exitCode() {
      return exitCode;
    }
  }

  private final Reason reason;

  CannotRun(Reason reason, String sentence) {
    super(sentence);
    this.reason = reason;
  }

  CannotRun(Reason reason, String sentence, Throwable cause) {
    super(sentence, cause);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
