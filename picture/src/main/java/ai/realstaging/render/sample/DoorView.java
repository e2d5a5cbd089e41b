package ai.realstaging.render.sample;

/// A closed white door: a leaf with two panels, set back a little, and a handle.
final class DoorView {

  private DoorView() {}

  /// The shade (share of the light that a white surface returns) at a place of the leaf; below 0.2
  /// it is the metal of the handle.
  static double shade(Opening door, double along, double high) {
    double inside = Math.min(Math.min(along - door.from(), door.to() - along), door.top() - high);
    if (inside < 0.008 || high < 0.006) {
      return 0.30;
    }
    double leaf = 0.76 - 0.10 * Math.exp(-inside / 0.02);
    double u = along - door.from() - 0.07;
    double handleU = Math.abs(u - 0.02);
    if (handleU < 0.022 && Math.abs(high - 1.02) < 0.022) {
      return 0.16;
    }
    if (u > -0.01 && u < 0.12 && Math.abs(high - 1.02) < 0.009) {
      return 0.15;
    }
    return leaf * panels(door, along, high);
  }

  private static double panels(Opening door, double along, double high) {
    double side = Math.min(along - door.from(), door.to() - along) - 0.13;
    double upper = Math.min(side, Math.min(high - 1.12, door.top() - 0.14 - high));
    double lower = Math.min(side, Math.min(high - 0.22, 0.94 - high));
    double depth = Math.max(upper, lower);
    if (depth < -0.002 || depth > 0.03) {
      return depth > 0.03 ? 0.985 : 1;
    }
    boolean top = Math.abs(high - (upper > lower ? door.top() - 0.14 : 0.94)) < 0.035;
    return top ? 0.84 : 0.93;
  }
}
