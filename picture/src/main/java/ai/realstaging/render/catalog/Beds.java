package ai.realstaging.render.catalog;

import ai.realstaging.render.geom.Noise;
import ai.realstaging.render.material.Material;

/// Made beds: frame, headboard, mattress, duvet, throw and pillows.
public final class Beds {
  private static final double LENGTH = 2.12;

  /// A bed narrower than this is for one.
  private static final double SINGLE = 1.3;

  /// The part of the duvet's length that hangs over the foot of the bed.
  private static final double FOOT = 0.16;

  /// The same folds in duvet and throw: one lies on the other.
  private static final double FOLDS = 3;

  /// How far a throw lies above the duvet, metres, and over which part of it it comes down to it at
  /// both ends.
  private static final double THICK = 0.012;

  private static final double HEM = 0.08;

  private Beds() {}

  /// A made bed `width` metres wide (0.9 to 1.9); the headboard stands at the back.
  public static Piece bed(Kit kit, double width) {
    return new Piece("bed", width + 0.12, LENGTH, 1.15, m -> build(m, kit, width));
  }

  private static void build(Modeller m, Kit kit, double width) {
    double back = LENGTH / 2;
    headboard(m.at(0, 0, back - 0.06), kit, width);
    Material rail =
        kit.forms().bed() == Forms.Bed.CHANNELS ? kit.palette().headboard() : kit.palette().wood();
    double length = LENGTH - 0.1;
    double frame = length - 0.06; // within what the duvet hangs over
    Legs.under(m.at(0, 0, 0.01), Forms.Leg.BLOCK, kit, width, frame, 0.16, 0.08);
    m.at(0, 0.14, 0.01).round(width - 0.01, 0.17, frame, 0.02, rail);
    m.at(0, 0.28, 0).soft(width, 0.27, length - 0.06, 0.01, kit.paper());
    duvet(m, kit, width, length);
    blanket(m, kit, width, length);
    pillows(m, kit, width, back);
  }

  private static void headboard(Modeller m, Kit kit, double width) {
    Material cloth = kit.palette().headboard();
    Material wood = kit.palette().wood();
    switch (kit.forms().bed()) {
      case CHANNELS -> {
        int count = (int) Math.round((width + 0.1) / 0.2);
        double w = (width + 0.1) / count;
        for (int i = 0; i < count; i++) {
          m.at((i + 0.5) * w - (width + 0.1) / 2, 0.12, 0)
              .soft(w + 0.004, 1.03, 0.11, 0.012, cloth);
        }
      }
      case PANEL -> {
        m.at(0, 0.1, 0.02).round(width + 0.1, 0.95, 0.045, 0.008, wood);
        m.at(0, 0.62, -0.02).soft(width * 0.96, 0.36, 0.06, 0.012, cloth);
      }
      case SLATS -> {
        m.at(0, 0.98, 0.02).round(width + 0.1, 0.07, 0.05, 0.012, wood);
        m.at(0, 0.42, 0.02).box(width + 0.1, 0.05, 0.04, wood);
        for (int i = 0; i < 2; i++) {
          m.at((i * 2 - 1) * (width + 0.04) / 2, 0, 0.02).round(0.06, 1.05, 0.055, 0.012, wood);
        }
        m.at(0, 0.46, 0.02).box(width, 0.53, 0.012, cloth);
        int slats = 9;
        for (int i = 1; i < slats; i++) {
          m.at(i * width / slats - width / 2, 0.46, 0.008).box(0.022, 0.53, 0.018, wood);
        }
      }
      case ARCH -> m.sheet(40, 24, width, 1.0, cloth, (s, t, out) -> arch(s, t, width + 0.1, out));
    }
  }

  /// A stuffed headboard with a curved upper edge.
  private static void arch(double s, double t, double width, double[] out) {
    double u = 2 * s - 1;
    double top = 0.92 + 0.25 * Math.cos(u * 1.35) * (Math.abs(u) < 0.82 ? 1 : 0.96);
    double ring = 2 * Math.PI * t;
    double c = Math.cos(ring);
    double d = Math.sin(ring);
    double end = Math.sqrt(Math.max(0, Math.min(1, (1 - Math.abs(u)) / 0.03)));
    out[0] = u * width / 2;
    out[1] = 0.1 + (top - 0.1) * (0.5 + 0.5 * Math.signum(d) * Math.pow(Math.abs(d), 0.3));
    out[2] = 0.055 * end * Math.signum(c) * Math.pow(Math.abs(c), 0.45);
  }

