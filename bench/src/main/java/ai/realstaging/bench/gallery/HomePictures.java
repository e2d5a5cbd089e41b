package ai.realstaging.bench.gallery;

import ai.realstaging.image.ImageLinks;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.render.Budget;
import ai.realstaging.render.ChangeMask;
import ai.realstaging.render.Progress;
import ai.realstaging.render.RenderEngine;
import ai.realstaging.render.StagingOutcome;
import ai.realstaging.render.StagingRequest;
import ai.realstaging.render.raster.Rgb;
import ai.realstaging.render.sample.SampleRooms;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Draws the pictures anew that somebody sees who is not signed in, those of the first page and of
/// the sample listing, from their empty rooms on: `HomePictures FOLDER [SEED]`. A picture has a
/// small copy where the folder has one. Each look has the seed that is best for it; a seed that is
/// given is taken for all. Prints how much of each picture is still the photo, and the mean colours
/// of the empty rooms.
public final class HomePictures {

  /// More samples than a photo is given: these are drawn once and seen by everybody.
  private static final Budget BEST = new Budget(1920, 16, 64);

  private static final float QUALITY = 0.86f;

  /// The one that is shown first is first.
  private static final List<Look> LIVING_ROOM =
      List.of(
          new Look(Style.MID_CENTURY, 4),
          new Look(Style.SCANDINAVIAN, 1),
          new Look(Style.MODERN, 4),
          new Look(Style.COASTAL, 1),
          new Look(Style.INDUSTRIAL, 1),
          new Look(Style.TRADITIONAL, 4));

  private static final Look BEDROOM = new Look(Style.SCANDINAVIAN, 2);
  private static final Look DINING_ROOM = new Look(Style.MID_CENTURY, 2);

  private final Path folder;
  private final OptionalLong seed;

  private HomePictures(Path folder, OptionalLong seed) {
    this.folder = folder;
    this.seed = seed;
  }

  private record Look(Style style, long seed) {

    String name() {
      return style.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public static void main(String[] words) throws IOException {
    HomePictures pictures =
        new HomePictures(
            Path.of(words[0]),
            words.length > 1 ? OptionalLong.of(Long.parseLong(words[1])) : OptionalLong.empty());
    pictures.drawHome();
    Rgb bedroom = pictures.drawEmpty("bedroom", SampleRooms.bedroom());
    pictures.draw("bedroom", bedroom, RoomType.BEDROOM, BEDROOM);
    Rgb diningRoom = pictures.drawEmpty("dining-room", SampleRooms.diningRoom());
    pictures.draw("dining-room", diningRoom, RoomType.DINING_ROOM, DINING_ROOM);
  }

  private void drawHome() throws IOException {
    Rgb empty = drawEmpty("home", SampleRooms.wideLivingRoom());
    write(cut(empty.toBufferedImage(), 720, 480), "step-empty");
    for (Look look : LIVING_ROOM) {
      StagingOutcome.Staged staged = draw("home", empty, RoomType.LIVING_ROOM, look);
      if (look.equals(LIVING_ROOM.getFirst())) {
        write(greyed(staged.picture(), staged.mask()), "home-changes");
        write(cut(staged.picture().toBufferedImage(), 720, 480), "step-" + look.name());
      }
    }
  }

  /// The room as its file shows it, which is what is staged.
  private Rgb drawEmpty(String room, Rgb rendered) throws IOException {
    String name = room + "-empty";
    write(rendered.toBufferedImage(), name);
    Rgb empty = photo(name);
    writeSmall(empty, name);
    int colour = empty.scaledTo(1).at(0, 0) & 0xffffff;
    System.out.printf("%s: %dx%d, #%06x%n", name, empty.width(), empty.height(), colour);
    return empty;
  }

  private StagingOutcome.Staged draw(String room, Rgb empty, RoomType type, Look look)
      throws IOException {
    String name = room + "-" + look.name();
    StagingOutcome.Staged staged = staged(empty, type, look);
    write(staged.picture().toBufferedImage(), name);
    writeSmall(staged.picture(), name);
    System.out.printf(
        "%s: %d pieces, %.0f %% as photographed%n",
        name, staged.items().size(), 100 * (1 - staged.changedShare()));
    return staged;
  }

  private StagingOutcome.Staged staged(Rgb empty, RoomType type, Look look) {
    var request =
        new StagingRequest(
            empty,
            type,
            look.style(),
            seed.orElse(look.seed()),
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

  private Rgb photo(String name) throws IOException {
    BufferedImage read = ImageIO.read(file(name).toFile());
    BufferedImage plain = plain(read.getWidth(), read.getHeight());
    Graphics2D pen = plain.createGraphics();
    pen.drawImage(read, 0, 0, null);
    pen.dispose();
    return Rgb.of(plain);
  }

  private void writeSmall(Rgb picture, String name) throws IOException {
    if (Files.exists(file(name + "-small"))) {
      write(picture.scaledTo(ImageLinks.SMALL).toBufferedImage(), name + "-small");
    }
  }

  private void write(BufferedImage picture, String name) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var how = new JPEGImageWriteParam(Locale.ROOT);
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(QUALITY);
    how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    try (var bytes = Files.newOutputStream(file(name));
        var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
  }

  private Path file(String name) {
    return folder.resolve(name + ".jpg");
  }

  private static BufferedImage plain(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
  }
}
