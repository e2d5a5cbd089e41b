package ai.realstaging.render.catalog;

import ai.realstaging.render.material.Material;

/// Sofas: frame, seat and back cushions, loose cushions and a throw.
public final class Sofas {
  private Sofas() {}

  /// A sofa of the kit's form, 1.5 to 2.6 m wide.
  public static Piece sofa(Kit kit, double width) {
    return switch (kit.forms().sofa()) {
      case TRACK ->
          new Piece("sofa", width, 0.95, 0.84, m -> track(m, kit, width, 0.17, 0.60, 0.13));
      case ROLLED -> new Piece("sofa", width, 0.98, 0.90, m -> rolled(m, kit, width));
      case SLIM -> new Piece("sofa", width, 0.88, 0.82, m -> slim(m, kit, width));
      case LOW -> new Piece("sofa", width, 1.02, 0.74, m -> track(m, kit, width, 0.24, 0.50, 0.05));
    };
  }

  private static void track(
      Modeller m, Kit kit, double width, double arm, double armHeight, double lift) {
    Material cloth = kit.palette().sofa();
    double depth = lift < 0.1 ? 1.02 : 0.95;
    double inner = width - 2 * arm;
    Legs.under(m, kit.forms().leg(), kit, width, depth, lift + 0.01, 0.07);
    double seat = lift + 0.17;
    m.at(0, lift, 0.02).soft(width - 0.02, 0.18, depth - 0.06, 0.004, cloth);
    for (int side = -1; side <= 1; side += 2) {
      m.at(side * (width - arm) / 2, lift, 0).soft(arm, armHeight - lift, depth, 0.012, cloth);
    }
    m.at(0, lift, depth / 2 - 0.10).soft(inner + 0.02, 0.58 - lift * 0.4, 0.2, 0.01, cloth);
    cushions(m, kit, inner, depth, seat, cloth, 0.43);
    dress(m, kit, inner, seat + 0.17, depth);
    throwOver(m, kit, -(width - arm) / 2, armHeight, arm, depth);
  }

  private static void rolled(Modeller m, Kit kit, double width) {
    Material cloth = kit.palette().sofa();
    double arm = 0.2;
    double depth = 0.98;
    double inner = width - 2 * arm;
    double lift = 0.13;
    Legs.under(m, kit.forms().leg(), kit, width, depth, lift + 0.01, 0.08);
    m.at(0, lift, 0.02).soft(width - 0.06, 0.18, depth - 0.06, 0.004, cloth);
    for (int side = -1; side <= 1; side += 2) {
      double x = side * (width - arm) / 2;
      m.at(x - side * 0.015, lift, 0).soft(arm - 0.05, 0.44, depth - 0.04, 0.008, cloth);
      roll(m, x, 0.56, depth, cloth);
    }
    m.at(0, lift, depth / 2 - 0.11).soft(inner + 0.06, 0.62, 0.2, 0.015, cloth);
    cushions(m, kit, inner, depth, lift + 0.17, cloth, 0.47);
    dress(m, kit, inner, lift + 0.34, depth);
  }

  /// A padded scroll along the depth with a button in front.
  private static void roll(Modeller m, double x, double y, double depth, Material cloth) {
    m.at(x, y, 0)
        .sheet(
            28,
            8,
            0.7,
            depth,
            cloth,
            (s, t, out) -> {
              double a = 2 * Math.PI * s;
              double r = 0.105 + 0.01 * Math.sin(Math.PI * t);
              out[0] = r * Math.cos(a);
              out[1] = r * Math.sin(a);
              out[2] = (t - 0.5) * (depth - 0.03);
            });
    for (int end = -1; end <= 1; end += 2) {
      double z = end * (depth - 0.03) / 2;
      m.at(x, y, 0)
          .sheet(
              28,
              3,
              0.7,
              0.1,
              cloth,
              (s, t, out) -> {
                double a = 2 * Math.PI * s;
                double r = 0.105 * t;
                out[0] = r * Math.cos(a);
                out[1] = r * Math.sin(a);
                out[2] = z + Math.signum(z) * 0.02 * Math.sqrt(1 - 0.98 * t * t);
              });
    }
  }

