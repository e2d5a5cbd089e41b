package ai.realstaging.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Walks the chunks of a WebP (RFC 9649). Its size is read from the picture itself, never from the
/// canvas that a header may claim; alpha is left behind, animations are refused.
final class WebpOutline {

  static final int HEADER = 12;

  private static final int RIFF = 0x46464952;
  private static final int WEBP = 0x50424557;
  private static final int VP8 = 0x20385056;
  private static final int VP8L = 0x4C385056;
  private static final int ICCP = 0x50434349;
  private static final int EXIF = 0x46495845;
  private static final int ANIM = 0x4D494E41;
  private static final int ANMF = 0x464D4E41;

  private final ByteBuffer file;
  private @Nullable Slice picture;
  private @Nullable Slice exif;
  private List<Slice> profile = List.of();

  private WebpOutline(ByteBuffer file) {
    this.file = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  static Outline read(ByteBuffer file) {
    return new WebpOutline(file).walk();
  }

  /// The header of a file whose only chunk is `length` bytes long, its own header included.
  static byte[] header(int length) {
    return ByteBuffer.allocate(HEADER)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(RIFF)
        .putInt(length + 4)
        .putInt(WEBP)
        .array();
  }

  private Outline walk() {
    long end = Integer.toUnsignedLong(file.getInt(4)) + 8;
    if (end > file.limit()) {
      throw PhotoRejected.unreadable("The file ends in the middle; send it again.");
    }
    int at = HEADER;
    while (at + 8 <= end) {
      long length = Integer.toUnsignedLong(file.getInt(at + 4));
      if (at + 8 + length > end) {
        throw broken();
      }
      int padded = (int) (length + (length & 1));
      chunk(file.getInt(at), new Slice(at, Math.min(8 + padded, (int) end - at)));
      at += 8 + padded;
    }
    return outline();
  }

  private void chunk(int name, Slice chunk) {
    switch (name) {
      case VP8, VP8L -> {
        if (picture != null) {
          throw broken();
        }
        picture = chunk;
      }
      case ANIM, ANMF ->
          throw PhotoRejected.unreadable("The WebP file is an animation; send a still photo.");
      case ICCP -> profile = List.of(inside(chunk));
      case EXIF -> exif = inside(chunk);
      default -> {} // text, alpha, canvas
    }
  }

  private Outline outline() {
    Slice seen = picture;
    if (seen == null) {
      throw broken();
    }
    boolean lossless = file.getInt(seen.from()) == VP8L;
    int data = seen.from() + 8;
    return lossless ? lossless(seen, file.getInt(data + 1)) : lossy(seen, data);
  }

  private Outline lossless(Slice seen, int bits) {
    if (file.get(seen.from() + 8) != 0x2F) {
      throw broken();
    }
    return outline(seen, (bits & 0x3FFF) + 1, ((bits >>> 14) & 0x3FFF) + 1, 4);
  }

  private Outline lossy(Slice seen, int data) {
    boolean keyFrame = (file.get(data) & 1) == 0;
    if (!keyFrame || file.get(data + 3) != (byte) 0x9D || file.getShort(data + 4) != 0x2A01) {
      throw broken();
    }
    return outline(seen, file.getShort(data + 6) & 0x3FFF, file.getShort(data + 8) & 0x3FFF, 3);
  }

  private Outline outline(Slice seen, int width, int height, int channels) {
    if (width == 0 || height == 0) {
      throw broken();
    }
    return new Outline(
        PhotoFormat.WEBP,
        width,
        height,
        channels,
        channels,
        false,
        List.of(seen),
        Optional.ofNullable(exif),
        profile);
  }

  private static Slice inside(Slice chunk) {
    return new Slice(chunk.from() + 8, chunk.length() - 8);
  }

  private static PhotoRejected broken() {
    return PhotoRejected.unreadable("The WebP file is damaged; export or send it again.");
  }
}
