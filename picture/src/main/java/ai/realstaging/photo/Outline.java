package ai.realstaging.photo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/// What the structure of a file says, before any pixel is decoded.
///
/// @param width pixels as stored, before the orientation is applied
/// @param height pixels as stored
/// @param channels 1 grey, 2 grey with alpha, 3 colour, 4 colour with alpha or CMYK
/// @param bytesPerPixel what a decoder needs for each
/// @param progressive whether the decoder has to hold all coefficients as well
/// @param pixels the parts that a decoder needs, in their order, and no others
/// @param exif a TIFF structure, when there is one
/// @param profile the parts of an ICC profile, in their order; those of a PNG are deflated
record Outline(
    PhotoFormat format,
    int width,
    int height,
    int channels,
    int bytesPerPixel,
    boolean progressive,
    List<Slice> pixels,
    Optional<Slice> exif,
    List<Slice> profile) {

  /// A file of the same picture with nothing in it but the picture.
  byte[] bare(ByteBuffer file) {
    int length = pixels.stream().mapToInt(Slice::length).sum();
    var bare = new ByteArrayOutputStream(length + WebpOutline.HEADER);
    if (format == PhotoFormat.WEBP) {
      bare.writeBytes(WebpOutline.header(length));
    }
    pixels.forEach(slice -> bare.writeBytes(slice.copy(file)));
    return bare.toByteArray();
  }

  static Outline read(PhotoFormat format, ByteBuffer file) {
    try {
      return switch (format) {
        case JPEG -> JpegOutline.read(file);
        case PNG -> PngOutline.read(file);
        case WEBP -> WebpOutline.read(file);
      };
    } catch (IndexOutOfBoundsException e) {
      throw PhotoRejected.unreadable("The file ends in the middle; send it again.");
    }
  }
}
