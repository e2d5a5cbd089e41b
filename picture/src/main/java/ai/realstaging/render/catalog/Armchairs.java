package ai.realstaging.render.catalog;

import ai.realstaging.render.material.Material;

/// Easy chairs, an ottoman and a bench.
public final class Armchairs {
  private Armchairs() {}

  /// An easy chair of the kit's form, turned with its front to -z.
  public static Piece armchair(Kit kit) {
    return switch (kit.forms().chair()) {
      case BARREL -> new Piece("armchair", 0.80, 0.80, 0.76, m -> barrel(m, kit));
      case FRAME -> new Piece("armchair", 0.74, 0.82, 0.82, m -> framed(m, kit));
      case CLUB -> new Piece("armchair", 0.88, 0.86, 0.78, m -> club(m, kit));
      case WING -> new Piece("armchair", 0.80, 0.84, 1.04, m -> wing(m, kit));
    };
  }

  /// An upholstered bench with legs, for the foot of a bed or an entry.
  public static Piece bench(Kit kit, double width) {
    return new Piece(
        "bench",
        width,
        0.42,
        0.46,
        m -> {
          Legs.under(m, kit.forms().leg(), kit, width, 0.42, 0.33, 0.06);
          m.at(0, 0.30, 0).box(width - 0.06, 0.04, 0.36, kit.palette().wood());
          m.at(0, 0.33, 0).piped(width, 0.12, 0.42, 0.015, kit.palette().chair());
        });
  }

  /// A round stuffed footstool.
  public static Piece pouf(Kit kit) {
    Material cloth = kit.cushion(2);
    return new Piece(
        "pouf",
        0.56,
        0.56,
        0.38,
        m ->
            m.lathe(
                cloth, 0.0, 0.0, 0.2, 0.004, 0.265, 0.06, 0.285, 0.18, 0.265, 0.31, 0.2, 0.37, 0.0,
                0.385));
  }

  private static void barrel(Modeller m, Kit kit) {
    Material cloth = kit.palette().chair();
    m.lathe(
        kit.palette().wood(), 0.0, 0.0, 0.25, 0.0, 0.25, 0.0, 0.27, 0.05, 0.27, 0.05, 0.0, 0.05);
    m.at(0, 0.05, 0).lathe(cloth, 0.3, 0, 0.35, 0.02, 0.365, 0.1, 0.36, 0.2, 0.34, 0.25, 0.0, 0.25);
    m.sheet(56, 22, 2.0, 1.2, cloth, (s, t, out) -> shell(s, t, out));
    m.at(0, 0.28, -0.035)
        .lathe(
            cloth, 0.0, 0.0, 0.26, 0.01, 0.30, 0.05, 0.305, 0.09, 0.28, 0.14, 0.2, 0.165, 0.0,
            0.175);
    m.at(0.02, 0.43, 0.12).tip(0.3).pillow(0.46, 0.34, 0.15, 0.02, 9, kit.cushion(1));
  }

