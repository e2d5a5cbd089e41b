package ai.realstaging.render.catalog;

import ai.realstaging.render.material.Colour;
import ai.realstaging.render.material.Material;

/// Furniture for a terrace: slatted frames with loose cushions, planters, lanterns.
public final class Outdoor {
  private static final Material TEAK = Material.wood(Colour.of(0xa9794c));

  private Outdoor() {}

  public static Piece sofa(Kit kit, double width) {
    return new Piece("outdoor sofa", width, 0.82, 0.76, m -> seat(m, kit, width));
  }

  public static Piece chair(Kit kit) {
    return new Piece("outdoor chair", 0.78, 0.80, 0.76, m -> seat(m, kit, 0.78));
  }

  /// A low slatted table with a bowl and a lantern.
  public static Piece table(Kit kit) {
    return new Piece(
        "outdoor table",
        1.0,
        0.6,
        0.38,
        m -> {
          for (int i = 0; i < 8; i++) {
            m.at(0, 0.355, -0.263 + i * 0.075).box(1.0, 0.025, 0.066, frame(kit));
          }
          Legs.under(m, Forms.Leg.BLOCK, kit, 1.0, 0.6, 0.355, 0.05);
          Decor.bowl(m.at(0.2, 0.38, 0.05), kit);
          Decor.books(m.at(-0.22, 0.38, 0), kit, 2, 0.2);
        });
  }

  /// A candle in a frame of metal.
  public static Piece lantern(Kit kit) {
    return new Piece(
        "lantern",
        0.24,
        0.24,
        0.52,
        m -> {
          Material metal = kit.black();
          m.box(0.24, 0.02, 0.24, metal);
          m.at(0, 0.38, 0).box(0.24, 0.02, 0.24, metal);
          for (int i = 0; i < 4; i++) {
            m.at((i & 1) == 0 ? -0.11 : 0.11, 0, (i & 2) == 0 ? -0.11 : 0.11)
                .box(0.016, 0.4, 0.016, metal);
          }
          m.at(0, 0.40, 0).lathe(metal, 0.15, 0, 0.06, 0.06, 0.0, 0.07);
          m.rod(0.006, 0.006, metal, -0.05, 0.46, 0, 0, 0.52, 0, 0.05, 0.46, 0);
          m.at(0, 0.02, 0).lathe(kit.paper(), 0.045, 0, 0.045, 0.16, 0.0, 0.165);
        });
  }

  /// A long planter with grasses.
  public static Piece planter(Kit kit) {
    return new Piece(
        "planter",
        0.90,
        0.34,
        0.95,
        m -> {
          m.round(0.90, 0.42, 0.34, 0.012, Material.concrete(Colour.of(0x9d9a94)));
          m.at(0, 0.40, 0).box(0.84, 0.024, 0.28, kit.soil());
          for (int i = 0; i < 5; i++) {
            Plants.branches(m.at(-0.34 + 0.17 * i, 0.42, 0.03 * (i % 2)), kit, 0.48, 8);
          }
        });
  }

  private static Material frame(Kit kit) {
    return kit.forms().leg() == Forms.Leg.METAL ? kit.black() : TEAK;
  }

  private static void seat(Modeller m, Kit kit, double width) {
    Material frame = frame(kit);
    Material cloth = Material.linen(kit.palette().rug().get(0));
    for (int side = -1; side <= 1; side += 2) {
      double x = side * (width / 2 - 0.035);
      m.at(x, 0, -0.36).box(0.06, 0.56, 0.06, frame);
      m.at(x, 0, 0.36).box(0.06, 0.66, 0.06, frame);
      m.at(x, 0.55, 0).box(0.08, 0.03, 0.80, frame);
      m.at(x, 0.24, 0).box(0.04, 0.06, 0.70, frame);
    }
    m.at(0, 0.22, -0.36).box(width - 0.12, 0.07, 0.035, frame);
    for (int i = 0; i < 4; i++) {
      m.at(0, 0.34 + i * 0.09, 0.37).box(width - 0.12, 0.05, 0.025, frame);
    }
    m.at(0, 0.255, 0).box(width - 0.1, 0.02, 0.70, frame);
    double inner = width - 0.16;
    int count = Math.max(1, (int) Math.round(inner / 0.68));
    double w = inner / count;
    for (int i = 0; i < count; i++) {
      double x = (i + 0.5) * w - inner / 2;
      m.at(x, 0.275, -0.03).piped(w - 0.01, 0.13, 0.68, 0.02, cloth);
      m.at(x, 0.40, 0.24).tip(0.2).soft(w - 0.02, 0.36, 0.14, 0.03, cloth);
    }
    m.at(-inner / 2 + 0.22, 0.40, 0.08).tip(0.35).pillow(0.42, 0.42, 0.14, 0.03, 3, kit.cushion(1));
    if (count > 1) {
      m.at(inner / 2 - 0.24, 0.40, 0.08)
          .turn(0.1)
          .tip(0.35)
          .pillow(0.42, 0.42, 0.14, 0.03, 5, kit.cushion(3));
    }
  }
}
