package ai.realstaging.story;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// As many different photos as a story needs.
final class Album {

  /// How wide [#large] is.
  static final int LARGE = 2100;

  private static final int WIDTH = 720;
  private static final int HEIGHT = 480;

  private static final Color SPECK = new Color(160, 90, 90);
  private static final int SIZES = 40;

  private Album() {}

  /// `IMG_0001.jpg` and so on: one room, each with another speck in a corner.
  static Stream<FilePayload> of(int photos) {
    BufferedImage room = read(Rooms.livingRoom());
    return IntStream.rangeClosed(1, photos)
        .mapToObj(number -> photo("IMG_%04d.jpg".formatted(number), speck(room, number)));
  }

  /// More pixels than any size of download has.
  static FilePayload large() {
    return photo("IMG_9000.jpg", jpeg(scaled(read(Rooms.livingRoom()), LARGE, LARGE * 2 / 3)));
  }

  /// Too few pixels for anything.
  static FilePayload stamp() {
    return photo("stamp.jpg", jpeg(scaled(read(Rooms.livingRoom()), 120, 80)));
  }

  static FilePayload photo(String name, byte[] jpeg) {
    return new FilePayload(name, "image/jpeg", jpeg);
  }

  /// Seen in a mirror: another room.
  static byte[] turned(byte[] room) {
    BufferedImage one = read(room);
    BufferedImage other =
        new BufferedImage(one.getWidth(), one.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = other.createGraphics();
    graphics.drawImage(one, one.getWidth(), 0, -one.getWidth(), one.getHeight(), null);
    graphics.dispose();
    return jpeg(other);
  }

  /// Nothing but wall, so that no floor is found.
  static byte[] wall(byte[] room) {
    BufferedImage one = read(room);
    BufferedImage other = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = other.createGraphics();
    int x = one.getWidth() * 55 / 100;
    int y = one.getHeight() * 32 / 100;
    graphics.drawImage(
        one.getSubimage(x, y, one.getWidth() / 3, one.getHeight() / 3), 0, 0, WIDTH, HEIGHT, null);
    graphics.dispose();
    return jpeg(other);
  }

  private static byte[] speck(BufferedImage room, int number) {
    BufferedImage other = scaled(room, WIDTH, HEIGHT);
    Graphics2D graphics = other.createGraphics();
    graphics.setColor(SPECK);
    graphics.fillRect(0, 0, 8 + number % SIZES, 8 + number / SIZES);
    graphics.dispose();
    return jpeg(other);
  }

  private static BufferedImage scaled(BufferedImage room, int width, int height) {
    BufferedImage other = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = other.createGraphics();
    graphics.drawImage(room, 0, 0, width, height, null);
    graphics.dispose();
    return other;
  }

  private static BufferedImage read(byte[] jpeg) {
    try {
      return ImageIO.read(new ByteArrayInputStream(jpeg));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
