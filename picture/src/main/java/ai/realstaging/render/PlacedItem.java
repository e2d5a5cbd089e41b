package ai.realstaging.render;

/// A piece of furniture in the staged room: its name, the middle of its base in metres (x right, y
/// up, z into the room, the camera at the origin), its turn in radians and its size in metres.
public record PlacedItem(
    String name,
    double x,
    double y,
    double z,
    double turn,
    double width,
    double depth,
    double height) {}
