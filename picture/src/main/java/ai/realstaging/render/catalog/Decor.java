package ai.realstaging.render.catalog;

import ai.realstaging.render.material.Colour;
import ai.realstaging.render.material.Material;

/// Small things that make furniture look lived with.
final class Decor {
  private Decor() {}

  /// Two books, a vase with branches and a bowl, arranged for a low table.
  static void tray(Modeller m, Kit kit) {
    books(m.at(0.14, 0, 0.06), kit, 2, 0.35);
    vase(m.at(-0.16, 0, 0.08), kit, 0.21, true);
    bowl(m.at(0.04, 0, -0.17), kit);
  }

  static void books(Modeller m, Kit kit, int count, double turn) {
    double y = 0;
    for (int i = 0; i < count; i++) {
      double thick = 0.024 + 0.008 * kit.pick(i, 3);
      double w = 0.29 - 0.025 * i;
      Material cover =
          i % 2 == 0
              ? Material.lacquer(kit.palette().art().get((i + 1) % 4))
              : Material.cotton(Colour.of(0xe9e4da));
      Modeller book = m.at(0, y, 0).turn(turn + 0.14 * i);
      book.box(w, 0.004, 0.21, cover);
      book.at(0, 0.004, 0.003).box(w - 0.008, thick - 0.008, 0.20, kit.paper());
      book.at(0, thick - 0.004, 0).box(w, 0.004, 0.21, cover);
      book.at(0, 0, -0.104).box(w, thick, 0.004, cover);
      y += thick;
    }
  }

  static void vase(Modeller m, Kit kit, double height, boolean branches) {
    double r = height * 0.36;
    m.lathe(
        kit.palette().ceramic(),
        0.0,
        0.002,
        r * 0.55,
        0.002,
        r * 0.55,
        0.002,
        r * 0.85,
        height * 0.18,
        r,
        height * 0.42,
        r * 0.72,
        height * 0.72,
        r * 0.34,
        height * 0.88,
        r * 0.42,
        height,
        r * 0.42,
        height,
        r * 0.3,
        height * 0.9);
    if (branches) {
      Plants.branches(m.at(0, height * 0.9, 0), kit, 0.34, 7);
    }
  }

  static void bowl(Modeller m, Kit kit) {
    m.lathe(
        kit.palette().ceramic(),
        0.0,
        0.002,
        0.04,
        0.002,
        0.045,
        0.008,
        0.085,
        0.035,
        0.10,
        0.062,
        0.10,
        0.062,
        0.092,
        0.06,
        0.06,
        0.02,
        0.0,
        0.012);
  }

  static void basket(Modeller m, Kit kit, double radius, double height) {
    m.lathe(
        Material.cane(Colour.of(0xb08d5d)),
        0.0,
        0.002,
        radius * 0.85,
        0.002,
        radius * 0.85,
        0.002,
        radius,
        height * 0.35,
        radius,
        height * 0.75,
        radius * 0.9,
        height,
        radius * 0.9,
        height,
        radius * 0.84,
        height * 0.97,
        radius * 0.84,
        height * 0.3);
  }

  static void candles(Modeller m, Kit kit) {
    for (int i = 0; i < 3; i++) {
      double h = 0.10 + 0.05 * i;
      m.at((i - 1) * 0.1, 0, i == 1 ? 0.04 : 0)
          .lathe(
              kit.palette().metal(),
              0.0,
              0.0,
              0.032,
              0.0,
              0.032,
              0.0,
              0.034,
              0.008,
              0.008,
              0.016,
              0.007,
              h - 0.02,
              0.014,
              h,
              0.014,
              h,
              0.0,
              h);
      m.at((i - 1) * 0.1, h, i == 1 ? 0.04 : 0)
          .lathe(kit.paper(), 0.011, 0, 0.011, 0.15, 0.011, 0.15, 0.0, 0.152);
    }
  }

  /// A bowl with fruit.
  static void fruit(Modeller m, Kit kit) {
    bowl(m.scale(1.25, 1.1, 1.25), kit);
    int[] skins = {0xd98e2b, 0xb8402f, 0xa9b34a, 0xd9b23a, 0xc9572f};
    for (int i = 0; i < 5; i++) {
      double a = 1.26 * i;
      double r = i == 4 ? 0 : 0.055;
      double y = i == 4 ? 0.075 : 0.03;
      m.at(r * Math.cos(a), y, r * Math.sin(a))
          .lathe(
              Material.ceramic(Colour.of(skins[i])),
              0,
              0,
              0.025,
              0.006,
              0.036,
              0.034,
              0.025,
              0.062,
              0,
              0.068);
    }
  }
}
