package ai.realstaging.photo;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

/// Makes a picture smaller by the mean of the area that each new pixel covers, and turns it
/// upright, in one pass over its rows. A picture that is small enough keeps every pixel as it is.
final class Scaler {

  private final RgbRows rows;
  private final int width;
  private final int height;
  private final Turn turn;
  private final int[] shown;

  private Scaler(BufferedImage picture, Turn turn, int[] shown) {
    this.rows = new RgbRows(picture);
    this.width = picture.getWidth();
    this.height = picture.getHeight();
    this.shown = shown;
    this.turn = turn;
  }

  /// A new picture of type `INT_RGB` whose longer side is at most `side` pixels.
  static BufferedImage scale(BufferedImage picture, int orientation, int side) {
    double share = Math.min(1, (double) side / Math.max(picture.getWidth(), picture.getHeight()));
    int width = (int) Math.max(1, Math.round(picture.getWidth() * share));
    int height = (int) Math.max(1, Math.round(picture.getHeight() * share));
    var turn = new Turn(orientation, width, height);
    var out = new BufferedImage(turn.shownWidth(), turn.shownHeight(), BufferedImage.TYPE_INT_RGB);
    int[] shown = ((DataBufferInt) out.getRaster().getDataBuffer()).getData();
    var scaler = new Scaler(picture, turn, shown);
    if (width == picture.getWidth() && height == picture.getHeight()) {
      scaler.copy();
    } else {
      scaler.shrink();
    }
    return out;
  }

  private void copy() {
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      read(y, row);
      write(y, row);
    }
  }

  /// Each stored row is first made narrower, then added to the one or two new rows that it lies
  /// under.
  private void shrink() {
    int[] row = new int[width];
    float[] narrow = new float[3 * turn.width()];
    float[] sum = new float[3 * turn.width()];
    double step = (double) height / turn.height();
    int held = -1;
    for (int to = 0; to < turn.height(); to++) {
      double top = to * step;
      double bottom = to == turn.height() - 1 ? height : top + step;
      for (int y = (int) top; y < height && y < bottom; y++) {
        if (y != held) {
          read(y, row);
          narrow(row, narrow);
          held = y;
        }
        add(narrow, (float) (Math.min(y + 1, bottom) - Math.max(y, top)), sum);
      }
      finish(sum, (float) (bottom - top), to);
    }
  }

  private void narrow(int[] row, float[] narrow) {
    double step = (double) width / turn.width();
    for (int to = 0; to < turn.width(); to++) {
      double left = to * step;
      double right = to == turn.width() - 1 ? width : left + step;
      float red = 0;
      float green = 0;
      float blue = 0;
      for (int x = (int) left; x < width && x < right; x++) {
        float share = (float) (Math.min(x + 1, right) - Math.max(x, left));
        int pixel = row[x];
        red += share * ((pixel >> 16) & 0xFF);
        green += share * ((pixel >> 8) & 0xFF);
        blue += share * (pixel & 0xFF);
      }
      float whole = (float) (right - left);
      narrow[3 * to] = red / whole;
      narrow[3 * to + 1] = green / whole;
      narrow[3 * to + 2] = blue / whole;
    }
  }

  private static void add(float[] narrow, float share, float[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += share * narrow[i];
    }
  }

  /// Writes the sum of some rows as the row `to` and clears it.
  private void finish(float[] sum, float whole, int to) {
    int[] row = new int[turn.width()];
    for (int x = 0; x < row.length; x++) {
      row[x] =
          level(sum[3 * x] / whole) << 16
              | level(sum[3 * x + 1] / whole) << 8
              | level(sum[3 * x + 2] / whole);
    }
    write(to, row);
    Arrays.fill(sum, 0);
  }

  private static int level(float value) {
    return Math.clamp(Math.round(value), 0, 255);
  }

  private void read(int y, int[] row) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("stopped while a photo was scaled");
    }
    rows.read(y, row);
  }

  private void write(int y, int[] row) {
    int at = turn.start(y);
    int step = turn.step();
    for (int pixel : row) {
      shown[at] = pixel & 0xFFFFFF;
      at += step;
    }
  }
}
