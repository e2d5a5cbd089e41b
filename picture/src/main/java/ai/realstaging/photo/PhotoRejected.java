package ai.realstaging.photo;

/// A file that is not a photo for us: thrown where there is no other answer to give. Trying again
/// does not help.
public final class PhotoRejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Inspection.Code code;

  PhotoRejected(Inspection.Code code, String sentence) {
    super(sentence);
    this.code = code;
  }

  static PhotoRejected unreadable(String sentence) {
    return new PhotoRejected(Inspection.Code.IMAGE_UNREADABLE, sentence);
  }

  public Inspection.Code code() {
    return code;
  }

  /// For the person who sent the file.
  public String sentence() {
    return String.valueOf(getMessage());
  }

  /// The same as an answer.
  public Inspection.Rejected rejected() {
    return new Inspection.Rejected(code, sentence());
  }
}