  private static void slim(Modeller m, Kit kit, double width) {
    Material cloth = kit.palette().sofa();
    Material wood = kit.palette().wood();
    double depth = 0.88;
    double arm = 0.09;
    double inner = width - 2 * arm;
    Legs.under(m, Forms.Leg.TAPERED, kit, width - 0.16, depth - 0.1, 0.2, 0.05);
    m.at(0, 0.19, 0).box(width - 0.08, 0.045, depth - 0.08, wood);
    for (int side = -1; side <= 1; side += 2) {
      m.at(side * (width - arm) / 2, 0.22, -0.01).soft(arm, 0.38, depth - 0.06, 0.012, cloth);
    }
    m.at(0, 0.22, depth / 2 - 0.1).tip(0.1).soft(inner + 0.02, 0.50, 0.14, 0.012, cloth);
    cushions(m, kit, inner, depth, 0.235, cloth, 0.42);
    dress(m, kit, inner, 0.405, depth);
    throwOver(m, kit, (width - arm) / 2, 0.6, arm, depth - 0.06);
  }

  private static void cushions(
      Modeller m, Kit kit, double inner, double depth, double seat, Material cloth, double back) {
    int count = inner > 1.75 && kit.forms().sofa() != Forms.Sofa.LOW ? 3 : inner > 1.0 ? 2 : 1;
    double w = inner / count;
    for (int i = 0; i < count; i++) {
      double x = (i + 0.5) * w - inner / 2;
      m.at(x, seat, -0.075).piped(w - 0.008, 0.165, depth - 0.2, 0.022, cloth);
      m.at(x, seat + 0.155, depth / 2 - 0.285)
          .tip(0.17 + 0.01 * (i % 2))
          .soft(w - 0.015, back, 0.17, 0.045, cloth);
    }
  }

  /// Loose cushions in both corners.
  static void dress(Modeller m, Kit kit, double inner, double top, double depth) {
    double z = depth / 2 - 0.40;
    double x = inner / 2;
    int s = kit.variation() & 63;
    m.at(-x + 0.25, top - 0.01, z)
        .turn(-0.18)
        .tip(0.30)
        .pillow(0.50, 0.50, 0.17, 0.05, s, kit.cushion(0));
    m.at(-x + 0.50, top - 0.01, z - 0.11)
        .turn(0.10)
        .tip(0.36)
        .pillow(0.44, 0.44, 0.15, 0.03, s + 1, kit.cushion(3));
    if (inner > 1.1) {
      m.at(x - 0.25, top - 0.01, z)
          .turn(0.2)
          .tip(0.30)
          .pillow(0.50, 0.50, 0.17, 0.05, s + 2, kit.cushion(1));
    }
    if (inner > 1.5) {
      m.at(x - 0.54, top - 0.01, z - 0.1)
          .turn(-0.08)
          .tip(0.38)
          .pillow(0.52, 0.32, 0.14, 0.01, s + 3, kit.cushion(2));
    }
  }

  /// A folded blanket hung over an arm.
  private static void throwOver(
      Modeller m, Kit kit, double x, double top, double arm, double depth) {
    double half = arm / 2 + 0.026;
    double drop = Math.min(0.32, top - 0.16);
    double length = 2 * drop + 2 * half;
    m.at(x, 0, -depth * 0.12)
        .sheet(
            40,
            16,
            length,
            0.42,
            kit.palette().cloth(),
            (s, t, out) -> {
              double along = s * length;
              double wave = 0.006 * Math.sin(9 * t + 3 * s) + 0.004 * Math.sin(23 * t - 5 * s);
              double bend = 0.035;
              double px;
              double py;
              if (along < drop) {
                px = -half - wave * (1 - along / drop);
                py = top + 0.026 - drop + along;
              } else if (along > drop + 2 * half) {
                double down = along - drop - 2 * half;
                px = half + wave * (down / drop);
                py = top + 0.026 - down;
              } else {
                px = along - drop - half;
                py = top + 0.032;
              }
              double corner = Math.max(0, Math.abs(px) - (half - bend)) / bend;
              out[0] = px;
              out[1] = py - (along > drop && along < drop + 2 * half ? 0.012 * corner * corner : 0);
              out[2] = (t - 0.5) * 0.42 + 0.02 * Math.sin(4 * s);
            });
  }
}
