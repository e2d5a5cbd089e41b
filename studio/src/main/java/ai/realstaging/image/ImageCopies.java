package ai.realstaging.image;

import ai.realstaging.photo.PhotoDeveloper;
import ai.realstaging.storage.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/// Copies of a staged picture for a purpose: JPEG files of a known size that say of themselves that
/// a model had a hand in them. Takes images that a finder has found for the caller.
@Component
public final class ImageCopies {

  /// What a copy is for, and its longer side in pixels.
  public enum Size {
    WEB(1600),
    MLS(2048);

    private final int side;

    Size(int side) {
      this.side = side;
    }

    public int side() {
      return side;
    }
  }

  private final ObjectStore store;
  private final PhotoDeveloper developer;

  public ImageCopies(ObjectStore store, PhotoDeveloper developer) {
    this.store = store;
    this.developer = developer;
  }

  /// Writes the copy. Throws [ImageMissing] when there is no picture yet.
  ///
  /// @param marked whether "Virtually staged" is drawn into a corner
  public void write(Image image, Size size, boolean marked, OutputStream out) {
    Image.Picture picture = image.picture().orElseThrow(ImageMissing::new);
    try (Workspace workspace = Workspace.open()) {
      Path staged = workspace.file("staged");
      try (InputStream in = store.read(picture.key())) {
        Files.copy(in, staged);
      }
      Path copy = workspace.file("copy.jpg");
      developer.deliver(staged, copy, size.side(), marked);
      Files.copy(copy, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The name of the file: as the whole picture's, with its purpose.
  public static String name(Image image, Original original, Size size) {
    String whole = ImageLinks.stagedName(image, original);
    return whole.substring(0, whole.lastIndexOf('.'))
        + "-"
        + size.name().toLowerCase(java.util.Locale.ROOT)
        + ".jpg";
  }
}
