package ai.realstaging.render.catalog;

import ai.realstaging.render.material.Colour;
import ai.realstaging.render.material.Material;

/// What makes a bathroom lived in: towels, mat, stool, hamper.
public final class Bath {
  private Bath() {}

  /// A thick mat; `width` along x.
  public static Piece mat(Kit kit, double width, double depth) {
    Material pile = Material.boucle(kit.palette().rug().get(0));
    return new Piece(
        "bath mat", width, depth, 0.024, m -> m.round(width, 0.022, depth, 0.011, pile));
  }

  /// A ladder that leans at the wall with towels over its rungs.
  public static Piece towelLadder(Kit kit) {
    return new Piece(
        "towel ladder",
        0.50,
        0.36,
        1.72,
        m -> {
          Material wood = kit.palette().wood();
          for (int side = -1; side <= 1; side += 2) {
            m.rod(0.016, 0.016, wood, side * 0.23, 0, -0.15, side * 0.23, 1.70, 0.15);
          }
          for (int i = 0; i < 5; i++) {
            double y = 0.32 + 0.32 * i;
            double z = -0.15 + 0.3 * y / 1.7;
            m.rod(0.011, 0.011, wood, -0.23, y, z, 0.23, y, z);
          }
          towel(m.at(0, 1.28, 0.076), kit.paper(), 0.36, 0.52);
          towel(m.at(0, 0.64, -0.037), kit.cushion(1), 0.34, 0.36);
        });
  }

  /// A small stool with folded towels and a bottle.
  public static Piece stool(Kit kit) {
    return new Piece(
        "towel stool",
        0.38,
        0.38,
        0.64,
        m -> {
          Material wood = kit.palette().wood();
          m.at(0, 0.42, 0)
              .lathe(wood, 0.0, 0, 0.17, 0, 0.18, 0.01, 0.18, 0.03, 0.17, 0.035, 0, 0.035);
          for (int i = 0; i < 4; i++) {
            double a = Math.PI / 2 * i + 0.7;
            m.rod(
                0.012,
                0.016,
                wood,
                0.18 * Math.cos(a),
                0,
                0.18 * Math.sin(a),
                0.12 * Math.cos(a),
                0.425,
                0.12 * Math.sin(a));
          }
          folded(m.at(-0.02, 0.455, 0), kit, 3);
        });
  }

  /// A woven hamper with a lid.
  public static Piece hamper(Kit kit) {
    return new Piece(
        "laundry hamper",
        0.42,
        0.42,
        0.58,
        m -> {
          Material cane = Material.cane(Colour.of(0xb99a6b));
          m.lathe(cane, 0, 0.002, 0.17, 0.002, 0.18, 0.01, 0.205, 0.28, 0.20, 0.52, 0.19, 0.53);
          m.at(0, 0.53, 0).lathe(cane, 0.205, 0, 0.205, 0.02, 0.19, 0.035, 0.02, 0.05, 0, 0.05);
        });
  }

  /// Folded towels on top of each other.
  static void folded(Modeller m, Kit kit, int count) {
    for (int i = 0; i < count; i++) {
      Material cloth = i % 2 == 0 ? kit.paper() : Material.cotton(kit.palette().art().get(1));
      m.at(0, i * 0.052, 0).turn(0.05 * (i - 1)).soft(0.29 - 0.01 * i, 0.056, 0.21, 0.006, cloth);
    }
  }

  private static void towel(Modeller m, Material cloth, double width, double drop) {
    for (int side = -1; side <= 1; side += 2) {
      double length = side < 0 ? drop : drop * 0.8;
      double lean = side * 0.02;
      m.sheet(
          24,
          12,
          width,
          length,
          cloth,
          (s, t, out) -> {
            out[0] = (s - 0.5) * width;
            out[1] = 0.014 - t * length;
            out[2] = lean * Math.min(1, t * 6) + 0.008 * Math.sin(17 * s) * t - 0.176 * t * length;
          });
    }
  }
}
