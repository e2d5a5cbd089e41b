package ai.realstaging.render.catalog;

import ai.realstaging.render.geom.Noise;
import ai.realstaging.render.material.Canvas;
import ai.realstaging.render.material.Colour;
import ai.realstaging.render.material.Material;
import java.util.List;

/// Rugs: a thin pile with a drawn pattern.
public final class Rugs {
  private static final double THICK = 0.014;

  private Rugs() {}

  /// A rug of the kit's pattern; `width` along x, `depth` along z, metres.
  public static Piece rug(Kit kit, double width, double depth) {
    return new Piece(
        "rug",
        width,
        depth,
        THICK,
        m -> {
          Material cloth = Material.printed(canvas(kit, width, depth), width, depth);
          Material edge = Material.linen(kit.palette().rug().get(0).times(0.85));
          m.round(width - 0.004, THICK - 0.002, depth - 0.004, 0.004, edge);
          m.sheet(
              1,
              1,
              width,
              depth,
              cloth,
              (s, t, out) -> {
                out[0] = (s - 0.5) * width;
                out[1] = THICK;
                out[2] = (t - 0.5) * depth;
              });
        });
  }

  private static Canvas canvas(Kit kit, double width, double depth) {
    double texel = 0.0055;
    int w = (int) Math.round(width / texel);
    int h = (int) Math.round(depth / texel);
    List<Colour> c = kit.palette().rug();
    return new Canvas(
        w,
        h,
        (u, v) -> {
          double x = u * width;
          double z = v * depth;
          int ix = (int) (x / texel);
          int iz = (int) (z / texel);
          double wobble = 0.012 * Noise.at(x * 7, z * 7, 3);
          Colour base = pattern(kit.forms().rug(), c, x + wobble, z + wobble, width, depth);
          double grain = (Noise.hash(ix, iz, 5) >>> 8) * 0x1p-24 - 0.5;
          double ribs = 0.05 * Math.cos(2 * Math.PI * z / 0.022);
          double wear = 0.10 * Noise.fractal(x * 1.7, z * 1.7, 9, 3);
          return base.times(1 + 0.34 * grain + ribs + wear);
        });
  }

  private static Colour pattern(
      Forms.Rug form, List<Colour> c, double x, double z, double width, double depth) {
    Colour ground = c.get(0);
    Colour line = c.get(1);
    Colour accent = c.get(2);
    double edge = Math.min(Math.min(x, width - x), Math.min(z, depth - z));
    return switch (form) {
      case PLAIN -> {
        double relief = Math.sin(9 * (x + 0.4 * Math.sin(2.1 * z))) * Math.sin(3.5 * z + x);
        yield ground.mixed(line, 0.30 + 0.30 * Math.clamp(relief * 3, -1, 1));
      }
      case BORDER ->
          edge > 0.10 && edge < 0.15
              ? accent
              : edge > 0.19 && edge < 0.205 ? line : ground.mixed(line, edge < 0.10 ? 0.35 : 0.08);
      case STRIPES -> {
        double t = z / 0.26 - Math.floor(z / 0.26);
        yield t < 0.36 ? line : t > 0.46 && t < 0.50 ? accent : ground;
      }
      case DIAMONDS -> {
        double a = Math.abs(fold((x / 0.62) + (z / 0.80)));
        double b = Math.abs(fold((x / 0.62) - (z / 0.80)));
        yield a < 0.035 || b < 0.035 ? line : ground;
      }
      case MEDALLION -> medallion(c, x / width, z / depth, edge);
      case STROKES -> {
        double bend = 0.35 * Noise.fractal(x * 0.9, z * 0.9, 4, 2);
        double arc = Math.hypot(x - width * 0.15, z - depth * 0.2) + bend;
        double band = arc / 0.62 - Math.floor(arc / 0.62);
        yield band < 0.07 ? accent : band < 0.34 ? ground.mixed(line, 0.55) : ground;
      }
    };
  }

  private static Colour medallion(List<Colour> c, double u, double v, double edge) {
    Colour ground = c.get(0);
    Colour line = c.get(1);
    Colour accent = c.get(2);
    double x = Math.abs(u - 0.5) * 2;
    double y = Math.abs(v - 0.5) * 2;
    if (edge < 0.06) {
      return accent;
    }
    if (edge < 0.30) {
      double motif = Math.sin(u * 82) * Math.sin(v * 106);
      return edge < 0.09 || edge > 0.27
          ? ground
          : motif > 0.35 ? ground : motif < -0.6 ? accent : line;
    }
    double petal = 0.05 * Math.cos(12 * Math.atan2(y, x)) + 0.03 * Math.cos(24 * Math.atan2(y, x));
    double r = Math.hypot(x, y) + petal;
    if (r < 0.16) {
      return line;
    }
    if (r < 0.22) {
      return ground;
    }
    if (r < 0.40) {
      return accent.mixed(line, Math.sin(x * 60) * Math.sin(y * 60) > 0.4 ? 0.8 : 0);
    }
    if (r < 0.44) {
      return ground;
    }
    double sprig =
        Math.sin(x * 34 + 2 * Math.sin(y * 17)) * Math.sin(y * 38 + 2 * Math.sin(x * 15));
    return x + y > 1.35
        ? line.mixed(ground, sprig > 0.5 ? 0.7 : 0)
        : ground.mixed(sprig > 0.55 ? accent : line, Math.abs(sprig) > 0.55 ? 0.75 : 0.06);
  }

  private static double fold(double t) {
    return t - Math.floor(t + 0.5);
  }
}
