package ai.realstaging.render.catalog;

import ai.realstaging.render.material.Material;

/// Long curtains beside a window and the rod that they hang from.
public final class Curtains {
  private static final double PLEAT = 0.085;
  private static final double REACH = 0.024;

  /// How far a pleat leans to its side, metres: with more it would fold over itself and show slits.
  private static final double SWAY = 0.0055;

  private Curtains() {}

  /// One side of a pair, drawn open, from just above the floor to `height` metres.
  public static Piece panel(Kit kit, double width, double height) {
    return new Piece("curtain", width, 0.07, height, m -> cloth(m, kit, width, height));
  }

  /// A rod of the given length in metres, with a knob at each end.
  public static Piece rod(Kit kit, double length) {
    return new Piece(
        "curtain rod",
        length,
        0.07,
        0.03,
        m -> {
          Material metal = kit.palette().metal();
          double half = length / 2 - 0.03;
          m.rod(0.0095, 0.0095, metal, -half, 0.015, 0, half, 0.015, 0);
          for (int side = -1; side <= 1; side += 2) {
            Modeller knob = m.at(side * half, 0.015, 0).roll(-side * Math.PI / 2);
            knob.lathe(metal, 0, 0, 0.012, 0.002, 0.016, 0.012, 0.012, 0.022, 0, 0.027);
          }
        });
  }

  private static void cloth(Modeller m, Kit kit, double width, double height) {
    int pleats = Math.max(3, (int) Math.round(width / PLEAT));
    m.sheet(
        pleats * 14,
        18,
        width * 1.6,
        height - 0.012,
        kit.palette().bedding(),
        (s, t, out) -> {
          double a = 2 * Math.PI * pleats * s;
          double loose = 0.72 + 0.28 * t; // gathered at the rod, falling free below
          double uneven = 1 + 0.22 * Math.sin(1.7 * pleats * s + kit.variation() % 7);
          out[0] = width * (s - 0.5) + SWAY * Math.sin(2 * a + 1.4 * t) * loose;
          out[1] = 0.012 + (height - 0.012) * (1 - t);
          out[2] = REACH * loose * uneven * 0.82 * Math.sin(a + 0.5 * Math.sin(2.6 * t + 3 * s));
        });
  }
}
