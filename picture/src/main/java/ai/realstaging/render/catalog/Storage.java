package ai.realstaging.render.catalog;

import ai.realstaging.render.material.Material;

/// Case goods: nightstand, dresser, sideboard, media console, shelves, console table.
public final class Storage {
  private Storage() {}

  public static Piece nightstand(Kit kit) {
    return new Piece(
        "nightstand",
        0.50,
        0.42,
        0.55,
        m -> {
          Legs.under(m, kit.forms().leg(), kit, 0.50, 0.42, 0.17, 0.05);
          chest(m.at(0, 0.16, 0), kit, 0.50, 0.39, 0.42, 1, 2);
        });
  }

  public static Piece dresser(Kit kit) {
    return new Piece(
        "dresser",
        1.40,
        0.46,
        0.80,
        m -> {
          Legs.under(m, kit.forms().leg(), kit, 1.40, 0.46, 0.16, 0.07);
          chest(m.at(0, 0.15, 0), kit, 1.40, 0.65, 0.46, 2, 3);
          Decor.books(m.at(0.42, 0.80, 0.02), kit, 3, 0.2);
          Decor.vase(m.at(-0.48, 0.80, 0.02), kit, 0.26, true);
        });
  }

  /// A long low cabinet for a dining or living room wall.
  public static Piece sideboard(Kit kit, double width) {
    return new Piece(
        "sideboard",
        width,
        0.44,
        0.76,
        m -> {
          Legs.under(m, kit.forms().leg(), kit, width, 0.44, 0.18, 0.08);
          chest(m.at(0, 0.17, 0), kit, width, 0.59, 0.44, 3, 1);
          Decor.vase(m.at(-width * 0.32, 0.76, 0.02), kit, 0.28, true);
          Decor.books(m.at(0.06, 0.76, 0.02), kit, 3, 0.15);
          Decor.candles(m.at(width * 0.32, 0.76, 0.02), kit);
        });
  }

  /// A low console with a screen on it.
  public static Piece media(Kit kit, double width) {
    return new Piece(
        "media console",
        width,
        0.42,
        1.28,
        m -> {
          Legs.under(m, kit.forms().leg(), kit, width, 0.42, 0.15, 0.08);
          chest(m.at(0, 0.14, 0), kit, width, 0.36, 0.42, 3, 1);
          double screen = Math.min(1.45, width * 0.78);
          m.at(0, 0.50, 0.06).box(0.42, 0.012, 0.2, kit.black());
          m.at(0, 0.51, 0.09).box(0.08, 0.08, 0.03, kit.black());
          m.at(0, 0.56, 0.06).round(screen, screen * 0.565, 0.03, 0.006, kit.black());
          m.at(0, 0.566, 0.043)
              .box(screen - 0.016, screen * 0.565 - 0.016, 0.004, Material.glass());
          Decor.vase(m.at(-width * 0.43, 0.50, 0), kit, 0.20, false);
        });
  }

  public static Piece bookshelf(Kit kit) {
    return new Piece(
        "bookshelf",
        0.90,
        0.34,
        1.85,
        m -> {
          Material wood = kit.palette().wood();
          boolean open = kit.forms().leg() == Forms.Leg.METAL;
          for (int side = -1; side <= 1; side += 2) {
            if (open) {
              m.at(side * 0.435, 0, -0.15).box(0.025, 1.85, 0.025, kit.palette().metal());
              m.at(side * 0.435, 0, 0.15).box(0.025, 1.85, 0.025, kit.palette().metal());
            } else {
              m.at(side * 0.437, 0, 0).box(0.026, 1.85, 0.34, wood);
            }
          }
          for (int i = 0; i < 6; i++) {
            m.at(0, 0.06 + i * 0.348, 0).box(0.85, 0.026, 0.32, wood);
          }
          if (!open) {
            m.at(0, 0.06, 0.16).box(0.85, 1.76, 0.01, wood);
          }
          for (int i = 0; i < 5; i++) {
            shelf(m.at(0, 0.086 + i * 0.348, 0), kit, i);
          }
        });
  }

  /// A slim table for an entry, with a lamp's room and a bowl on it.
  public static Piece console(Kit kit, double width) {
    return new Piece(
        "console table",
        width,
        0.36,
        0.80,
        m -> {
          m.at(0, 0.76, 0).round(width, 0.04, 0.36, 0.006, kit.palette().wood());
          Legs.under(
              m,
              kit.forms().leg() == Forms.Leg.BLOCK ? Forms.Leg.BLOCK : Forms.Leg.METAL,
              kit,
              width,
              0.36,
              0.76,
              0.04);
          m.at(0, 0.20, 0).box(width - 0.06, 0.022, 0.30, kit.palette().wood());
          Decor.basket(m.at(-width * 0.25, 0.222, 0), kit, 0.15, 0.24);
          Decor.basket(m.at(width * 0.25, 0.222, 0), kit, 0.15, 0.24);
          Decor.bowl(m.at(0.06, 0.80, 0), kit);
          Decor.vase(m.at(-width * 0.36, 0.80, 0), kit, 0.30, true);
        });
  }

  private static void shelf(Modeller m, Kit kit, int row) {
    double x = -0.38;
    int left = row % 2 == 0 ? 8 : 5;
    for (int i = 0; i < left; i++) {
      double w = 0.026 + 0.007 * kit.pick(row * 11 + i, 4);
      double h = 0.20 + 0.018 * kit.pick(row * 7 + i, 5);
      Material cover =
          i % 3 == 0 ? kit.paper() : Material.lacquer(kit.palette().art().get((row + i) % 4));
      m.at(x + w / 2, 0, 0.03).box(w, h, 0.19, cover);
      x += w + 0.001;
    }
    if (row % 2 == 0) {
      Decor.vase(m.at(0.22, 0, 0), kit, 0.19, false);
    } else {
      Decor.books(m.at(0.2, 0, 0), kit, 3, 0.1);
      Decor.bowl(m.at(0.2, 0.085, 0), kit);
    }
  }

  private static void chest(
      Modeller m, Kit kit, double width, double height, double depth, int columns, int rows) {
    Material wood = kit.palette().wood();
    m.round(width, height, depth, 0.006, wood);
    double gap = 0.012;
    double w = (width - gap * (columns + 1)) / columns;
    double h = (height - gap * (rows + 1)) / rows;
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < rows; j++) {
        double x = -width / 2 + gap + w / 2 + i * (w + gap);
        double y = gap + j * (h + gap);
        m.at(x, y, -depth / 2 - 0.006).round(w, h, 0.016, 0.003, wood);
        if (w > h) {
          m.rod(
              0.006,
              0.006,
              kit.palette().metal(),
              x - 0.06,
              y + h * 0.6,
              -depth / 2 - 0.03,
              x + 0.06,
              y + h * 0.6,
              -depth / 2 - 0.03);
        } else {
          m.rod(
              0.006,
              0.006,
              kit.palette().metal(),
              x + w * 0.38,
              y + h * 0.4,
              -depth / 2 - 0.03,
              x + w * 0.38,
              y + h * 0.65,
              -depth / 2 - 0.03);
        }
      }
    }
  }
}
