package ai.realstaging.render;

/// Why a photo was not staged.
public enum Refusal {
  /// The photo is smaller than the engine can read.
  PHOTO_TOO_SMALL,
  /// Too dark to make out the room.
  PHOTO_TOO_DARK,
  /// Too little floor can be seen.
  NO_FLOOR,
  /// The room holds furniture already.
  ROOM_FURNISHED,
  /// No room can be made out.
  NOT_A_ROOM,
  /// The corners that a person set are no floor seen from above.
  CORNERS_NOT_A_FLOOR,
  /// The furniture of this type of room does not fit between the walls that can be seen.
  NO_PLACE_FOR_FURNITURE
}
