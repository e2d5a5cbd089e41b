package ai.realstaging.render.layout;

import ai.realstaging.render.room.Wall;

/// Edges on one wall, looked at in squares of two centimetres: how many times over the brightness
/// changes enough for an edge, so that more than 1 is one, and less than 0 out of view. Columns
/// count along the wall, rows from the floor up. An edge may be a step or a thin line.
final class WallEdges {
  static final double CELL = 0.02;

  private static final double HIGHEST = 3.1;

  /// An edge may lie this many squares to either side.
  private static final int REACH = 2;

  /// The grey levels, and the share of the brightness, that make an edge.
  private static final double STEP = 4;

  private static final double STEP_SHARE = 0.03;

  private static final double OUT_OF_VIEW = -1;

  private final double start;
  private final int wide;

  /// Sums of the brightness of all squares in view below and before, and how many they are.
  private final double[][] sums;

  private final int[][] seen;

  WallEdges(WallView view, Wall wall) {
    start = wall == Wall.BACK ? view.box().left() : 0.3;
    double end = wall == Wall.BACK ? view.box().right() : view.box().back();
    wide = Math.max(0, (int) ((end - start) / CELL));
    int high = row(HIGHEST);
    sums = new double[high + 1][wide + 1];
    seen = new int[high + 1][wide + 1];
    for (int row = 0; row < high; row++) {
      for (int column = 0; column < wide; column++) {
        float value = view.value(wall, at(column), (row + 0.5) * CELL);
        sums[row + 1][column + 1] =
            sums[row][column + 1] + sums[row + 1][column] - sums[row][column] + Math.max(0, value);
        seen[row + 1][column + 1] =
            seen[row][column + 1] + seen[row + 1][column] - seen[row][column] + (value < 0 ? 0 : 1);
      }
    }
  }

  int wide() {
    return wide;
  }

  /// The middle of a column, metres along the wall.
  double at(int column) {
    return start + (column + 0.5) * CELL;
  }

  static int row(double height) {
    return (int) Math.round(height / CELL);
  }

  boolean inView(int column, double height) {
    return mean(column, column + 1, row(height), row(height) + 1) >= 0;
  }

  /// An upright edge at a column, between two heights.
  double upright(int column, double low, double high) {
    double least = Double.MAX_VALUE;
    double most = 0;
    for (int k = Math.max(0, column - REACH); k <= Math.min(wide - 1, column + REACH); k++) {
      double mean = mean(k, k + 1, row(low), row(high));
      if (mean < 0) {
        return OUT_OF_VIEW;
      }
      least = Math.min(least, mean);
      most = Math.max(most, mean);
    }
    return (most - least) / (STEP + STEP_SHARE * least);
  }

  /// A level edge at a row, from one column to another.
  double level(int from, int to, int row) {
    double least = Double.MAX_VALUE;
    double most = 0;
    for (int k = row - REACH; k <= row + REACH; k++) {
      double mean = mean(from, to, k, k + 1);
      if (mean < 0) {
        return OUT_OF_VIEW;
      }
      least = Math.min(least, mean);
      most = Math.max(most, mean);
    }
    return (most - least) / (STEP + STEP_SHARE * least);
  }

  /// The mean brightness of a patch; less than 0 when half of it is out of view.
  private double mean(int from, int to, int low, int high) {
    int left = Math.clamp(from, 0, wide);
    int right = Math.clamp(to, 0, wide);
    int bottom = Math.clamp(low, 0, sums.length - 1);
    int top = Math.clamp(high, 0, sums.length - 1);
    int count = seen[top][right] - seen[bottom][right] - seen[top][left] + seen[bottom][left];
    double sum = sums[top][right] - sums[bottom][right] - sums[top][left] + sums[bottom][left];
    return 2 * count <= (to - from) * (high - low) ? OUT_OF_VIEW : sum / count;
  }
}
