package ai.realstaging.photo;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// A file that is looked at, mapped and not read, so that waiting for a decoder costs no heap. All
/// that can be known without decoding is known once it is open.
record OpenPhoto(ByteBuffer file, Outline outline, Exif exif) {

  /// Throws [PhotoRejected] for what is not a photo within the limits.
  ///
  /// @param arena as long as it is open the photo can be used
  static OpenPhoto open(Path path, Arena arena, PhotoSettings settings) throws IOException {
    try (FileChannel channel = FileChannel.open(path)) {
      long bytes = channel.size();
      if (bytes == 0) {
        throw PhotoRejected.unreadable("The file is empty.");
      }
      if (bytes > settings.maxBytes()) {
        throw tooLarge("A photo may have %d MB.".formatted(settings.maxBytes() >> 20));
      }
      ByteBuffer file = channel.map(FileChannel.MapMode.READ_ONLY, 0, bytes, arena).asByteBuffer();
      PhotoFormat format = Magic.format(file).orElseThrow(() -> unsupported(Magic.refusal(file)));
      Outline outline = Outline.read(format, file);
      checkSize(outline, settings);
      Exif exif = outline.exif().map(slice -> Exif.read(slice.of(file))).orElse(Exif.NONE);
      return new OpenPhoto(file, outline, exif);
    }
  }

  int width() {
    return exif.lying() ? outline.height() : outline.width();
  }

  int height() {
    return exif.lying() ? outline.width() : outline.height();
  }

  private static void checkSize(Outline outline, PhotoSettings settings) {
    long pixels = (long) outline.width() * outline.height();
    int longer = Math.max(outline.width(), outline.height());
    if (pixels > settings.maxPixels() || longer > settings.maxSide()) {
      throw tooLarge(
          "The photo is %d x %d pixels; the limit is %d million pixels and %d on a side."
              .formatted(
                  outline.width(),
                  outline.height(),
                  settings.maxPixels() / 1_000_000,
                  settings.maxSide()));
    }
    if (pixels > Decoder.limit(outline)) {
      throw tooLarge(
          "A photo of %d x %d pixels is taken as an ordinary JPEG only."
              .formatted(outline.width(), outline.height()));
    }
    if (Math.min(outline.width(), outline.height()) < settings.minSide()) {
      throw new PhotoRejected(
          Inspection.Code.IMAGE_TOO_SMALL,
          "The photo is %d x %d pixels; each side needs %d or more."
              .formatted(outline.width(), outline.height(), settings.minSide()));
    }
  }

  private static PhotoRejected tooLarge(String sentence) {
    return new PhotoRejected(Inspection.Code.IMAGE_TOO_LARGE, sentence);
  }

  private static PhotoRejected unsupported(String sentence) {
    return new PhotoRejected(Inspection.Code.UNSUPPORTED_MEDIA_TYPE, sentence);
  }
}
