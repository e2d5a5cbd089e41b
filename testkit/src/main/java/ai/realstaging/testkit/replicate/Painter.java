package ai.realstaging.testkit.replicate;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import javax.imageio.ImageIO;

/// Makes the stand-in's picture: the photo with a coloured sofa-like block on its floor, as PNG.
final class Painter {

  private final HttpClient http = HttpClient.newHttpClient();

  /// The picture over the photo at the link, or over a plain wall when that is not on this machine.
  byte[] paint(String link) {
    return paint(photo(link).orElseGet(Painter::wall));
  }

  /// The picture over this photo.
  byte[] paintOver(byte[] photo) {
    return paint(decode(photo).orElseGet(Painter::wall));
  }

  private static BufferedImage wall() {
    return new BufferedImage(96, 64, BufferedImage.TYPE_INT_RGB);
  }

  private static byte[] paint(BufferedImage photo) {
    BufferedImage picture =
        new BufferedImage(photo.getWidth(), photo.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = picture.createGraphics();
    brush.drawImage(photo, 0, 0, null);
    brush.setColor(new Color(0x9C, 0x5A, 0x3C));
    int width = photo.getWidth();
    int height = photo.getHeight();
    brush.fillRoundRect(width / 4, height * 3 / 5, width / 2, height / 4, width / 20, width / 20);
    brush.dispose();
    return png(picture);
  }

  private Optional<BufferedImage> photo(String link) {
    URI uri = URI.create(link);
    if (!"127.0.0.1".equals(uri.getHost()) && !"localhost".equals(uri.getHost())) {
      return Optional.empty();
    }
    return fetch(uri);
  }

  private Optional<BufferedImage> fetch(URI uri) {
    try {
      byte[] bytes =
          http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray()).body();
      return decode(bytes);
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<BufferedImage> decode(byte[] bytes) {
    try {
      return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static byte[] png(BufferedImage picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
