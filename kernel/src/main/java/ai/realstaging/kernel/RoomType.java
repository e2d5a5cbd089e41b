package ai.realstaging.kernel;

/// What a photographed room is to become.
public enum RoomType {
  LIVING_ROOM,
  BEDROOM,
  KITCHEN,
  BATHROOM,
  DINING_ROOM,
  OFFICE,
  ENTRYWAY,
  OUTDOOR
}
