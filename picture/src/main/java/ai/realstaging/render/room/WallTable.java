package ai.realstaging.render.room;

/// Everything that a wall at each of its candidate places would gain at each of the 72 columns,
/// worked out once so that boxes can be scored by adding up.
final class WallTable {

  /// What a column costs whose edge shows neither a line nor a step of colour.
  private static final float BARE = 0.3f;

  final Wall wall;
  final double[] places;
  final float[][] row;
  final float[][] region;
  final float[][] line;
  final float[][] contrast;
  private final boolean[][] inside;
  private final boolean[][] below;

  WallTable(Wall wall, double[] places, Evidence evidence) {
    this.wall = wall;
    this.places = places;
    int columns = FootLines.COLUMNS;
    row = new float[places.length][columns];
    region = new float[places.length][columns];
    line = new float[places.length][columns];
    contrast = new float[places.length][columns];
    inside = new boolean[places.length][columns];
    below = new boolean[places.length][columns];
    for (int p = 0; p < places.length; p++) {
      for (int i = 0; i < columns; i++) {
        float at = evidence.lines().foot(wall, places[p], i);
        row[p][i] = at;
        region[p][i] = evidence.region(i, at);
        below[p][i] = evidence.below(at);
        if (evidence.inside(at)) {
          inside[p][i] = true;
          line[p][i] = evidence.line(wall, i, at);
          contrast[p][i] = evidence.colours().contrast(i, at);
          if (line[p][i] < 0.25 && contrast[p][i] < 0.35) {
            region[p][i] -= BARE / columns;
          }
        }
      }
    }
  }

  /// Whether the wall's foot lies within the picture there.
  boolean inside(int place, int column) {
    return inside[place][column];
  }

  /// Whether the wall fills the column down to the lower edge of the picture.
  boolean below(int place, int column) {
    return below[place][column];
  }
}
