package ai.realstaging.render.sample;

import ai.realstaging.render.room.Wall;

/// A window or a door in a wall: from `from` to `to` along the wall (x on the back wall, z on the
/// others, metres from the camera) and from `bottom` to `top` above the floor.
public record Opening(
    Wall wall, boolean window, double from, double to, double bottom, double top) {

  public static Opening window(Wall wall, double from, double to, double sill, double top) {
    return new Opening(wall, true, from, to, sill, top);
  }

  public static Opening door(Wall wall, double from) {
    return new Opening(wall, false, from, from + 0.86, 0, 2.04);
  }

  /// How far a point of the wall lies inside the opening (positive) or outside it (negative).
  double depth(double along, double high) {
    double sides = Math.min(along - from, to - along);
    return Math.min(sides, Math.min(window ? high - bottom : sides, top - high));
  }
}
