package ai.realstaging.render.sample;

/// What lies on the floor of a rendered room.
public enum FloorKind {
  /// Boards along the depth of the room.
  PLANKS,
  /// Boards along its width.
  CROSS_PLANKS,
  HERRINGBONE,
  TILES,
  CARPET
}
