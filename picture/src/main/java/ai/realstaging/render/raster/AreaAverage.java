package ai.realstaging.render.raster;

/// Makes a picture smaller: every new pixel is the mean of the area that it covers, edges weighted
/// by their share.
final class AreaAverage {

  private final Rgb source;

  AreaAverage(Rgb source) {
    this.source = source;
  }

  Rgb to(int width, int height) {
    double stepX = (double) source.width() / width;
    double stepY = (double) source.height() / height;
    float[] row = new float[width * 3];
    int[] pixels = new int[width * height];
    for (int y = 0; y < height; y++) {
      java.util.Arrays.fill(row, 0);
      double top = y * stepY;
      double bottom = Math.min(source.height(), top + stepY);
      for (int sy = (int) top; sy < Math.ceil(bottom); sy++) {
        double share = Math.min(bottom, sy + 1) - Math.max(top, sy);
        addRow(sy, share, stepX, row);
      }
      double area = stepX * (bottom - top);
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] =
            Rgb.pack(
                level(row[3 * x] / area),
                level(row[3 * x + 1] / area),
                level(row[3 * x + 2] / area));
      }
    }
    return new Rgb(width, height, pixels);
  }

  private void addRow(int sy, double share, double stepX, float[] row) {
    int offset = sy * source.width();
    for (int x = 0; x < row.length / 3; x++) {
      double left = x * stepX;
      double right = Math.min(source.width(), left + stepX);
      for (int sx = (int) left; sx < Math.ceil(right); sx++) {
        double weight = share * (Math.min(right, sx + 1) - Math.max(left, sx));
        int pixel = source.argb()[offset + sx];
        row[3 * x] += (float) (weight * Rgb.red(pixel));
        row[3 * x + 1] += (float) (weight * Rgb.green(pixel));
        row[3 * x + 2] += (float) (weight * Rgb.blue(pixel));
      }
    }
  }

  private static int level(double value) {
    return (int) Math.max(0, Math.min(255, Math.round(value)));
  }
}
