package ai.realstaging.render.room;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.raster.Plane;
import ai.realstaging.render.raster.Rgb;

/// What colour the floor is: two blurred colour histograms of 14 x 14 x 14 cells, of the floor and
/// of everything else, and from them the log-odds of each pixel to be floor, clipped at 2.
final class FloorColours {

  private static final int CELLS = 14;
  private static final float CLIP = 2;

  private final int width;
  private final int height;
  private final short[] cells;
  private final float[] odds = new float[CELLS * CELLS * CELLS];
  private double separation;

  FloorColours(Rgb picture) {
    width = picture.width();
    height = picture.height();
    cells = new short[width * height];
    for (int i = 0; i < cells.length; i++) {
      int pixel = picture.argb()[i];
      cells[i] =
          (short)
              ((cell(Rgb.red(pixel)) * CELLS + cell(Rgb.green(pixel))) * CELLS
                  + cell(Rgb.blue(pixel)));
    }
  }

  private static int cell(int level) {
    return level * CELLS / 256;
  }

  /// Learns from a first guess: the bottom tenth of the middle is floor, all above the horizon is
  /// not.
  void learn(Camera camera) {
    float[] floor = new float[odds.length];
    float[] other = new float[odds.length];
    int top = (int) (0.9 * height);
    for (int y = top; y < height; y++) {
      for (int x = (int) (0.22 * width); x < 0.78 * width; x++) {
        floor[cells[y * width + x]]++;
      }
    }
    for (int x = 0; x < width; x++) {
      int horizon = (int) Math.min(camera.horizonRow(x + 0.5), top);
      for (int y = 0; y < horizon; y++) {
        other[cells[y * width + x]]++;
      }
    }
    weigh(floor, other);
  }

  /// Learns from an edge of the floor.
  void learn(FloorEdge edge) {
    float[] floor = new float[odds.length];
    float[] other = new float[odds.length];
    for (int x = 0; x < width; x++) {
      int row = (int) Math.clamp(edge.rowAt(x, width), 0f, (float) height);
      for (int y = 0; y < height; y++) {
        (y >= row ? floor : other)[cells[y * width + x]]++;
      }
    }
    weigh(floor, other);
  }

  private void weigh(float[] floor, float[] other) {
    float[] p = normalised(blurred(floor));
    float[] q = normalised(blurred(other));
    double common = 0;
    for (int i = 0; i < odds.length; i++) {
      common += Math.sqrt(p[i] * q[i]);
      float value = (float) Math.log((p[i] + 2e-4) / (q[i] + 2e-4));
      odds[i] = Math.clamp(value, -CLIP, CLIP);
    }
    separation = 1 - common;
  }

  private static float[] normalised(float[] histogram) {
    float sum = 1e-6f;
    for (float value : histogram) {
      sum += value;
    }
    for (int i = 0; i < histogram.length; i++) {
      histogram[i] /= sum;
    }
    return histogram;
  }

  private static float[] blurred(float[] histogram) {
    float[] from = histogram;
    for (int stride = 1; stride < histogram.length; stride *= CELLS) {
      float[] to = new float[from.length];
      for (int i = 0; i < from.length; i++) {
        int place = i / stride % CELLS;
        float before = from[place > 0 ? i - stride : i];
        float after = from[place < CELLS - 1 ? i + stride : i];
        to[i] = (before + 2 * from[i] + after) / 4;
      }
      from = to;
    }
    return from;
  }

  float odds(int x, int y) {
    return odds[cells[y * width + x]];
  }

  /// How different floor and rest are, 0 (same colours) to 1.
  double separation() {
    return separation;
  }

  /// -1 to 1 for every pixel, positive where it looks like floor; never above the horizon.
  Plane likelihood(Camera camera) {
    float[] values = new float[width * height];
    for (int x = 0; x < width; x++) {
      double horizon = camera.horizonRow(x + 0.5);
      for (int y = 0; y < height; y++) {
        values[y * width + x] = y < horizon ? -1 : (float) Math.tanh(2 * (odds(x, y) + 0.1));
      }
    }
    return new Plane(width, height, values);
  }

  /// For each of the 72 columns, sums of the log-odds of all rows above each row.
  float[][] columnSums() {
    int columns = FootLines.COLUMNS;
    float[][] sums = new float[columns][height + 1];
    for (int i = 0; i < columns; i++) {
      int from = i * width / columns;
      int to = Math.max(from + 1, (i + 1) * width / columns);
      for (int y = 0; y < height; y++) {
        float sum = 0;
        for (int x = from; x < to; x++) {
          sum += odds(x, y);
        }
        sums[i][y + 1] = sums[i][y] + sum / (to - from);
      }
    }
    return sums;
  }
}
