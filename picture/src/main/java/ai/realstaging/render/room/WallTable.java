package ai.realstaging.render.room;

/// Everything that a wall at each of its candidate places would gain at each of the 72 columns,
/// worked out once so that boxes can be scored by adding up.
final class WallTable {

  final Wall wall;
  final double[] places;
  final float[][] row;
  final float[][] region;
  final float[][] line;
  final float[][] contrast;
  private final boolean[][] inside;

  WallTable(Wall wall, double[] places, Evidence evidence) {
    this.wall = wall;
    this.places = places;
    int columns = FootLines.COLUMNS;
    row = new float[places.length][columns];
    region = new float[places.length][columns];
    line = new float[places.length][columns];
    contrast = new float[places.length][columns];
    inside = new boolean[places.length][columns];
    for (int p = 0; p < places.length; p++) {
      for (int i = 0; i < columns; i++) {
        float at = evidence.lines().foot(wall, places[p], i);
        row[p][i] = at;
        region[p][i] = evidence.region(i, at);
        if (evidence.inside(at)) {
          inside[p][i] = true;
          line[p][i] = evidence.edges().support(wall, i, at);
          contrast[p][i] = evidence.colours().contrast(i, at);
        }
      }
    }
  }

  /// Whether the wall's foot lies within the picture there.
  boolean inside(int place, int column) {
    return inside[place][column];
  }
}
