package ai.realstaging.photo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What a file is by its first bytes; its name and what was said of it do not count.
final class Magic {

  private static final int ENOUGH = 32;

  private Magic() {}

  static Optional<PhotoFormat> format(ByteBuffer file) {
    String head = head(file);
    if (head.startsWith("\u00FF\u00D8\u00FF")) {
      return Optional.of(PhotoFormat.JPEG);
    }
    if (head.startsWith("\u0089PNG\r\n\u001A\n")) {
      return Optional.of(PhotoFormat.PNG);
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return Optional.of(PhotoFormat.WEBP);
    }
    return Optional.empty();
  }

  /// A sentence for a file of another kind; HEIC, which telephones make, gets advice.
  static String refusal(ByteBuffer file) {
    String head = head(file);
    if (head.startsWith("ftyp", 4)) {
      String brand = head.substring(8, Math.min(12, head.length()));
      return brand.startsWith("avi")
          ? "AVIF is not supported here; send the photo as JPEG, PNG or WebP."
          : "HEIC is not supported here; send the photo as JPEG, which telephones can do when sharing.";
    }
    if (head.startsWith("GIF8") || head.startsWith("BM") || isTiff(head)) {
      return "GIF, BMP and TIFF are not supported; send the photo as JPEG, PNG or WebP.";
    }
    return "The file is not a photo; photos are taken as JPEG, PNG or WebP.";
  }

  private static boolean isTiff(String head) {
    return head.startsWith("II*\0") || head.startsWith("MM\0*");
  }

  /// One character for each byte.
  private static String head(ByteBuffer file) {
    byte[] bytes = new byte[Math.min(ENOUGH, file.limit())];
    file.get(0, bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
