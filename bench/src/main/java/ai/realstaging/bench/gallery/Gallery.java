package ai.realstaging.bench.gallery;

import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.photo.PhotoDeveloper;
import ai.realstaging.photo.PhotoRejected;
import ai.realstaging.photo.PhotoSettings;
import ai.realstaging.photo.Upright;
import ai.realstaging.render.Budget;
import ai.realstaging.render.ChangeMask;
import ai.realstaging.render.PlacedItem;
import ai.realstaging.render.Progress;
import ai.realstaging.render.RenderEngine;
import ai.realstaging.render.StagingOutcome;
import ai.realstaging.render.StagingRequest;
import ai.realstaging.render.raster.Rgb;
import ai.realstaging.render.room.RoomReader;
import com.sun.management.OperatingSystemMXBean;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/// Stages every photo of a folder: `Gallery IN OUT [room=bedroom] [style=coastal] [seed=1]
/// [side=1600] [only=part-of-a-name]`. Without a room the file's name decides, without a style each
/// photo gets the next one.
public final class Gallery {

  /// What the words after the folders say.
  private record Wishes(
      Optional<RoomType> room, Optional<Style> style, long seed, int side, String only) {

    static Wishes of(String[] words) {
      Wishes w = new Wishes(Optional.empty(), Optional.empty(), 1, 1600, "");
      for (int i = 2; i < words.length; i++) {
        String[] pair = words[i].split("=", 2);
        String value = pair.length == 2 ? pair[1] : "";
        String name = value.toUpperCase(Locale.ROOT).replace('-', '_');
        w =
            switch (pair[0]) {
              case "room" ->
                  new Wishes(Optional.of(RoomType.valueOf(name)), w.style, w.seed, w.side, w.only);
              case "style" ->
                  new Wishes(w.room, Optional.of(Style.valueOf(name)), w.seed, w.side, w.only);
              case "seed" -> new Wishes(w.room, w.style, Long.parseLong(value), w.side, w.only);
              case "side" -> new Wishes(w.room, w.style, w.seed, Integer.parseInt(value), w.only);
              case "only" -> new Wishes(w.room, w.style, w.seed, w.side, value);
              default -> throw new IllegalArgumentException("unknown word " + words[i]);
            };
      }
      return w;
    }
  }

  private static final List<Style> STYLES = List.of(Style.values());

  private final PhotoDeveloper developer = new PhotoDeveloper(PhotoSettings.usual());
  private final RenderEngine engine = new RenderEngine();
  private final Wishes wishes;

  private Gallery(Wishes wishes) {
    this.wishes = wishes;
  }

  public static void main(String[] words) throws IOException {
    if (words.length < 2) {
      System.err.println(
          "gallery IN OUT [room=bedroom] [style=coastal] [seed=1] [side=1600]"
              + " [only=part-of-a-name]");
      System.exit(2);
    }
    Gallery gallery = new Gallery(Wishes.of(words));
    new ContactSheet(Path.of(words[1])).write(gallery.exhibits(Path.of(words[0])));
    System.out.println("see " + Path.of(words[1], "index.html"));
  }

  private List<Exhibit> exhibits(Path folder) throws IOException {
    List<Path> photos;
    try (var files = Files.list(folder)) {
      photos =
          files
              .filter(f -> f.toString().toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png|webp)"))
              .sorted()
              .toList();
    }
    List<Exhibit> all = new ArrayList<>();
    for (int i = 0; i < photos.size(); i++) {
      String name = String.valueOf(photos.get(i).getFileName()).replaceAll("\\.[A-Za-z]+$", "");
      if (name.contains(wishes.only())) {
        try {
          Exhibit exhibit =
              exhibit(photos.get(i), name, wishes.style().orElse(STYLES.get(i % STYLES.size())));
          System.out.println(exhibit.caption());
          all.add(exhibit);
        } catch (PhotoRejected e) {
          System.out.println(name + " · no photo for us: " + e.getMessage());
        }
      }
    }
    return all;
  }

  private Exhibit exhibit(Path file, String name, Style style) throws IOException {
    RoomType room = wishes.room().orElse(roomOf(name));
    Path upright = Files.createTempFile("upright", ".png");
    Upright size = developer.normalise(file, upright, wishes.side());
    Rgb photo = Rgb.of(ImageIO.read(upright.toFile()));
    Files.delete(upright);
    var request =
        new StagingRequest(
            photo,
            room,
            style,
            wishes.seed(),
            size.focal35mm(),
            Optional.empty(),
            Budget.standard());
    long before = worked();
    StagingOutcome outcome = engine.stage(request, Progress.SILENT, () -> false);
    double seconds = (worked() - before) / 1e9;
    BufferedImage geometry =
        GeometryOverlay.of(
            photo,
            new RoomReader().read(photo, request.focal35mm(), request.corners(), () -> false));
    String wish = (style + " " + room).toLowerCase(Locale.ROOT).replace('_', ' ');
    BufferedImage original = photo.toBufferedImage();
    return switch (outcome) {
      case StagingOutcome.Refused refused ->
          new Exhibit(
              name,
              wish,
              original,
              geometry,
              Optional.empty(),
              Optional.empty(),
              "refused: " + refused.reason(),
              "",
              seconds);
      case StagingOutcome.Staged staged ->
          new Exhibit(
              name,
              wish,
              original,
              geometry,
              Optional.of(staged.picture().toBufferedImage()),
              Optional.of(drawn(staged.mask())),
              "%s, confidence %.2f, changed %.0f %%"
                  .formatted(staged.trust(), staged.confidence(), 100 * staged.changedShare()),
              staged.items().stream().map(PlacedItem::name).collect(Collectors.joining(", ")),
              seconds);
    };
  }

  /// Nanoseconds that the processors have worked for this program.
  private static long worked() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static RoomType roomOf(String name) {
    for (RoomType type : RoomType.values()) {
      if (name.toLowerCase(Locale.ROOT)
          .contains(type.name().toLowerCase(Locale.ROOT).replace("_room", ""))) {
        return type;
      }
    }
    return RoomType.LIVING_ROOM;
  }

  private static BufferedImage drawn(ChangeMask mask) {
    BufferedImage picture =
        new BufferedImage(mask.width(), mask.height(), BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < mask.height(); y++) {
      for (int x = 0; x < mask.width(); x++) {
        if (mask.at(x, y)) {
          picture.setRGB(x, y, 0xFFFFFFFF);
        }
      }
    }
    return picture;
  }
}
