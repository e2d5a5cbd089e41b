package ai.realstaging.story;

import ai.realstaging.render.raster.Rgb;
import ai.realstaging.render.sample.SampleRooms;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Photos of empty rooms that the project renders itself, small enough to be staged in moments.
final class Rooms {

  private static final int SIDE = 960;

  private Rooms() {}

  static byte[] livingRoom() {
    return jpeg(SampleRooms.livingRoom());
  }

  static byte[] bedroom() {
    return jpeg(SampleRooms.bedroom());
  }

  /// The bedroom a little smaller: another photo to whoever compares bytes.
  static byte[] secondBedroom() {
    return jpeg(SampleRooms.bedroom().scaledTo(SIDE - 32));
  }

  private static byte[] jpeg(Rgb room) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(room.scaledTo(SIDE).toBufferedImage(), "jpg", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
