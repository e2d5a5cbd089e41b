package ai.realstaging.render.catalog;

import ai.realstaging.render.material.Material;

/// Smaller things that stand on the floor: stools, carts, baskets, stands.
public final class Household {
  private Household() {}

  /// A high stool for a counter.
  public static Piece barStool(Kit kit) {
    return new Piece(
        "bar stool",
        0.42,
        0.42,
        0.90,
        m -> {
          Material leg =
              kit.forms().leg() == Forms.Leg.METAL ? kit.palette().metal() : kit.palette().wood();
          for (int i = 0; i < 4; i++) {
            double sx = (i & 1) == 0 ? -1 : 1;
            double sz = (i & 2) == 0 ? -1 : 1;
            m.rod(0.011, 0.016, leg, sx * 0.19, 0, sz * 0.19, sx * 0.14, 0.64, sz * 0.14);
          }
          for (int side = -1; side <= 1; side += 2) {
            m.rod(0.008, 0.008, leg, -0.175, 0.22, side * 0.175, 0.175, 0.22, side * 0.175);
            m.rod(0.008, 0.008, leg, side * 0.175, 0.22, -0.175, side * 0.175, 0.22, 0.175);
          }
          m.at(0, 0.635, 0).soft(0.40, 0.07, 0.38, 0.018, kit.palette().chair());
          m.at(0, 0.70, 0.155).tip(0.12).soft(0.38, 0.20, 0.05, 0.012, kit.palette().chair());
        });
  }

  /// A cart on wheels with bottles, glasses and fruit.
  public static Piece cart(Kit kit) {
    return new Piece(
        "bar cart",
        0.76,
        0.42,
        1.02,
        m -> {
          Material metal = kit.palette().metal();
          for (int i = 0; i < 4; i++) {
            double x = (i & 1) == 0 ? -0.35 : 0.35;
            double z = (i & 2) == 0 ? -0.18 : 0.18;
            m.rod(0.009, 0.009, metal, x, 0.06, z, x, 0.86, z);
            m.at(x, 0, z).lathe(kit.black(), 0, 0, 0.026, 0.012, 0.026, 0.045, 0, 0.06);
          }
          m.at(0, 0.22, 0).box(0.72, 0.02, 0.38, kit.palette().wood());
          m.at(0, 0.74, 0).box(0.72, 0.02, 0.38, kit.palette().top());
          Decor.fruit(m.at(-0.18, 0.76, 0.02), kit);
          for (int i = 0; i < 3; i++) {
            bottle(m.at(0.08 + 0.1 * i, 0.76, 0.04 * (i % 2)), kit, 0.24 - 0.03 * i);
          }
          Decor.books(m.at(-0.16, 0.24, 0), kit, 3, 0.1);
          Decor.basket(m.at(0.18, 0.24, 0), kit, 0.13, 0.16);
        });
  }

  /// A stand with coats, for an entry.
  public static Piece coatStand(Kit kit) {
    return new Piece(
        "coat stand",
        0.52,
        0.52,
        1.74,
        m -> {
          Material wood = kit.forms().leg() == Forms.Leg.METAL ? kit.black() : kit.palette().wood();
          m.rod(0.018, 0.014, wood, 0, 0.02, 0, 0, 1.74, 0);
          for (int i = 0; i < 4; i++) {
            double a = Math.PI / 2 * i + 0.4;
            double c = Math.cos(a);
            double s = Math.sin(a);
            m.rod(0.012, 0.014, wood, 0.25 * c, 0, 0.25 * s, 0, 0.24, 0);
            m.rod(
                0.010, 0.010, wood, 0, 1.58, 0, 0.10 * c, 1.62, 0.10 * s, 0.14 * c, 1.70, 0.14 * s);
          }
          coat(m.at(0.12, 1.62, -0.06), kit.palette().chair());
        });
  }

  /// A basket with a folded throw.
  public static Piece basket(Kit kit) {
    return new Piece(
        "basket",
        0.46,
        0.46,
        0.46,
        m -> {
          Decor.basket(m, kit, 0.22, 0.36);
          m.at(0.02, 0.30, 0).tip(0.2).pillow(0.34, 0.16, 0.22, 0.02, 8, kit.palette().cloth());
        });
  }

