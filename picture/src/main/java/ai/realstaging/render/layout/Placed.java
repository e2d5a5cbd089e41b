package ai.realstaging.render.layout;

import ai.realstaging.render.catalog.Piece;

/// A piece at its place.
public record Placed(Piece piece, Placement placement) {
  public Footprint footprint() {
    return Footprint.of(piece, placement);
  }
}
