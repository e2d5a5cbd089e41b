package ai.realstaging.image;

/// An image was not accepted because of what was asked or uploaded.
public final class IntakeRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Why.
  public enum Reason {
    UPLOAD_MISSING,
    UPLOAD_MISMATCH,
    UNSUPPORTED_MEDIA_TYPE,
    IMAGE_UNREADABLE,
    IMAGE_TOO_LARGE,
    IMAGE_TOO_SMALL,
    MODEL_UNAVAILABLE
  }

  private final Reason reason;
  private final String detail;

  public IntakeRefused(Reason reason, String detail) {
    super(reason + ": " + detail);
    this.reason = reason;
    this.detail = detail;
  }

  public Reason reason() {
    return reason;
  }

  /// A sentence for the caller.
  public String detail() {
    return detail;
  }
}
