package ai.realstaging.photo;

import java.util.Locale;
import java.util.Optional;

/// The kinds of file that a photo may be.
public enum PhotoFormat {
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  WEBP("image/webp", "webp");

  private final String mediaType;
  private final String extension;

  PhotoFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /// Without the dot.
  public String extension() {
    return extension;
  }

  /// The format of a media type; parameters and case do not matter, `image/jpg` is understood.
  public static Optional<PhotoFormat> ofMediaType(String type) {
    return switch (type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)) {
      case "image/jpeg", "image/jpg" -> Optional.of(JPEG);
      case "image/png" -> Optional.of(PNG);
      case "image/webp" -> Optional.of(WEBP);
      default -> Optional.empty();
    };
  }
}
