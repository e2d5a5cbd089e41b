package ai.realstaging.render.room;

/// The edge of the floor, one entry for each of the 72 columns: its row in pixels (perhaps outside
/// the picture) and the wall that stands there.
record FloorEdge(float[] rows, Wall[] walls) {

  /// The row at any column of a picture of this width, interpolated.
  float rowAt(int u, int width) {
    float place = (u + 0.5f) * rows.length / width - 0.5f;
    int i = Math.clamp((int) Math.floor(place), 0, rows.length - 2);
    float share = Math.clamp(place - i, 0f, 1f);
    return rows[i] * (1 - share) + rows[i + 1] * share;
  }
}
