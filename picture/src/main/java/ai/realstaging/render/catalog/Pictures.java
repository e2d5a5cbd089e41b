package ai.realstaging.render.catalog;

import ai.realstaging.render.geom.Noise;
import ai.realstaging.render.material.Canvas;
import ai.realstaging.render.material.Colour;
import ai.realstaging.render.material.Material;
import java.util.List;

/// Framed prints and mirrors for the wall.
public final class Pictures {
  private Pictures() {}

  /// One framed print; `number` tells the prints of a set apart.
  public static Piece print(Kit kit, double width, double height, int number) {
    return new Piece(
        "framed print", width, 0.03, height, m -> framed(m, kit, width, height, number));
  }

  /// A round mirror.
  public static Piece mirror(Kit kit, double diameter) {
    return new Piece(
        "mirror",
        diameter,
        0.03,
        diameter,
        m -> {
          Modeller disc = m.at(0, diameter / 2, 0.015).tip(-Math.PI / 2);
          double r = diameter / 2;
          disc.lathe(
              kit.palette().metal(),
              r - 0.02,
              0.0,
              r,
              0.0,
              r,
              0.0,
              r,
              0.028,
              r,
              0.028,
              r - 0.018,
              0.028,
              r - 0.018,
              0.02);
          disc.at(0, 0.02, 0).lathe(Material.mirror(), r - 0.016, 0, 0.0, 0.0);
        });
  }

  private static void framed(Modeller m, Kit kit, double width, double height, int number) {
    Material frame = kit.pick(5, 3) == 0 ? kit.black() : kit.palette().wood();
    double bar = 0.022;
    m.box(width, bar, 0.03, frame);
    m.at(0, height - bar, 0).box(width, bar, 0.03, frame);
    m.at(-width / 2 + bar / 2, bar, 0).box(bar, height - 2 * bar, 0.03, frame);
    m.at(width / 2 - bar / 2, bar, 0).box(bar, height - 2 * bar, 0.03, frame);
    m.at(0, bar, 0.006).box(width - 2 * bar, height - 2 * bar, 0.012, kit.paper());
    double mat = Math.min(width, height) * 0.11;
    double w = width - 2 * bar - 2 * mat;
    double h = height - 2 * bar - 2 * mat;
    Material picture = Material.printed(drawn(kit, w / h, number), w, h);
    m.at(0, bar + mat, -0.0015)
        .sheet(
            1,
            1,
            w,
            h,
            picture,
            (s, t, out) -> {
              out[0] = (s - 0.5) * w;
              out[1] = t * h;
              out[2] = 0;
            });
  }

  private static Canvas drawn(Kit kit, double aspect, int number) {
    int h = 220;
    int w = Math.max(24, (int) (h * aspect));
    List<Colour> art = kit.palette().art();
    boolean second = number == 1; // of a pair: seen in the mirror, in the same inks otherwise mixed
    List<Colour> c = second ? List.of(art.get(0), art.get(2), art.get(3), art.get(1)) : art;
    int kind = (kit.pick(9, 7) + (number > 3 ? 3 : 0)) % 7;
    double shift = kit.pick(number + 20, 97) * 1.37;
    return new Canvas(
        w,
        h,
        (across, v) -> {
          double u = second ? 1 - across : across;
          Colour ink =
              switch (kind) {
                case 0 -> landscape(c, u * aspect, v, shift);
                case 1 -> fields(c, u, v, shift);
                case 2 -> shapes(c, u * aspect, v, shift, aspect);
                case 3 -> branches(c, u * aspect, v, shift, aspect);
                case 4 -> arcs(c, u * aspect, v, shift, aspect);
                case 5 -> sea(c, u * aspect, v, shift);
                default -> blocks(c, u, v, shift);
              };
          return ink.times(1 + 0.05 * Noise.fractal(u * 30, v * 30, shift, 3));
        });
  }

  private static Colour landscape(List<Colour> c, double x, double y, double shift) {
    for (int layer = 3; layer >= 1; layer--) {
      double ridge =
          0.14
              + 0.13 * (3 - layer)
              + 0.10 * Noise.fractal(x * (1.6 + layer * 0.3), layer * 7 + shift, 1, 4);
      if (y < ridge) {
        double haze = Math.clamp((ridge - y) * 2.2, 0, 0.5);
        return c.get(layer).mixed(c.get(0), 0.15 + haze);
      }
    }
    return c.get(0)
        .mixed(
            c.get(1),
            0.35 * Math.clamp(1.2 - y, 0, 1) + 0.12 * Noise.fractal(x * 2, y * 4, shift, 3));
  }

