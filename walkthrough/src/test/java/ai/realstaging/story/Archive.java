package ai.realstaging.story;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;

/// A downloaded zip, and what its pictures are like.
final class Archive {

  private Archive() {}

  /// Its files by name, in their order.
  static Map<String, byte[]> files(byte[] zip) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /// The picture of this name, which must be there.
  static BufferedImage picture(Map<String, byte[]> files, String name) {
    return decode(Objects.requireNonNull(files.get(name), name));
  }

  static BufferedImage decode(byte[] bytes) {
    try {
      return ImageIO.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The share of pixels that are the same in both.
  static double same(BufferedImage one, BufferedImage other) {
    long same = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (one.getRGB(x, y) == other.getRGB(x, y)) {
          same++;
        }
      }
    }
    return (double) same / ((long) one.getWidth() * one.getHeight());
  }
}
