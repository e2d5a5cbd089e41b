package ai.realstaging.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Walks the markers of a JPEG (ITU-T T.81, annex B) to the end of its first picture.
final class JpegOutline {

  /// More scans than any camera writes: each costs the decoder a pass over the whole picture.
  private static final int MAX_SCANS = 64;

  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
  private static final int ICC_COUNTERS = 2;

  private final ByteBuffer file;
  private final List<Slice> pixels = new ArrayList<>();
  private final List<Slice> profile = new ArrayList<>();
  private @Nullable Slice exif;
  private @Nullable Frame frame;
  private int scans;

  private JpegOutline(ByteBuffer file) {
    this.file = file.duplicate().order(ByteOrder.BIG_ENDIAN);
  }

  private record Frame(int width, int height, int components, boolean progressive) {}

  static Outline read(ByteBuffer file) {
    return new JpegOutline(file).walk();
  }

  private Outline walk() {
    pixels.add(new Slice(0, 2));
    int at = 2;
    int marker = marker(at);
    while (marker != EOI) {
      at = skipFill(at);
      int length = Short.toUnsignedInt(file.getShort(at + 2));
      if (length < 2) {
        throw broken();
      }
      file.get(at + 1 + length);
      at = segment(marker, new Slice(at, length + 2));
      marker = marker(at);
    }
    pixels.add(new Slice(skipFill(at), 2));
    return outline();
  }

  /// Files one segment away and says where the next marker is.
  private int segment(int marker, Slice segment) {
    int next = segment.from() + segment.length();
    switch (marker) {
      case 0xC0, 0xC1, 0xC2 -> frame(segment, marker == 0xC2);
      case 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF ->
          throw PhotoRejected.unreadable("This kind of JPEG is not used for photos.");
      case 0xC4, 0xDB, 0xDD, 0xE0, 0xEE -> pixels.add(segment);
      case 0xE1 -> exif(segment);
      case 0xE2 -> profile(segment);
      case SOS -> {
        next = scan(next);
        pixels.add(new Slice(segment.from(), next - segment.from()));
      }
      case 0x01, 0xD0, 0xD1, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0xD7, 0xD8, 0xDC -> throw broken();
      default -> {} // application data and comments are left behind
    }
    return next;
  }

  private void frame(Slice segment, boolean progressive) {
    int at = segment.from() + 4;
    if (frame != null || segment.length() < 10 || file.get(at) != 8) {
      throw broken();
    }
    int height = Short.toUnsignedInt(file.getShort(at + 1));
    int width = Short.toUnsignedInt(file.getShort(at + 3));
    int components = Byte.toUnsignedInt(file.get(at + 5));
    if (width == 0 || height == 0 || components == 0 || components == 2 || components > 4) {
      throw broken();
    }
    frame = new Frame(width, height, components, progressive);
    pixels.add(segment);
  }

  private void exif(Slice segment) {
    if (exif == null && startsWith(segment, EXIF)) {
      exif = inside(segment, EXIF.length);
    }
  }

  private void profile(Slice segment) {
    if (startsWith(segment, ICC) && segment.length() > 4 + ICC.length + ICC_COUNTERS) {
      profile.add(inside(segment, ICC.length + ICC_COUNTERS));
    }
  }

  /// Where the marker after the compressed data stands.
  private int scan(int from) {
    scans++;
    if (frame == null || scans > MAX_SCANS) {
      throw broken();
    }
    int at = from;
    while (true) {
      if (file.get(at) != (byte) 0xFF) {
        at++;
        continue;
      }
      int next = Byte.toUnsignedInt(file.get(at + 1));
      if (next == 0xFF) {
        at++;
      } else if (next == 0 || (next >= 0xD0 && next <= 0xD7)) {
        at += 2;
      } else {
        return at;
      }
    }
  }

  private Outline outline() {
    Frame seen = frame;
    if (seen == null || scans == 0) {
      throw broken();
    }
    return new Outline(
        PhotoFormat.JPEG,
        seen.width(),
        seen.height(),
        seen.components(),
        seen.components() == 4 ? 8 : seen.components(),
        seen.progressive(),
        List.copyOf(pixels),
        Optional.ofNullable(exif),
        List.copyOf(profile));
  }

  private int marker(int at) {
    if (file.get(at) != (byte) 0xFF) {
      throw broken();
    }
    return Byte.toUnsignedInt(file.get(skipFill(at) + 1));
  }

  /// The last of the 0xFF bytes that may stand before a marker.
  private int skipFill(int at) {
    int last = at;
    while (file.get(last + 1) == (byte) 0xFF) {
      last++;
    }
    return last;
  }

  private boolean startsWith(Slice segment, byte[] name) {
    if (segment.length() < 4 + name.length) {
      return false;
    }
    return file.slice(segment.from() + 4, name.length).equals(ByteBuffer.wrap(name));
  }

  private static Slice inside(Slice segment, int skipped) {
    return new Slice(segment.from() + 4 + skipped, segment.length() - 4 - skipped);
  }

  private static PhotoRejected broken() {
    return PhotoRejected.unreadable("The JPEG file is damaged; export or send it again.");
  }
}
