package ai.realstaging.render.room;

/// How much of a reading may be built upon.
public enum Trust {
  /// Floor plane and walls are measured.
  FULL,
  /// The floor plane is measured, the walls are not: free-standing pieces only.
  FLOOR_ONLY,
  /// The camera is assumed level with an ordinary lens; the floor is known by its colour only.
  ASSUMED_CAMERA
}
