package ai.realstaging.model;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;

/// Tells a picture by its first bytes, and a whole one by its last.
final class PictureBytes {

  private static final long PNG_MAGIC = 0x89504E470D0A1A0AL;
  private static final int RIFF = 0x52494646;
  private static final int WEBP = 0x57454250;
  private static final int LEAST = 32;

  private PictureBytes() {}

  /// The content type of a whole PNG, JPEG or WebP file, or nothing.
  static Optional<String> contentType(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      if (bytes.length() < LEAST) {
        return Optional.empty();
      }
      byte[] head = new byte[LEAST];
      byte[] tail = new byte[LEAST];
      bytes.readFully(head);
      bytes.seek(bytes.length() - LEAST);
      bytes.readFully(tail);
      return contentType(ByteBuffer.wrap(head), tail, bytes.length());
    }
  }

  private static Optional<String> contentType(ByteBuffer head, byte[] tail, long length) {
    if (head.getLong(0) == PNG_MAGIC) {
      return endsIn(tail, 'I', 'E', 'N', 'D') ? Optional.of("image/png") : Optional.empty();
    }
    if (head.get(0) == (byte) 0xFF && head.get(1) == (byte) 0xD8 && head.get(2) == (byte) 0xFF) {
      return endsIn(tail, 0xFF, 0xD9) ? Optional.of("image/jpeg") : Optional.empty();
    }
    if (head.getInt(0) == RIFF && head.getInt(8) == WEBP) {
      long told = Integer.toUnsignedLong(head.order(ByteOrder.LITTLE_ENDIAN).getInt(4)) + 8;
      return told <= length ? Optional.of("image/webp") : Optional.empty();
    }
    return Optional.empty();
  }

  /// Encoders may leave a few bytes behind the end mark.
  private static boolean endsIn(byte[] tail, int... mark) {
    for (int start = tail.length - mark.length; start >= 0; start--) {
      boolean here = true;
      for (int i = 0; i < mark.length; i++) {
        here &= tail[start + i] == (byte) mark[i];
      }
      if (here) {
        return true;
      }
    }
    return false;
  }
}
