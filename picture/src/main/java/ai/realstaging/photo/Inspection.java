package ai.realstaging.photo;

import java.util.OptionalDouble;

/// What a file turned out to be.
public sealed interface Inspection {

  /// A photo that can be worked with.
  ///
  /// @param width pixels, after the orientation is applied
  /// @param height pixels, after the orientation is applied
  /// @param orientation the EXIF value, 1 to 8; 1 where there is none or nonsense
  /// @param focal35mm focal length in mm of a 35 mm camera, where the EXIF tells it
  /// @param gps whether the file says where it was taken
  record Photo(
      PhotoFormat format,
      int width,
      int height,
      int orientation,
      OptionalDouble focal35mm,
      boolean gps)
      implements Inspection {}

  /// Not a photo for us; the sentence is meant for the person who sent it.
  record Rejected(Code code, String sentence) implements Inspection {}

  /// Why a file is rejected. The names are those of the errors that clients see, in capitals.
  enum Code {
    UNSUPPORTED_MEDIA_TYPE,
    IMAGE_UNREADABLE,
    IMAGE_TOO_LARGE,
    IMAGE_TOO_SMALL,
    UPLOAD_MISMATCH
  }
}
