package ai.realstaging.render.room;

import ai.realstaging.render.camera.Camera;

/// What speaks for an edge of the floor at a column and row: lines, colour steps, and on which side
/// the pixels look like floor.
final class Evidence {

  /// All else equal, what lies below the horizon is rather floor.
  private static final float LEANING = 0.25f;

  /// Pixels that look like both count at least this much in the whole, lest noise decide.
  private static final float LEAST = 0.7f;

  /// A step that is too faint for a segment counts for less than one.
  private static final float FAINT = 0.75f;

  private final FootLines lines;
  private final EdgeMap edges;
  private final ColumnColours colours;
  private final Corners corners;
  private final FineEdges fine;
  private final int height;
  private float[][] sums = new float[0][];
  private float total = 1;

  Evidence(FootLines lines, EdgeMap edges, ColumnColours colours, Corners corners, FineEdges fine) {
    this.lines = lines;
    this.edges = edges;
    this.colours = colours;
    this.corners = corners;
    this.fine = fine;
    this.height = lines.camera.height();
  }

  FootLines lines() {
    return lines;
  }

  EdgeMap edges() {
    return edges;
  }

  ColumnColours colours() {
    return colours;
  }

  Corners corners() {
    return corners;
  }

  /// The support of the foot or head of a wall at a column and row, 0 to 1: a segment, or a step
  /// too faint for one.
  float line(Wall wall, int column, float row) {
    float segment = edges.support(wall, column, row);
    return Math.max(segment, FAINT * fine.support(wall, lines.column(column), row));
  }

  /// The step alone.
  float faint(Wall wall, int column, float row) {
    return fine.support(wall, lines.column(column), row);
  }

  void learned(FloorColours floor) {
    sums = floor.columnSums();
    total = 1e-3f;
    for (int i = 0; i < sums.length; i++) {
      int horizon = horizon(i);
      float lean = 0;
      float before = sums[i][horizon];
      for (int y = horizon; y < height; y++) {
        float own = sums[i][y + 1] - before + LEANING;
        before = sums[i][y + 1];
        lean += LEANING;
        total += Math.max(LEAST, Math.abs(own));
        sums[i][y + 1] += lean;
      }
    }
  }

  private int horizon(int column) {
    Camera camera = lines.camera;
    return (int) Math.clamp(Math.round(camera.horizonRow(lines.column(column))), 0L, height);
  }

  boolean inside(float row) {
    return row > 0.02f * height && row < 0.985f * height;
  }

  boolean below(float row) {
    return row >= 0.985f * height;
  }

  /// The gain of an edge of the floor at this row, in shares of the best possible: floor-like
  /// pixels below it minus those between it and the horizon.
  float region(int column, float row) {
    int y = (int) Math.clamp(row, 0f, (float) height);
    float[] sum = sums[column];
    int horizon = horizon(column);
    int from = Math.max(y, horizon);
    float below = sum[height] - sum[from];
    float above = sum[from] - sum[horizon];
    return (below - above) / total;
  }
}