  private static Colour fields(List<Colour> c, double u, double v, double shift) {
    double blur = 0.02 * Noise.fractal(u * 9, v * 9, shift, 4);
    double edge = Math.min(Math.min(u, 1 - u), Math.min(v, 1 - v)) + blur;
    if (edge < 0.09) {
      return c.get(0);
    }
    double line = 0.42 + 0.2 * Math.sin(shift) + blur;
    Colour ink = v > line + 0.02 ? c.get(2) : v < line - 0.02 ? c.get(1) : c.get(0);
    return ink.mixed(c.get(0), 0.18 + 0.22 * Noise.fractal(u * 4, v * 12, shift, 4));
  }

  private static Colour shapes(List<Colour> c, double x, double y, double shift, double aspect) {
    double bx = aspect * (0.45 + 0.12 * Math.sin(shift));
    double sun = Math.hypot(x - bx, y - 0.68);
    if (sun < 0.15) {
      return c.get(1);
    }
    double hill = 0.42 + 0.14 * Math.sin(3.2 * x / aspect + shift);
    double low = 0.24 + 0.10 * Math.cos(4.1 * x / aspect + shift * 2);
    return y < low ? c.get(3) : y < hill ? c.get(2) : c.get(0);
  }

  private static Colour branches(List<Colour> c, double x, double y, double shift, double aspect) {
    double stem = aspect * 0.5 + 0.06 * Math.sin(3 * y + shift);
    if (y > 0.08 && y < 0.9 && Math.abs(x - stem) < 0.006) {
      return c.get(3);
    }
    for (int k = 0; k < 9; k++) {
      double ly = 0.2 + 0.08 * k;
      double side = k % 2 == 0 ? 1 : -1;
      double dx = (x - aspect * 0.5 - 0.06 * Math.sin(3 * ly + shift)) * side;
      double dy = y - ly - dx * 0.7;
      double length = 0.26 - 0.016 * k;
      if (dx > 0 && dx < length && Math.abs(dy) < 0.045 * Math.sin(Math.PI * dx / length)) {
        return c.get(1 + k % 2).mixed(c.get(0), 0.12);
      }
    }
    return c.get(0);
  }

  /// Arches within arches.
  private static Colour arcs(List<Colour> c, double x, double y, double shift, double aspect) {
    double cx = aspect * (0.5 + 0.06 * Math.sin(shift));
    double r = Math.hypot(x - cx, Math.max(0, y - 0.32)) / aspect;
    if (y < 0.12 || r > 0.42) {
      return c.get(0);
    }
    int band = (int) (r / 0.085);
    double within = r / 0.085 - band;
    return within > 0.82 ? c.get(0) : c.get(1 + band % 3);
  }

  /// A calm horizon: sky, water, a strip of shore.
  private static Colour sea(List<Colour> c, double x, double y, double shift) {
    double line = 0.46 + 0.04 * Math.sin(shift);
    double brush = 0.5 + 0.5 * Noise.fractal(x * 3, y * 26, shift, 4);
    if (y > line) {
      return c.get(0).mixed(c.get(1), 0.35 * Math.exp(-9 * (y - line)) + 0.18 * brush * (1 - y));
    }
    double shore = 0.16 + 0.05 * Math.sin(2.4 * x + shift);
    return y < shore
        ? c.get(1).mixed(c.get(0), 0.45 + 0.25 * brush)
        : c.get(2).mixed(c.get(3), 0.35 * (line - y) / line).mixed(c.get(0), 0.22 * brush);
  }

  /// A few blocks of colour with painted edges.
  private static Colour blocks(List<Colour> c, double u, double v, double shift) {
    double blur = 0.012 * Noise.fractal(u * 12, v * 12, shift, 3);
    double a = 0.36 + 0.12 * Math.sin(shift);
    double b = 0.55 + 0.14 * Math.cos(shift * 1.7);
    boolean left = u + blur < a;
    boolean low = v + blur < b;
    if (Math.abs(u + blur - a) < 0.008 || (left && Math.abs(v + blur - b) < 0.008)) {
      return c.get(0);
    }
    int ink = left ? (low ? 3 : 1) : (v + blur < 1 - b ? 2 : 0);
    return c.get(ink).mixed(c.get(0), 0.08 + 0.12 * Noise.fractal(u * 5, v * 9, shift, 4));
  }
}
