package ai.realstaging.local;

import ai.realstaging.render.raster.Rgb;
import ai.realstaging.render.sample.SampleRooms;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// The photos of the sample listing, rendered when they are asked for.
final class DemoPhotos {

  private static final float QUALITY = 0.92f;

  private static final List<Room> ROOMS =
      List.of(
          new Room("living room", "living_room", "scandinavian", SampleRooms::livingRoom),
          new Room("bedroom", "bedroom", "modern", SampleRooms::bedroom),
          new Room("dining room", "dining_room", "mid_century", SampleRooms::diningRoom),
          new Room("office", "office", "contemporary", SampleRooms::office));

  private DemoPhotos() {}

  /// Each is rendered as it is taken from the stream, in a second or two.
  static Stream<DemoListing.Photo> rendered() {
    return ROOMS.stream()
        .map(
            room ->
                new DemoListing.Photo(
                    "12 Elm Street, " + room.name() + ".jpg",
                    room.type(),
                    room.style(),
                    jpeg(room.scene().get())));
  }

  private static byte[] jpeg(Rgb picture) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture.toBufferedImage(), null, null), how);
    } catch (IOException e) {
      throw new IllegalStateException("a picture in memory could not be written", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private record Room(String name, String type, String style, Supplier<Rgb> scene) {}
}
