package ai.realstaging.render.catalog;

import ai.realstaging.render.geom.Noise;
import ai.realstaging.render.material.Material;

/// House plants in pots, and cut branches.
public final class Plants {
  private Plants() {}

  /// A floor plant of the kit's kind.
  public static Piece floorPlant(Kit kit) {
    return switch (kit.forms().plant()) {
      case FIDDLE -> new Piece("fiddle-leaf fig", 0.75, 0.75, 1.60, m -> fiddle(m, kit));
      case OLIVE -> new Piece("olive tree", 0.80, 0.80, 1.75, m -> olive(m, kit));
      case SNAKE -> new Piece("snake plant", 0.42, 0.42, 1.05, m -> snake(m, kit));
      case PALM -> new Piece("areca palm", 0.95, 0.95, 1.60, m -> palm(m, kit));
    };
  }

  /// Thin branches with leaves, rising from the origin.
  static void branches(Modeller m, Kit kit, double length, int count) {
    for (int i = 0; i < count; i++) {
      double a = i * 2.4 + kit.pick(3, 7);
      double lean = 0.25 + 0.35 * chance(i, 1);
      double l = length * (0.75 + 0.35 * chance(i, 2));
      double dx = Math.cos(a) * lean;
      double dz = Math.sin(a) * lean;
      m.rod(
          0.0028,
          0.0015,
          kit.bark(),
          0,
          0,
          0,
          dx * l * 0.4,
          l * 0.5,
          dz * l * 0.4,
          dx * l,
          l * 0.95,
          dz * l);
      for (int k = 0; k < 7; k++) {
        double t = 0.35 + 0.65 * k / 6.0;
        double bend = t * t * 0.4 + t * 0.6;
        leaf(
            m.at(dx * l * bend, l * 0.95 * t, dz * l * bend).turn(a + k * 2.1).tip(-0.9),
            kit.leaf(),
            0.075,
            0.026,
            0.25);
      }
    }
  }

  private static void pot(Modeller m, Kit kit, double radius, double height) {
    if ((kit.variation() & 2) == 0) {
      m.lathe(
          kit.palette().ceramic(),
          0.0,
          0.002,
          radius * 0.72,
          0.002,
          radius * 0.72,
          0.002,
          radius * 0.9,
          height * 0.4,
          radius,
          height,
          radius,
          height,
          radius * 0.93,
          height - 0.004,
          radius * 0.88,
          height * 0.8);
    } else {
      Decor.basket(m, kit, radius * 1.06, height);
    }
    m.at(0, height * 0.86, 0).lathe(kit.soil(), radius * 0.93, 0, 0.0, 0.02);
  }

  private static void fiddle(Modeller m, Kit kit) {
    pot(m, kit, 0.18, 0.34);
    m.rod(0.016, 0.011, kit.bark(), 0, 0.3, 0, 0.02, 0.65, 0.01, -0.02, 1.0, 0, 0.02, 1.45, 0.02);
    for (int i = 0; i < 46; i++) {
      double t = i / 46.0;
      double y = 0.62 + 0.86 * t;
      double a = i * 2.399;
      double size = 0.27 - 0.10 * t + 0.05 * chance(i, 3);
      double out = 0.03 + 0.05 * chance(i, 5);
      double up = 0.55 + 0.75 * t + 0.3 * (chance(i, 4) - 0.5);
      leaf(
          m.at(out * Math.sin(a), y, -out * Math.cos(a)).turn(a).tip(-(1.45 - up)),
          kit.leaf(),
          size,
          size * 0.62,
          0.35);
    }
  }

