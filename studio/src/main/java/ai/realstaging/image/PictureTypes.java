package ai.realstaging.image;

/// File name extensions of the picture types that models give.
final class PictureTypes {

  private PictureTypes() {}

  static String extension(String contentType) {
    return switch (contentType) {
      case "image/png" -> "png";
      case "image/jpeg" -> "jpg";
      case "image/webp" -> "webp";
      default -> throw new IllegalArgumentException("not a picture type: " + contentType);
    };
  }
}
