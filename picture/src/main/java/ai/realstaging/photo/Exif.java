package ai.realstaging.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// The three things that staging wants of a photo's EXIF. Nonsense in it is no reason to refuse a
/// photo: what cannot be read is taken as not said.
///
/// @param orientation 1 to 8
/// @param focal35mm focal length in mm of a 35 mm camera
/// @param gps whether there is a position
record Exif(int orientation, OptionalDouble focal35mm, boolean gps) {

  static final Exif NONE = new Exif(1, OptionalDouble.empty(), false);

  private static final int ORIENTATION = 0x0112;
  private static final int EXIF_TABLE = 0x8769;
  private static final int GPS_TABLE = 0x8825;
  private static final int FOCAL_35_MM = 0xA405;
  private static final int ENTRY = 12;
  private static final int SHORT = 3;
  private static final int LONG = 4;

  /// Whether the shown width is the stored height.
  boolean lying() {
    return orientation >= 5;
  }

  /// Reads a TIFF structure, with or without `Exif` before it. Follows no chain of tables, so that
  /// it always ends.
  static Exif read(ByteBuffer segment) {
    try {
      boolean named = segment.remaining() > 6 && segment.getShort(0) == named(segment.order());
      ByteBuffer tiff = named ? segment.slice(6, segment.remaining() - 6) : segment.slice();
      return table(tiff);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return NONE;
    }
  }

  private static short named(ByteOrder order) {
    return ByteBuffer.wrap(new byte[] {'E', 'x'}).order(order).getShort();
  }

  private static Exif table(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    if (tiff.getShort(2) != 42) {
      return NONE;
    }
    int first = tiff.getInt(4);
    long orientation = find(tiff, first, ORIENTATION).orElse(1);
    OptionalLong exif = find(tiff, first, EXIF_TABLE);
    OptionalLong focal =
        exif.isPresent() ? find(tiff, (int) exif.getAsLong(), FOCAL_35_MM) : OptionalLong.empty();
    boolean plausible = focal.isPresent() && focal.getAsLong() >= 4 && focal.getAsLong() <= 2000;
    return new Exif(
        orientation >= 1 && orientation <= 8 ? (int) orientation : 1,
        plausible ? OptionalDouble.of((double) focal.getAsLong()) : OptionalDouble.empty(),
        find(tiff, first, GPS_TABLE).isPresent());
  }

  /// The value of a tag of one table, when it is a whole number and the table can be read so far.
  private static OptionalLong find(ByteBuffer tiff, int table, int tag) {
    if (table < 8 || table > tiff.limit() - 2) {
      return OptionalLong.empty();
    }
    int entries = Short.toUnsignedInt(tiff.getShort(table));
    for (int i = 0; i < entries; i++) {
      int at = table + 2 + i * ENTRY;
      if (at > tiff.limit() - ENTRY) {
        return OptionalLong.empty();
      }
      if (Short.toUnsignedInt(tiff.getShort(at)) == tag) {
        return switch (tiff.getShort(at + 2)) {
          case SHORT -> OptionalLong.of(Short.toUnsignedInt(tiff.getShort(at + 8)));
          case LONG -> OptionalLong.of(Integer.toUnsignedLong(tiff.getInt(at + 8)));
          default -> OptionalLong.empty();
        };
      }
    }
    return OptionalLong.empty();
  }
}