  /// A tall vase with branches for the floor.
  public static Piece floorVase(Kit kit) {
    return new Piece(
        "floor vase",
        0.50,
        0.50,
        1.15,
        m -> {
          m.lathe(
              kit.palette().ceramic(),
              0,
              0.002,
              0.10,
              0.002,
              0.11,
              0.01,
              0.17,
              0.22,
              0.15,
              0.42,
              0.07,
              0.56,
              0.08,
              0.62,
              0.07,
              0.6);
          Plants.branches(m.at(0, 0.58, 0), kit, 0.56, 8);
        });
  }

  /// A cube to sit on or to put the feet on.
  public static Piece ottoman(Kit kit) {
    return new Piece(
        "ottoman",
        0.62,
        0.62,
        0.42,
        m -> {
          Legs.under(m, kit.forms().leg(), kit, 0.62, 0.62, 0.12, 0.06);
          m.at(0, 0.11, 0).piped(0.62, 0.30, 0.62, 0.012, kit.palette().chair());
        });
  }

  /// A chest of drawers on wheels beside a desk.
  public static Piece filingCabinet(Kit kit) {
    return new Piece(
        "filing cabinet",
        0.42,
        0.50,
        0.62,
        m -> {
          Material shell = Material.lacquer(kit.palette().rug().get(0));
          m.at(0, 0.05, 0).round(0.42, 0.55, 0.50, 0.008, shell);
          for (int i = 0; i < 3; i++) {
            m.at(0, 0.065 + i * 0.178, -0.252).round(0.39, 0.168, 0.012, 0.003, shell);
            m.at(0, 0.19 + i * 0.178, -0.262).box(0.12, 0.012, 0.012, kit.palette().metal());
          }
          Decor.vase(m.at(0.06, 0.60, 0.02), kit, 0.16, true);
        });
  }

  /// A tall mirror that leans at the wall.
  public static Piece floorMirror(Kit kit) {
    return new Piece(
        "floor mirror",
        0.70,
        0.20,
        1.72,
        m -> {
          Modeller leaning = m.at(0, 0, -0.06).tip(0.085);
          leaning.round(0.70, 1.72, 0.035, 0.01, kit.palette().wood());
          leaning.at(0, 0.04, -0.019).box(0.62, 1.64, 0.004, Material.mirror());
        });
  }

  /// A shoe bench with a cushion and two baskets under it.
  public static Piece shoeBench(Kit kit) {
    return new Piece(
        "shoe bench",
        1.05,
        0.38,
        0.50,
        m -> {
          Material wood = kit.palette().wood();
          for (int side = -1; side <= 1; side++) {
            m.at(side * 0.505, 0, 0).box(0.03, 0.42, 0.36, wood);
          }
          m.at(0, 0.06, 0).box(1.02, 0.02, 0.34, wood);
          m.at(0, 0.40, 0).round(1.05, 0.03, 0.38, 0.006, wood);
          m.at(0, 0.43, 0).piped(1.0, 0.065, 0.36, 0.01, kit.cushion(1));
          Decor.basket(m.at(-0.26, 0.08, 0), kit, 0.15, 0.24);
          Decor.basket(m.at(0.26, 0.08, 0), kit, 0.15, 0.24);
        });
  }

  private static void bottle(Modeller m, Kit kit, double height) {
    Material glass = Material.lacquer(kit.palette().art().get(3));
    m.lathe(
        glass,
        0,
        0,
        0.034,
        0,
        0.036,
        0.01,
        0.036,
        height * 0.58,
        0.012,
        height * 0.76,
        0.012,
        height,
        0,
        height);
  }

  private static void coat(Modeller m, Material cloth) {
    m.sheet(
        26,
        24,
        0.9,
        0.95,
        cloth,
        (s, t, out) -> {
          double a = 2 * Math.PI * s;
          double spread = 0.05 + 0.11 * Math.sqrt(t) + 0.012 * Math.sin(5 * a) * t;
          out[0] = 1.25 * spread * Math.cos(a);
          out[1] = -0.95 * t;
          out[2] = 0.6 * spread * Math.sin(a);
        });
  }
}
