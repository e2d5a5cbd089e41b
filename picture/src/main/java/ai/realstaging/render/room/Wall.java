package ai.realstaging.render.room;

/// The three walls that a photo into a room can show.
public enum Wall {
  LEFT,
  BACK,
  RIGHT
}