  /// A closed, stuffed wall round the back and both sides, lower towards the front.
  private static void shell(double s, double t, double[] out) {
    double angle = (s - 0.5) * 2 * 2.25;
    double fall = 0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, Math.abs(s - 0.5) * 2.2));
    double top = 0.74 - 0.16 * fall;
    double end = Math.min(1, (0.5 - Math.abs(s - 0.5)) / 0.03);
    double thick = 0.062 * Math.sqrt(Math.max(0, 1 - (1 - end) * (1 - end)));
    double ring = 2 * Math.PI * t;
    double c = Math.cos(ring);
    double d = Math.sin(ring);
    double across = Math.signum(c) * Math.pow(Math.abs(c), 0.6) * thick;
    double up = Math.signum(d) * Math.pow(Math.abs(d), 0.6);
    double y = 0.07 + (top - 0.07) * (0.5 + 0.5 * up);
    double r = 0.335 + across + 0.03 * (y - 0.3);
    out[0] = r * Math.sin(angle);
    out[1] = y;
    out[2] = r * Math.cos(angle);
  }

  private static void framed(Modeller m, Kit kit) {
    Material wood = kit.palette().wood();
    Material cloth = kit.palette().chair();
    for (int side = -1; side <= 1; side += 2) {
      double x = side * 0.335;
      m.rod(0.013, 0.019, wood, x, 0, -0.34, x, 0.56, -0.26);
      m.rod(0.013, 0.018, wood, x, 0, 0.36, x, 0.50, 0.24);
      m.rod(0.019, 0.017, wood, x, 0.555, -0.32, x, 0.575, -0.10, x, 0.55, 0.14, x, 0.53, 0.32);
      m.rod(0.015, 0.015, wood, x, 0.335, -0.30, x, 0.25, 0.30);
      m.rod(0.014, 0.014, wood, x * 0.78, 0.28, 0.24, x * 0.78, 0.80, 0.40);
    }
    m.rod(0.015, 0.015, wood, -0.335, 0.33, -0.29, 0.335, 0.33, -0.29);
    m.rod(0.015, 0.015, wood, -0.335, 0.26, 0.28, 0.335, 0.26, 0.28);
    m.rod(0.014, 0.014, wood, -0.27, 0.79, 0.395, 0.27, 0.79, 0.395);
    m.at(0, 0.305, -0.02).tip(-0.0).turn(0).piped(0.60, 0.13, 0.60, 0.025, cloth);
    m.at(0, 0.40, 0.20).tip(0.30).piped(0.58, 0.46, 0.13, 0.03, cloth);
    m.at(0, 0.44, 0.06).tip(0.38).pillow(0.44, 0.30, 0.13, 0.01, 4, kit.cushion(0));
  }

  private static void club(Modeller m, Kit kit) {
    Material cloth = kit.palette().chair();
    double lift = 0.12;
    Legs.under(m, kit.forms().leg(), kit, 0.86, 0.84, lift + 0.01, 0.07);
    m.at(0, lift, 0).soft(0.84, 0.2, 0.8, 0.005, cloth);
    for (int side = -1; side <= 1; side += 2) {
      m.at(side * 0.355, lift, -0.01).soft(0.17, 0.47, 0.82, 0.018, cloth);
    }
    m.at(0, lift, 0.31).tip(0.06).soft(0.84, 0.66, 0.2, 0.02, cloth);
    m.at(0, lift + 0.18, -0.09).piped(0.535, 0.17, 0.62, 0.028, cloth);
    m.at(0, lift + 0.33, 0.15).tip(0.18).soft(0.53, 0.38, 0.16, 0.045, cloth);
    m.at(0.03, lift + 0.34, -0.02)
        .turn(0.1)
        .tip(0.34)
        .pillow(0.42, 0.42, 0.14, 0.03, 5, kit.cushion(1));
  }

  private static void wing(Modeller m, Kit kit) {
    Material cloth = kit.palette().chair();
    Legs.under(m, Forms.Leg.TURNED, kit, 0.74, 0.74, 0.20, 0.06);
    m.at(0, 0.19, 0).soft(0.74, 0.16, 0.74, 0.006, cloth);
    for (int side = -1; side <= 1; side += 2) {
      m.at(side * 0.33, 0.19, -0.02).soft(0.13, 0.40, 0.70, 0.015, cloth);
      m.at(side * 0.335, 0.56, 0.20).turn(-side * 0.12).soft(0.10, 0.44, 0.28, 0.015, cloth);
    }
    m.at(0, 0.22, 0.30).tip(0.11).soft(0.72, 0.80, 0.15, 0.03, cloth);
    m.at(0, 0.34, -0.06).piped(0.53, 0.14, 0.60, 0.03, cloth);
    m.at(0, 0.47, 0.16).tip(0.32).pillow(0.44, 0.32, 0.14, 0.01, 6, kit.cushion(0));
  }
}