  private static void olive(Modeller m, Kit kit) {
    pot(m, kit, 0.17, 0.32);
    m.rod(0.017, 0.010, kit.bark(), 0, 0.28, 0, 0.03, 0.6, 0, -0.02, 0.95, 0.02, 0.01, 1.2, 0);
    for (int i = 0; i < 30; i++) {
      double a = i * 2.399;
      double start = 0.82 + 0.42 * chance(i, 6);
      double rise = 0.15 + 0.32 * chance(i, 7);
      double reach = 0.14 + 0.22 * chance(i, 8);
      double dx = Math.sin(a) * reach;
      double dz = -Math.cos(a) * reach;
      m.rod(
          0.005,
          0.002,
          kit.bark(),
          0,
          start,
          0,
          dx * 0.6,
          start + rise * 0.7,
          dz * 0.6,
          dx,
          start + rise,
          dz);
      for (int k = 0; k < 14; k++) {
        double t = 0.3 + 0.7 * k / 13.0;
        leaf(
            m.at(dx * t, start + rise * Math.sqrt(t), dz * t)
                .turn(a + k * 2.2)
                .tip(-0.7 - 0.5 * chance(k, i)),
            kit.leaf(),
            0.075,
            0.021,
            0.1);
      }
    }
  }

  private static void snake(Modeller m, Kit kit) {
    pot(m, kit, 0.16, 0.30);
    for (int i = 0; i < 15; i++) {
      double a = i * 2.399;
      double r = 0.02 + 0.09 * chance(i, 9);
      double h = 0.45 + 0.32 * chance(i, 10);
      double lean = 0.04 + 0.14 * chance(i, 11);
      Modeller blade = m.at(r * Math.cos(a), 0.25, r * Math.sin(a)).turn(a * 1.7);
      blade.sheet(
          4,
          10,
          0.07,
          h,
          kit.leaf(),
          (s, t, out) -> {
            double w = 0.036 * (1 - t * t * t) * (0.75 + 0.5 * t);
            double u = 2 * s - 1;
            out[0] = u * w * Math.cos(t);
            out[1] = t * h;
            out[2] = lean * t * t + 0.012 * u * u + u * w * Math.sin(t);
          });
    }
  }

  private static void palm(Modeller m, Kit kit) {
    pot(m, kit, 0.18, 0.32);
    for (int i = 0; i < 15; i++) {
      double a = i * 2.399;
      double h = 0.75 + 0.45 * chance(i, 12);
      double reach = 0.20 + 0.26 * chance(i, 13);
      double dx = Math.sin(a);
      double dz = -Math.cos(a);
      m.rod(
          0.006,
          0.002,
          kit.leaf(),
          0,
          0.28,
          0,
          dx * reach * 0.25,
          0.28 + h * 0.6,
          dz * reach * 0.25,
          dx * reach * 0.7,
          0.28 + h * 0.98,
          dz * reach * 0.7,
          dx * reach * 1.1,
          0.28 + h * 0.96,
          dz * reach * 1.1);
      for (int k = 0; k < 22; k++) {
        double t = 0.42 + 0.58 * k / 21.0;
        double along = reach * (0.25 * t + 0.85 * t * t);
        double y = 0.28 + h * (1.25 * t - 0.27 * t * t * t * t * t);
        double side = k % 2 == 0 ? 1.0 : -1.0;
        leaf(
            m.at(dx * along, Math.min(y, 0.28 + h * 0.985), dz * along)
                .turn(a + side * 0.95)
                .tip(-1.1),
            kit.leaf(),
            0.22 * (1.15 - 0.55 * t),
            0.022,
            0.5);
      }
    }
  }

  /// A leaf growing along +y, its upper side towards +z, bending by `droop`.
  private static void leaf(Modeller m, Material green, double length, double width, double droop) {
    m.sheet(
        2,
        6,
        width,
        length,
        green,
        (s, t, out) -> {
          double u = 2 * s - 1;
          double w = width / 2 * Math.pow(Math.sin(Math.PI * Math.min(1, 0.06 + 0.94 * t)), 0.75);
          out[0] = u * w;
          out[1] = length * t * (1 - 0.2 * droop * t);
          out[2] = -droop * length * t * t * 0.6 - 0.12 * width * (1 - u * u);
        });
  }

  private static double chance(int i, int salt) {
    return (Noise.hash(i, salt, 77) >>> 8) * 0x1p-24;
  }
}
