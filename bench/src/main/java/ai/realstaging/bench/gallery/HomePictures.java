package ai.realstaging.bench.gallery;

import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.render.Budget;
import ai.realstaging.render.ChangeMask;
import ai.realstaging.render.Progress;
import ai.realstaging.render.RenderEngine;
import ai.realstaging.render.StagingOutcome;
import ai.realstaging.render.StagingRequest;
import ai.realstaging.render.raster.Rgb;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Draws the pictures of the first page anew from its empty room: `HomePictures FOLDER [SEED]`. The
/// folder holds `home-empty.jpg` and the looks to be drawn, `home-STYLE.jpg`; the one that is shown
/// first has a `step-STYLE.jpg`, too. Prints the share of pixels that it leaves as they are.
public final class HomePictures {

  /// More samples than a photo is given: these are drawn once and seen by everybody.
  private static final Budget BEST = new Budget(1920, 16, 64);

  private static final float QUALITY = 0.86f;

  private HomePictures() {}

  public static void main(String[] words) throws IOException {
    Path folder = Path.of(words[0]);
    long seed = words.length > 1 ? Long.parseLong(words[1]) : 4;
    Rgb empty = photo(folder.resolve("home-empty.jpg"));
    for (Style style : Style.values()) {
      if (Files.notExists(folder.resolve("home-" + name(style) + ".jpg"))) {
        continue;
      }
      StagingOutcome.Staged staged = staged(empty, style, seed);
      BufferedImage picture = staged.picture().toBufferedImage();
      write(picture, folder.resolve("home-" + name(style) + ".jpg"));
      System.out.println(style + ": " + staged.items().size() + " pieces");
      Path step = folder.resolve("step-" + name(style) + ".jpg");
      if (Files.exists(step)) {
        write(greyed(staged.picture(), staged.mask()), folder.resolve("home-changes.jpg"));
        write(cut(picture, 720, 480), step);
        System.out.printf("%.0f %% as photographed%n", 100 * (1 - staged.changedShare()));
      }
    }
  }

  private static Rgb photo(Path file) throws IOException {
    BufferedImage read = ImageIO.read(file.toFile());
    BufferedImage plain = plain(read.getWidth(), read.getHeight());
    Graphics2D pen = plain.createGraphics();
    pen.drawImage(read, 0, 0, null);
    pen.dispose();
    return Rgb.of(plain);
  }

  private static StagingOutcome.Staged staged(Rgb empty, Style style, long seed) {
    var request =
        new StagingRequest(
            empty,
            RoomType.LIVING_ROOM,
            style,
            seed,
            OptionalDouble.empty(),
            Optional.empty(),
            BEST);
    return switch (new RenderEngine().stage(request, Progress.SILENT, () -> false)) {
      case StagingOutcome.Staged staged -> staged;
      case StagingOutcome.Refused refused ->
          throw new IllegalStateException("our own room was refused: " + refused.reason());
    };
  }

  /// The picture at two thirds of its size, with what is still the photo's in pale grey.
  private static BufferedImage greyed(Rgb picture, ChangeMask mask) {
    BufferedImage out = plain(picture.width(), picture.height());
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        int colour = picture.at(x, y);
        int luminance =
            (54 * Rgb.red(colour) + 183 * Rgb.green(colour) + 19 * Rgb.blue(colour)) >> 8;
        int pale = Math.min(255, 40 + luminance);
        out.setRGB(x, y, mask.at(x, y) ? colour : pale << 16 | pale << 8 | pale);
      }
    }
    return cut(out, 1280, 720);
  }

  /// The middle of a picture, as much as has the wanted proportions, scaled to the wanted size.
  private static BufferedImage cut(BufferedImage picture, int width, int height) {
    int across = Math.min(picture.getWidth(), picture.getHeight() * width / height);
    int left = (picture.getWidth() - across) / 2;
    BufferedImage out = plain(width, height);
    Graphics2D pen = out.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(picture, 0, 0, width, height, left, 0, left + across, picture.getHeight(), null);
    pen.dispose();
    return out;
  }

  private static void write(BufferedImage picture, Path file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var how = new JPEGImageWriteParam(Locale.ROOT);
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(QUALITY);
    how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    try (var bytes = Files.newOutputStream(file);
        var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
  }

  private static BufferedImage plain(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
  }

  private static String name(Style style) {
    return style.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
