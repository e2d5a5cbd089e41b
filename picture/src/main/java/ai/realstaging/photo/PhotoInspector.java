package ai.realstaging.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.Optional;

/// Says what a file really is, without decoding a pixel: kind by its first bytes, size by its own
/// header, whole to the last marker.
public final class PhotoInspector {

  private final PhotoSettings settings;

  public PhotoInspector(PhotoSettings settings) {
    this.settings = settings;
  }

  /// @param declaredType the media type that the sender gave
  public Inspection inspect(Path file, String declaredType) {
    try (Arena arena = Arena.ofConfined()) {
      OpenPhoto photo = OpenPhoto.open(file, arena, settings);
      PhotoFormat format = photo.outline().format();
      Optional<PhotoFormat> declared = PhotoFormat.ofMediaType(declaredType);
      if (declared.isEmpty() || declared.get() != format) {
        return new Inspection.Rejected(
            Inspection.Code.UPLOAD_MISMATCH,
            "The file is %s and was announced as something else.".formatted(format.mediaType()));
      }
      return new Inspection.Photo(
          format,
          photo.width(),
          photo.height(),
          photo.exif().orientation(),
          photo.exif().focal35mm(),
          photo.exif().gps());
    } catch (PhotoRejected e) {
      return e.rejected();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
