package ai.realstaging.render.raster;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes a picture as PNG (W3C PNG, third edition): 8 bits a channel, no alpha, sRGB. Row by row,
/// so that a picture of many megapixels needs little more memory than itself; the Paeth filter and
/// a fast deflate suit photographs.
public final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
  private static final int LEVEL = 3;
  private static final int CHUNK = 1 << 16;
  private static final int PAETH = 4;

  private Png() {}

  public static void write(Rgb picture, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.write(SIGNATURE);
    chunk(data, "IHDR", header(picture), 13);
    chunk(data, "sRGB", new byte[] {0}, 1);
    Deflater deflater = new Deflater(LEVEL);
    try {
      pixels(picture, data, deflater);
    } finally {
      deflater.end();
    }
    chunk(data, "IEND", new byte[0], 0);
    data.flush();
  }

  private static byte[] header(Rgb picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(13);
    DataOutputStream header = new DataOutputStream(bytes);
    header.writeInt(picture.width());
    header.writeInt(picture.height());
    header.write(new byte[] {8, 2, 0, 0, 0});
    return bytes.toByteArray();
  }

  private static void pixels(Rgb picture, DataOutputStream data, Deflater deflater)
      throws IOException {
    int length = picture.width() * 3;
    byte[] above = new byte[length];
    byte[] row = new byte[length];
    byte[] filtered = new byte[length + 1];
    byte[] packed = new byte[CHUNK];
    filtered[0] = PAETH;
    for (int y = 0; y < picture.height(); y++) {
      unpack(picture, y, row);
      filter(row, above, filtered);
      deflater.setInput(filtered);
      while (!deflater.needsInput()) {
        int n = deflater.deflate(packed);
        if (n > 0) {
          chunk(data, "IDAT", packed, n);
        }
      }
      byte[] swap = above;
      above = row;
      row = swap;
    }
    deflater.finish();
    while (!deflater.finished()) {
      chunk(data, "IDAT", packed, deflater.deflate(packed));
    }
  }

  private static void unpack(Rgb picture, int y, byte[] row) {
    int at = y * picture.width();
    for (int x = 0; x < picture.width(); x++) {
      int pixel = picture.argb()[at + x];
      row[3 * x] = (byte) (pixel >> 16);
      row[3 * x + 1] = (byte) (pixel >> 8);
      row[3 * x + 2] = (byte) pixel;
    }
  }

  private static void filter(byte[] row, byte[] above, byte[] out) {
    for (int i = 0; i < row.length; i++) {
      int a = i < 3 ? 0 : row[i - 3] & 255;
      int b = above[i] & 255;
      int c = i < 3 ? 0 : above[i - 3] & 255;
      int p = a + b - c;
      int da = Math.abs(p - a);
      int db = Math.abs(p - b);
      int dc = Math.abs(p - c);
      int guess = da <= db && da <= dc ? a : db <= dc ? b : c;
      out[i + 1] = (byte) (row[i] - guess);
    }
  }

  private static void chunk(DataOutputStream out, String type, byte[] data, int length)
      throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data, 0, length);
    out.writeInt(length);
    out.write(name);
    out.write(data, 0, length);
    out.writeInt((int) sum.getValue());
  }
}