  private static void duvet(Modeller m, Kit kit, double width, double length) {
    double from = -length / 2 - 0.0;
    double to = length / 2 - 0.66;
    m.sheet(
        64,
        56,
        width + 0.7,
        to - from + 0.3,
        kit.palette().bedding(),
        (s, t, out) -> drape(s, t, width, from, to, 0.585, 0.30, true, out));
    m.at(0, 0.555, to - 0.10).soft(width + 0.05, 0.075, 0.34, 0.012, kit.palette().bedding());
  }

  private static void blanket(Modeller m, Kit kit, double width, double length) {
    double from = -length / 2 + 0.24;
    m.sheet(
        56,
        24,
        width + 0.7,
        0.62,
        kit.palette().cloth(),
        (s, t, out) -> {
          double rest = Math.clamp(Math.min(t, 1 - t) / HEM, 0, 1);
          double top = 0.585 + THICK * rest;
          drape(s, t, width + 0.035, from, from + 0.52, top, 0.34, false, out);
        });
  }

  /// A cloth over the mattress: flat on top with soft waves, hanging down both sides and the foot.
  private static void drape(
      double s,
      double t,
      double width,
      double from,
      double to,
      double top,
      double drop,
      boolean overTheFoot,
      double[] out) {
    double half = width / 2 + 0.012;
    double full = 2 * half + 2 * drop;
    double along = s * full - drop;
    double x;
    double down = 0;
    if (along < 0) {
      down = -along;
      x = -half;
    } else if (along > 2 * half) {
      down = along - 2 * half;
      x = half;
    } else {
      x = along - half;
    }
    double z = from + (to - from) * t;
    double edge = Math.max(0, Math.abs(x) - (half - 0.07)) / 0.07;
    double fold = Noise.fractal(x * 2.4 + FOLDS, z * 2.1, FOLDS, 4);
    double hem = down / drop;
    double wave = 0.028 * Math.sin(z * 11 + FOLDS + 2.2 * Noise.at(z * 2, FOLDS, 1)) * hem;
    out[0] = x + Math.signum(x) * (wave + 0.03 * hem + 0.012 * fold * hem);
    out[1] =
        top
            + 0.024 * fold * (1 - hem)
            - 0.03 * edge * edge
            - down * (1 - 0.04 * Math.sin(z * 5 + FOLDS));
    out[2] = z;
    if (overTheFoot && t < FOOT) { // there it hangs as it does at the sides
      double hang = drop * (1 - t / FOOT);
      double side = top - out[1];
      double ripple = 0.02 * Math.sin(x * 10 + FOLDS) * hang / drop;
      double lower = Math.max(side, hang) + 0.25 * Math.min(side, hang) * (side < hang ? 1 : 0.4);
      out[1] = top - Math.min(lower, drop * 1.05);
      out[2] = from - 0.02 * hang / drop - ripple;
    }
  }

  private static void pillows(Modeller m, Kit kit, double width, double back) {
    double y = 0.55;
    int s = kit.variation() & 31;
    int sleepers = width < SINGLE ? 1 : 2;
    double share = width / sleepers;
    for (int i = 0; i < sleepers; i++) {
      int side = sleepers == 1 ? 0 : 2 * i - 1;
      double x = side * share / 2;
      m.at(x, y, back - 0.22)
          .turn(side * 0.03)
          .tip(0.30)
          .pillow(share - 0.06, 0.50, 0.20, 0.01, s + side, kit.paper());
      m.at(x * 0.98, y, back - 0.40)
          .turn(-side * 0.04)
          .tip(0.38)
          .pillow(share - 0.10, 0.46, 0.19, 0.02, s + 3 + side, kit.palette().bedding());
    }
    for (int i = 0; i < sleepers; i++) {
      int side = sleepers == 1 ? 0 : 2 * i - 1;
      m.at(side * 0.24, y + 0.01, back - 0.58)
          .turn(side * 0.1)
          .tip(0.42)
          .pillow(0.46, 0.46, 0.16, 0.04, s + 7 + side, kit.cushion(1));
    }
    m.at(0.02, y + 0.02, back - 0.72)
        .tip(0.46)
        .pillow(Math.min(0.58, share - 0.3), 0.30, 0.14, 0.01, s + 12, kit.cushion(3));
  }
}
