package ai.realstaging.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Walks the chunks of a PNG (ISO/IEC 15948) to its end. The parts of an animation are left behind,
/// so that its still picture remains.
final class PngOutline {

  private static final int SIGNATURE = 8;
  private static final int AROUND = 12; // length, name and checksum of each chunk
  private static final int MAX_PROFILE_NAME = 79;

  private final ByteBuffer file;
  private final List<Slice> pixels = new ArrayList<>();
  private List<Slice> profile = List.of();
  private @Nullable Slice exif;
  private @Nullable Slice header;
  private boolean data;

  private PngOutline(ByteBuffer file) {
    this.file = file.duplicate().order(ByteOrder.BIG_ENDIAN);
  }

  static Outline read(ByteBuffer file) {
    return new PngOutline(file).walk();
  }

  private Outline walk() {
    pixels.add(new Slice(0, SIGNATURE));
    int at = SIGNATURE;
    boolean ended = false;
    while (!ended) {
      int length = file.getInt(at);
      if (length < 0) {
        throw broken();
      }
      String name = name(at + 4);
      file.get(Math.addExact(at, length + AROUND - 1));
      chunk(name, new Slice(at, length + AROUND));
      ended = name.equals("IEND");
      at += length + AROUND;
    }
    return outline();
  }

  private void chunk(String name, Slice chunk) {
    if (header == null && !name.equals("IHDR")) {
      throw broken();
    }
    switch (name) {
      case "IHDR" -> {
        header = header == null ? inside(chunk) : null;
        pixels.add(chunk);
      }
      case "IDAT" -> {
        data = true;
        pixels.add(chunk);
      }
      case "PLTE", "tRNS", "IEND" -> pixels.add(chunk);
      case "iCCP" -> profile = profile(inside(chunk));
      case "eXIf" -> exif = inside(chunk);
      default -> {} // text, times, animation
    }
  }

  /// A name, a zero, the method, then the deflated profile.
  private List<Slice> profile(Slice chunk) {
    int end = Math.min(chunk.length() - 2, MAX_PROFILE_NAME + 1);
    for (int i = 0; i < end; i++) {
      if (file.get(chunk.from() + i) == 0) {
        return List.of(new Slice(chunk.from() + i + 2, chunk.length() - i - 2));
      }
    }
    return List.of();
  }

  private Outline outline() {
    Slice seen = header;
    if (seen == null || seen.length() != 13 || !data) {
      throw broken();
    }
    int width = file.getInt(seen.from());
    int height = file.getInt(seen.from() + 4);
    int depth = file.get(seen.from() + 8);
    int channels =
        switch (file.get(seen.from() + 9)) {
          case 0 -> 1;
          case 2 -> 3;
          case 3 -> 1;
          case 4 -> 2;
          case 6 -> 4;
          default -> throw broken();
        };
    boolean palette = file.get(seen.from() + 9) == 3;
    if (width < 1 || height < 1 || depth < 1 || depth > 16) {
      throw broken();
    }
    return new Outline(
        PhotoFormat.PNG,
        width,
        height,
        palette ? 3 : channels,
        channels * (depth > 8 ? 2 : 1),
        false,
        List.copyOf(pixels),
        Optional.ofNullable(exif),
        profile);
  }

  private String name(int at) {
    var name = new StringBuilder(4);
    for (int i = 0; i < 4; i++) {
      byte letter = file.get(at + i);
      if (!(letter >= 'A' && letter <= 'Z') && !(letter >= 'a' && letter <= 'z')) {
        throw broken();
      }
      name.append((char) letter);
    }
    return name.toString();
  }

  private static Slice inside(Slice chunk) {
    return new Slice(chunk.from() + 8, chunk.length() - AROUND);
  }

  private static PhotoRejected broken() {
    return PhotoRejected.unreadable("The PNG file is damaged; export or send it again.");
  }
}
