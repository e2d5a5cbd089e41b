package ai.realstaging.story;

import ai.realstaging.render.raster.Rgb;
import ai.realstaging.render.sample.SampleRooms;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/// Photos of empty rooms that the project renders itself, small enough to be staged in moments.
final class Rooms {

  private static final int SIDE = 960;

  /// Each is rendered once.
  private static final List<Photo> THREE =
      List.of(
          new Photo("living-room.jpg", jpeg(SampleRooms.livingRoom())),
          new Photo("bedroom.jpg", jpeg(SampleRooms.bedroom())),
          new Photo("dining-room.jpg", jpeg(SampleRooms.diningRoom())));

  private Rooms() {}

  /// @param file its name
  /// @param jpeg its bytes
  record Photo(String file, byte[] jpeg) {}

  /// A living room, a bedroom and a dining room.
  static List<Photo> three() {
    return THREE;
  }

  static byte[] livingRoom() {
    return THREE.getFirst().jpeg();
  }

  static byte[] bedroom() {
    return THREE.get(1).jpeg();
  }

  /// A room with its lights off: a photo, but nothing to be read in it.
  static Photo darkness() {
    return new Photo("cellar.jpg", jpeg(new BufferedImage(SIDE, 640, BufferedImage.TYPE_INT_RGB)));
  }

  private static byte[] jpeg(Rgb room) {
    return jpeg(room.scaledTo(SIDE).toBufferedImage());
  }

  private static byte[] jpeg(BufferedImage picture) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(picture, "jpg", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
