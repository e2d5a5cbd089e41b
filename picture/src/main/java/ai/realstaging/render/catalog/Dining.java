package ai.realstaging.render.catalog;

import ai.realstaging.render.material.Material;

/// Dining and work: tables and the chairs that belong to them.
public final class Dining {
  private Dining() {}

  public static Piece table(Kit kit, double width, double depth) {
    return new Piece(
        "dining table",
        width,
        depth,
        0.75,
        m -> {
          Material wood = kit.palette().wood();
          m.at(0, 0.715, 0).round(width, 0.035, depth, 0.01, wood);
          m.at(0, 0.64, 0).box(width - 0.24, 0.075, depth - 0.2, wood);
          tall(m, kit, width, depth, 0.72);
          Decor.vase(m.at(0.05, 0.75, 0), kit, 0.24, true);
          Decor.bowl(m.at(-0.32, 0.75, 0.04), kit);
          Decor.candles(m.at(0.42, 0.75, 0), kit);
        });
  }

  public static Piece roundTable(Kit kit, double diameter) {
    return new Piece(
        "round table",
        diameter,
        diameter,
        0.75,
        m -> {
          double r = diameter / 2;
          Material wood = kit.palette().wood();
          m.at(0, 0.715, 0)
              .lathe(
                  wood, 0.0, 0.0, r - 0.02, 0.0, r - 0.02, 0.0, r, 0.012, r, 0.028, r - 0.008,
                  0.035, r - 0.008, 0.035, 0.0, 0.035);
          m.lathe(
              wood, 0.0, 0.0, 0.27, 0.0, 0.27, 0.0, 0.27, 0.02, 0.25, 0.035, 0.10, 0.09, 0.06, 0.2,
              0.055, 0.5, 0.09, 0.66, 0.16, 0.715);
          Decor.vase(m.at(0, 0.75, 0), kit, 0.22, true);
        });
  }

  public static Piece chair(Kit kit) {
    return new Piece(
        "dining chair",
        0.48,
        0.54,
        0.84,
        m -> {
          Material wood =
              kit.forms().leg() == Forms.Leg.METAL ? kit.palette().metal() : kit.palette().wood();
          Material cloth = kit.palette().chair();
          for (int side = -1; side <= 1; side += 2) {
            double x = side * 0.20;
            m.rod(0.012, 0.018, wood, x, 0, -0.21, x, 0.44, -0.19);
            m.rod(0.012, 0.016, wood, x * 1.02, 0, 0.24, x, 0.44, 0.19);
            m.rod(0.016, 0.012, wood, x, 0.43, 0.19, x * 0.99, 0.80, 0.255);
          }
          m.at(0, 0.405, 0).box(0.42, 0.03, 0.40, wood);
          m.at(0, 0.43, -0.005).soft(0.46, 0.065, 0.45, 0.018, cloth);
          boolean padded = kit.forms().sofa() != Forms.Sofa.SLIM;
          if (padded) {
            m.at(0, 0.50, 0.195).tip(0.17).soft(0.43, 0.36, 0.055, 0.015, cloth);
          } else {
            rail(m, wood);
          }
        });
  }

  public static Piece desk(Kit kit) {
    return new Piece(
        "desk",
        1.40,
        0.68,
        0.75,
        m -> {
          Material wood = kit.palette().wood();
          m.at(0, 0.72, 0).round(1.40, 0.03, 0.68, 0.008, wood);
          m.at(0.46, 0.58, 0).round(0.40, 0.14, 0.58, 0.005, wood);
          m.rod(0.006, 0.006, kit.palette().metal(), 0.40, 0.65, 0.305, 0.52, 0.65, 0.305);
          tall(m, kit, 1.40, 0.68, 0.725);
          laptop(m.at(-0.08, 0.75, 0.1), kit);
          Decor.books(m.at(0.52, 0.75, -0.12), kit, 3, 0.1);
          Decor.vase(m.at(-0.55, 0.75, -0.16), kit, 0.20, true);
        });
  }

  public static Piece officeChair(Kit kit) {
    return new Piece(
        "desk chair",
        0.62,
        0.62,
        0.92,
        m -> {
          Material metal = kit.palette().metal();
          for (int i = 0; i < 5; i++) {
            double a = 2 * Math.PI * i / 5 + 0.3;
            m.rod(0.018, 0.012, metal, 0, 0.09, 0, 0.28 * Math.cos(a), 0.06, 0.28 * Math.sin(a));
            m.at(0.28 * Math.cos(a), 0, 0.28 * Math.sin(a))
                .lathe(kit.black(), 0.0, 0.0, 0.024, 0.012, 0.026, 0.03, 0.02, 0.055, 0.0, 0.06);
          }
          m.rod(0.022, 0.018, metal, 0, 0.08, 0, 0, 0.44, 0);
          m.at(0, 0.43, 0).soft(0.50, 0.09, 0.49, 0.02, kit.palette().chair());
          m.at(0, 0.54, 0.21).tip(0.15).soft(0.47, 0.40, 0.08, 0.03, kit.palette().chair());
          m.rod(0.012, 0.012, metal, 0, 0.45, 0.16, 0, 0.52, 0.25, 0, 0.66, 0.27);
        });
  }

  private static void tall(Modeller m, Kit kit, double width, double depth, double height) {
    switch (kit.forms().leg()) {
      case BLOCK, TURNED ->
          Legs.under(
              m,
              kit.forms().leg() == Forms.Leg.TURNED ? Forms.Leg.TURNED : Forms.Leg.BLOCK,
              kit,
              width,
              depth,
              height,
              0.09);
      case TAPERED -> {
        for (int i = 0; i < 4; i++) {
          double sx = (i & 1) == 0 ? -1 : 1;
          double sz = (i & 2) == 0 ? -1 : 1;
          m.rod(
              0.016,
              0.030,
              kit.palette().wood(),
              sx * (width / 2 - 0.06),
              0,
              sz * (depth / 2 - 0.06),
              sx * (width / 2 - 0.14),
              height,
              sz * (depth / 2 - 0.12));
        }
      }
      case METAL -> {
        for (int side = -1; side <= 1; side += 2) {
          double x = side * (width / 2 - 0.12);
          m.at(x, 0, -depth / 2 + 0.08).box(0.06, height, 0.03, kit.palette().metal());
          m.at(x, 0, depth / 2 - 0.08).box(0.06, height, 0.03, kit.palette().metal());
          m.at(x, 0, 0).box(0.06, 0.025, depth - 0.16, kit.palette().metal());
        }
      }
    }
  }

  private static void rail(Modeller m, Material wood) {
    m.sheet(
        24,
        12,
        0.44,
        0.16,
        wood,
        (s, t, out) -> {
          double u = 2 * s - 1;
          double ring = 2 * Math.PI * t;
          out[0] = u * 0.215;
          out[1] = 0.755 + 0.055 * Math.sin(ring);
          out[2] = 0.25 - 0.045 * u * u + 0.010 * Math.cos(ring) + 0.03 * (1 - u * u);
        });
  }

  private static void laptop(Modeller m, Kit kit) {
    Material shell = kit.palette().metal();
    m.box(0.32, 0.012, 0.22, shell);
    m.at(0, 0.012, 0.11).tip(0.25).box(0.32, 0.21, 0.006, shell);
  }
}
