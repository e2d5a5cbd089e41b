package ai.realstaging.render.catalog;

import ai.realstaging.render.material.Material;

/// Low tables with what lies on them.
public final class Tables {
  private Tables() {}

  /// A coffee table of the kit's form, dressed with books, a bowl and a vase.
  public static Piece coffeeTable(Kit kit) {
    return switch (kit.forms().table()) {
      case ROUND ->
          new Piece(
              "coffee table",
              0.92,
              0.92,
              0.40,
              m -> {
                top(m, kit, 0.46, 0.37, kit.palette().top());
                splayed(m, kit.palette().wood(), 0.30, 0.37, 4);
                Decor.tray(m.at(0, 0.40, 0), kit);
              });
      case DRUM ->
          new Piece(
              "coffee table",
              0.94,
              0.94,
              0.35,
              m -> {
                drum(m, kit.palette().top(), 0.44, 0.35);
                Decor.tray(m.at(0, 0.35, 0), kit);
              });
      case SLAB -> new Piece("coffee table", 1.20, 0.62, 0.42, m -> slab(m, kit));
      case FRAME -> new Piece("coffee table", 1.16, 0.62, 0.40, m -> framed(m, kit));
    };
  }

  /// A small table beside a seat; nothing on it.
  public static Piece sideTable(Kit kit) {
    return switch (kit.forms().table()) {
      case ROUND ->
          new Piece(
              "side table",
              0.46,
              0.46,
              0.53,
              m -> {
                top(m, kit, 0.23, 0.505, kit.palette().top());
                splayed(m, kit.palette().wood(), 0.14, 0.505, 3);
              });
      case DRUM ->
          new Piece("side table", 0.40, 0.40, 0.50, m -> drum(m, kit.palette().top(), 0.19, 0.50));
      case SLAB ->
          new Piece(
              "side table",
              0.48,
              0.46,
              0.56,
              m -> {
                m.at(0, 0.53, 0).round(0.48, 0.03, 0.46, 0.008, kit.palette().wood());
                m.at(0, 0.43, 0).box(0.42, 0.10, 0.40, kit.palette().wood());
                m.at(0, 0.14, 0).box(0.40, 0.02, 0.38, kit.palette().wood());
                Legs.under(m, Forms.Leg.TURNED, kit, 0.44, 0.42, 0.44, 0.03);
              });
      case FRAME ->
          new Piece(
              "side table",
              0.44,
              0.44,
              0.52,
              m -> {
                m.at(0, 0.018, 0)
                    .lathe(
                        kit.palette().metal(),
                        0.0,
                        -0.018,
                        0.15,
                        -0.018,
                        0.15,
                        -0.018,
                        0.15,
                        -0.006,
                        0.15,
                        -0.006,
                        0.012,
                        0.0);
                m.rod(0.011, 0.011, kit.palette().metal(), 0, 0.01, 0, 0, 0.50, 0);
                top(m, kit, 0.22, 0.50, kit.palette().top());
              });
    };
  }

  private static void top(Modeller m, Kit kit, double radius, double height, Material material) {
    double t = kit.forms().table() == Forms.Table.FRAME ? 0.02 : 0.03;
    m.at(0, height, 0)
        .lathe(
            material,
            0.0,
            0.0,
            radius - 0.012,
            0.0,
            radius - 0.012,
            0.0,
            radius,
            0.008,
            radius,
            t - 0.006,
            radius - 0.005,
            t,
            radius - 0.005,
            t,
            0.0,
            t);
  }

  private static void splayed(Modeller m, Material wood, double radius, double height, int legs) {
    for (int i = 0; i < legs; i++) {
      double a = 2 * Math.PI * (i + 0.5) / legs;
      double c = Math.cos(a);
      double s = Math.sin(a);
      m.rod(
          0.011,
          0.02,
          wood,
          c * (radius + 0.09),
          0,
          s * (radius + 0.09),
          c * radius,
          height + 0.005,
          s * radius);
    }
  }

  private static void drum(Modeller m, Material material, double radius, double height) {
    m.lathe(
        material,
        0.0,
        0.004,
        radius - 0.01,
        0.004,
        radius - 0.01,
        0.004,
        radius,
        0.02,
        radius,
        height - 0.02,
        radius - 0.018,
        height,
        radius - 0.018,
        height,
        0.0,
        height);
  }

  private static void slab(Modeller m, Kit kit) {
    Material wood = kit.palette().wood();
    m.at(0, 0.38, 0).round(1.20, 0.04, 0.62, 0.008, wood);
    m.at(0, 0.14, 0).round(1.08, 0.025, 0.52, 0.006, wood);
    for (int i = 0; i < 4; i++) {
      m.at((i & 1) == 0 ? -0.54 : 0.54, 0, (i & 2) == 0 ? -0.25 : 0.25)
          .box(0.065, 0.385, 0.065, wood);
    }
    Decor.books(m.at(0.24, 0.165, 0.02), kit, 4, 0.3);
    Decor.basket(m.at(-0.26, 0.165, 0), kit, 0.14, 0.15);
    Decor.tray(m.at(0.05, 0.42, 0), kit);
  }

  private static void framed(Modeller m, Kit kit) {
    Material metal = kit.palette().metal();
    m.at(0, 0.372, 0).round(1.16, 0.028, 0.62, 0.006, kit.palette().top());
    for (int side = -1; side <= 1; side += 2) {
      double x = side * 0.52;
      m.at(x, 0, -0.27).box(0.025, 0.372, 0.025, metal);
      m.at(x, 0, 0.27).box(0.025, 0.372, 0.025, metal);
      m.at(x, 0, 0).box(0.025, 0.02, 0.54, metal);
      m.at(x, 0.352, 0).box(0.025, 0.02, 0.54, metal);
    }
    m.at(0, 0.352, -0.27).box(1.04, 0.02, 0.025, metal);
    m.at(0, 0.352, 0.27).box(1.04, 0.02, 0.025, metal);
    Decor.tray(m.at(-0.1, 0.40, 0), kit);
    Decor.books(m.at(0.38, 0.40, 0.02), kit, 2, -0.2);
  }
}
