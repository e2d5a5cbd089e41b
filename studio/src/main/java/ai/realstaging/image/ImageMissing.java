package ai.realstaging.image;

/// The caller has no such image.
public final class ImageMissing extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ImageMissing() {
    super("no such image");
  }
}
