package ai.realstaging.render.room;

import ai.realstaging.render.raster.Rgb;

/// Colour steps along the 72 columns: how much the strip above a row differs from the one below it.
final class ColumnColours {

  private static final double STEP = 22;

  private final int height;
  private final int near;
  private final int far;
  // for each column and row the sums of red, green and blue of all rows above
  private final float[][] sums = new float[FootLines.COLUMNS][];

  ColumnColours(Rgb picture) {
    height = picture.height();
    int longer = Math.max(picture.width(), height);
    near = Math.max(1, Math.round(longer * 0.003f));
    far = Math.max(4, Math.round(longer * 0.018f));
    for (int i = 0; i < sums.length; i++) {
      sums[i] = new float[3 * (height + 1)];
      int from = i * picture.width() / sums.length;
      int to = Math.max(from + 1, (i + 1) * picture.width() / sums.length);
      for (int y = 0; y < height; y++) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int x = from; x < to; x++) {
          int pixel = picture.at(x, y);
          red += Rgb.red(pixel);
          green += Rgb.green(pixel);
          blue += Rgb.blue(pixel);
        }
        float share = 1f / (to - from);
        sums[i][3 * y + 3] = sums[i][3 * y] + red * share;
        sums[i][3 * y + 4] = sums[i][3 * y + 1] + green * share;
        sums[i][3 * y + 5] = sums[i][3 * y + 2] + blue * share;
      }
    }
  }

  /// 0 (same colour above and below) to 1 (plainly another). In the dark smaller steps are plain.
  float contrast(int column, float row) {
    int y = Math.round(row);
    if (y - far < 0 || y + far > height) {
      return 0;
    }
    double square = 0;
    double light = 0;
    float[] sum = sums[column];
    for (int c = 0; c < 3; c++) {
      float above = sum[3 * (y - near) + c] - sum[3 * (y - far) + c];
      float below = sum[3 * (y + far) + c] - sum[3 * (y + near) + c];
      double difference = (below - above) / (far - near);
      square += difference * difference;
      light += (above + below) / (far - near) / 6;
    }
    double step = STEP * Math.clamp(light / 120, 0.5, 1);
    return (float) Math.tanh(Math.sqrt(square / 3) / step);
  }
}
