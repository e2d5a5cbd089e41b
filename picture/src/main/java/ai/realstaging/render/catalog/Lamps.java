package ai.realstaging.render.catalog;

import ai.realstaging.render.material.Material;

/// Lit lamps.
public final class Lamps {
  private Lamps() {}

  /// A lamp to stand on a table.
  public static Piece tableLamp(Kit kit) {
    return new Piece(
        "table lamp",
        0.36,
        0.36,
        0.58,
        m -> {
          Material body = kit.palette().ceramic();
          Material metal = kit.palette().metal();
          if (kit.forms().lamp() == Forms.Lamp.GOURD) {
            m.lathe(
                body, 0.0, 0.0, 0.07, 0.0, 0.07, 0.0, 0.075, 0.015, 0.055, 0.03, 0.105, 0.11, 0.11,
                0.16, 0.06, 0.24, 0.03, 0.29, 0.028, 0.32, 0.028, 0.32, 0.0, 0.32);
          } else if (kit.forms().lamp() == Forms.Lamp.COLUMN) {
            m.lathe(
                body, 0.0, 0.0, 0.085, 0.0, 0.085, 0.0, 0.09, 0.02, 0.09, 0.24, 0.075, 0.29, 0.03,
                0.305, 0.03, 0.305, 0.0, 0.31);
          } else {
            m.lathe(
                metal, 0.0, 0.0, 0.085, 0.0, 0.085, 0.0, 0.085, 0.014, 0.085, 0.014, 0.012, 0.02);
            m.rod(0.008, 0.008, metal, 0, 0.015, 0, 0, 0.32, 0);
          }
          m.rod(0.006, 0.006, metal, 0, 0.30, 0, 0, 0.37, 0);
          shade(m.at(0, 0.34, 0), kit, 0.165, 0.135, 0.235);
          m.at(0, 0.45, 0).bulb(0.24, 0.26);
        });
  }

  /// A lamp to stand on the floor.
  public static Piece floorLamp(Kit kit) {
    return switch (kit.forms().lamp()) {
      case ARC -> new Piece("arc lamp", 0.40, 1.30, 1.95, m -> arc(m, kit));
      case TRIPOD -> new Piece("tripod lamp", 0.50, 0.50, 1.55, m -> tripod(m, kit));
      case GOURD, COLUMN -> new Piece("floor lamp", 0.42, 0.42, 1.58, m -> straight(m, kit));
    };
  }

  /// A lamp that hangs `drop` metres below its upper end, over a table.
  public static Piece pendant(Kit kit, double drop) {
    return new Piece(
        "pendant",
        0.52,
        0.52,
        drop,
        m -> {
          m.rod(0.004, 0.004, kit.black(), 0, 0.22, 0, 0, drop, 0);
          m.at(0, drop - 0.03, 0)
              .lathe(
                  kit.black(), 0.0, 0.03, 0.06, 0.03, 0.06, 0.03, 0.06, 0.0, 0.06, 0.0, 0.0, 0.0);
          Material dome =
              kit.forms().leg() == Forms.Leg.TAPERED
                  ? Material.cane(kit.palette().rug().get(0))
                  : kit.palette().metal();
          m.lathe(dome, 0.25, 0.0, 0.245, 0.06, 0.20, 0.15, 0.10, 0.215, 0.02, 0.235);
          m.at(0, 0.03, 0)
              .lathe(kit.shade(), 0.0, 0.0, 0.05, 0.02, 0.055, 0.05, 0.03, 0.09, 0.0, 0.1);
          m.at(0, -0.02, 0).bulb(0.30, 0.30);
        });
  }

  private static void straight(Modeller m, Kit kit) {
    Material metal = kit.palette().metal();
    m.lathe(
        metal, 0.0, 0.0, 0.14, 0.0, 0.14, 0.0, 0.14, 0.015, 0.13, 0.02, 0.13, 0.02, 0.012, 0.026);
    m.rod(0.010, 0.009, metal, 0, 0.02, 0, 0, 1.36, 0);
    shade(m.at(0, 1.26, 0), kit, 0.20, 0.165, 0.30);
    m.at(0, 1.40, 0).bulb(0.29, 0.30);
  }

  private static void tripod(Modeller m, Kit kit) {
    Material wood = kit.palette().wood();
    for (int i = 0; i < 3; i++) {
      double a = 2 * Math.PI * i / 3 + 0.5;
      m.rod(
          0.010,
          0.014,
          wood,
          0.25 * Math.cos(a),
          0,
          0.25 * Math.sin(a),
          0.03 * Math.cos(a),
          1.22,
          0.03 * Math.sin(a));
    }
    m.at(0, 1.19, 0)
        .lathe(
            kit.palette().metal(),
            0.0,
            0.0,
            0.045,
            0.0,
            0.045,
            0.0,
            0.045,
            0.04,
            0.045,
            0.04,
            0.0,
            0.05);
    shade(m.at(0, 1.23, 0), kit, 0.21, 0.19, 0.30);
    m.at(0, 1.37, 0).bulb(0.30, 0.30);
  }

  private static void arc(Modeller m, Kit kit) {
    Material metal = kit.palette().metal();
    m.at(0, 0, 0.48)
        .lathe(
            kit.palette().top(),
            0.0,
            0.0,
            0.15,
            0.0,
            0.15,
            0.0,
            0.15,
            0.05,
            0.145,
            0.055,
            0.145,
            0.055,
            0.0,
            0.055);
    m.rod(
        0.012, 0.010, metal, 0, 0.05, 0.48, 0, 0.9, 0.49, 0, 1.55, 0.36, 0, 1.88, 0.02, 0, 1.86,
        -0.30, 0, 1.72, -0.46);
    m.at(0, 1.50, -0.47).lathe(metal, 0.165, 0.0, 0.16, 0.07, 0.11, 0.16, 0.03, 0.21, 0.0, 0.215);
    m.at(0, 1.51, -0.47).lathe(kit.shade(), 0.0, 0.0, 0.06, 0.02, 0.065, 0.06, 0.0, 0.1);
    m.at(0, 1.50, -0.47).bulb(0.26, 0.30);
  }

  private static void shade(Modeller m, Kit kit, double low, double high, double height) {
    m.lathe(kit.shade(), low, 0, high, height);
    m.at(0, -0.002, 0).lathe(kit.palette().metal(), low, 0, low + 0.002, 0.003, low, 0.006);
    m.at(0, height - 0.004, 0)
        .lathe(kit.palette().metal(), high, 0, high + 0.002, 0.003, high, 0.006);
  }
}
