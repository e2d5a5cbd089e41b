package ai.realstaging.photo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// Develops photos: decoded with care, turned upright, brought to sRGB, made smaller, written anew
/// without any metadata. Every method may throw [PhotoRejected] for a file that cannot be opened,
/// and [java.util.concurrent.CancellationException] when its thread is interrupted.
public final class PhotoDeveloper {

  private static final JpegWriter FINE = new JpegWriter(0.95f, true);
  private static final JpegWriter SMALL = new JpegWriter(0.82f, false);

  /// Bytes for each pixel that comes out: the picture itself and its encoder.
  private static final int OUT = 5;

  private final PhotoSettings settings;

  public PhotoDeveloper(PhotoSettings settings) {
    this.settings = settings;
  }

  /// Writes the photo upright and in sRGB, its longer side at most `side` pixels: as PNG when `out`
  /// ends in `.png`, otherwise as JPEG of high quality.
  public Upright normalise(Path in, Path out, int side) {
    return develop(
        in,
        side,
        (exif, picture) -> {
          write(picture, out);
          return new Upright(picture.getWidth(), picture.getHeight(), exif.focal35mm());
        });
  }

  /// Small JPEG files, one for each of the sides in pixels. Takes photos and staged pictures alike.
  public Thumbnails thumbnails(Path file, List<Integer> sides) {
    return develop(
        file,
        Collections.max(sides),
        (_, picture) -> {
          Map<Integer, byte[]> files = new LinkedHashMap<>();
          for (int side : sides) {
            files.put(side, SMALL.write(Scaler.scale(picture, 1, side)));
          }
          return new Thumbnails(files, Scaler.scale(picture, 1, 1).getRGB(0, 0) & 0xFFFFFF);
        });
  }

  /// Writes a JPEG that says of itself that a model had a hand in it, its longer side at most
  /// `side` pixels.
  ///
  /// @param labelled whether it says so in a corner of the picture, too
  public void deliver(Path staged, Path out, int side, boolean labelled) {
    develop(
        staged,
        Math.min(side, settings.maxSide()),
        (_, picture) -> {
          if (labelled) {
            StagedLabel.draw(picture);
          }
          return Files.write(out, Delivery.mark(FINE.write(picture)));
        });
  }

  private interface Use<T> {
    T make(Exif exif, BufferedImage picture) throws IOException;
  }

  private <T> T develop(Path file, int side, Use<T> use) {
    try (Arena arena = Arena.ofConfined()) {
      OpenPhoto photo = OpenPhoto.open(file, arena, settings);
      try (var _ = enter(photo, side)) {
        return use.make(photo.exif(), picture(photo, side));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage picture(OpenPhoto photo, int side) {
    Outline outline = photo.outline();
    BufferedImage decoded = Decoder.decode(outline, outline.bare(photo.file()), side);
    BufferedImage picture = Scaler.scale(decoded, photo.exif().orientation(), side);
    Profile.of(outline, photo.file()).ifPresent(profile -> profile.toSrgb(picture));
    return picture;
  }

  private static DecodeGate.Place enter(OpenPhoto photo, int side) {
    long pixels = (long) photo.width() * photo.height();
    double share = Math.min(1, (double) side / Math.max(photo.width(), photo.height()));
    long written = (long) (pixels * share * share * OUT);
    return DecodeGate.OF_THE_JVM.enter(Decoder.cost(photo.outline(), side) + written);
  }

  private static void write(BufferedImage picture, Path out) throws IOException {
    if (String.valueOf(out.getFileName()).endsWith(".png")) {
      ImageIO.write(picture, "png", out.toFile());
    } else {
      Files.write(out, FINE.write(picture));
    }
  }
}
