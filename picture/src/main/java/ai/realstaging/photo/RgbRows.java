package ai.realstaging.photo;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/// The rows of a decoded picture of any kind as 0xRRGGBB, on white where it is transparent.
final class RgbRows {

  private static final int STRIP = 64;

  private final BufferedImage picture;
  private final BufferedImage strip;
  private int stripTop = -STRIP;

  RgbRows(BufferedImage picture) {
    this.picture = picture;
    this.strip = new BufferedImage(picture.getWidth(), STRIP, BufferedImage.TYPE_INT_RGB);
  }

  /// Fills `row` with the pixels of row `y`. Rows are asked for from top to bottom.
  void read(int y, int[] row) {
    if (y >= stripTop + STRIP) {
      stripTop = y;
      fill(Math.min(STRIP, picture.getHeight() - y));
    }
    strip.getRaster().getDataElements(0, y - stripTop, row.length, 1, row);
  }

  private void fill(int rows) {
    if (isGrey()) {
      grey(rows);
      return;
    }
    Graphics2D pen = strip.createGraphics();
    try {
      if (picture.getColorModel().hasAlpha()) {
        pen.setComposite(AlphaComposite.SrcOver);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, strip.getWidth(), rows);
      }
      pen.drawImage(picture.getSubimage(0, stripTop, picture.getWidth(), rows), 0, 0, null);
    } finally {
      pen.dispose();
    }
  }

  private boolean isGrey() {
    return picture.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY
        && !(picture.getColorModel() instanceof IndexColorModel);
  }

  /// Taken as it stands: Java believes that grey is linear light, and would brighten it.
  private void grey(int rows) {
    Raster from = picture.getRaster();
    int shift = from.getDataBuffer().getDataType() == DataBuffer.TYPE_USHORT ? 8 : 0;
    int levels = (1 << Math.min(8, from.getSampleModel().getSampleSize(0))) - 1;
    int width = picture.getWidth();
    int[] value = new int[width];
    int[] alpha = new int[width];
    boolean clear = from.getNumBands() > 1;
    for (int y = 0; y < rows; y++) {
      from.getSamples(0, stripTop + y, width, 1, 0, value);
      if (clear) {
        from.getSamples(0, stripTop + y, width, 1, 1, alpha);
      }
      for (int x = 0; x < width; x++) {
        int grey = (value[x] >> shift) * 255 / levels;
        int seen = clear ? 255 + (grey - 255) * (alpha[x] >> shift) / 255 : grey;
        value[x] = seen * 0x010101;
      }
      strip.getRaster().setDataElements(0, y, width, 1, value);
    }
  }
}
