package ai.realstaging.render.catalog;

import ai.realstaging.kernel.Style;
import ai.realstaging.render.material.Colour;
import ai.realstaging.render.material.Material;
import java.util.Arrays;
import java.util.List;

/// The colour worlds of the styles, two for each.
final class Palettes {
  private static final Material OAK = Material.wood(Colour.of(0xc9a57a));
  private static final Material PALE_OAK = Material.wood(Colour.of(0xd9bf9a));
  private static final Material WALNUT = Material.wood(Colour.of(0x7d5639));
  private static final Material TEAK = Material.wood(Colour.of(0xa06a3d));
  private static final Material EBONY = Material.wood(Colour.of(0x3a302a));
  private static final Material MAHOGANY = Material.wood(Colour.of(0x6a3d28));
  private static final Material RECLAIMED = Material.wood(Colour.of(0x9a7550));
  private static final Material BRASS = Material.metal(Colour.of(0xd8b36a), 0.22);
  private static final Material STEEL = Material.metal(Colour.of(0xc8c8c8), 0.2);
  private static final Material IRON = Material.metal(Colour.of(0x2a2a2a), 0.4);
  private static final Material MARBLE = Material.marble(Colour.of(0xf2efe9), Colour.of(0x9a938a));
  private static final Material STONE = Material.concrete(Colour.of(0xcfc6b8));

  private Palettes() {}

  static Palette of(Style style, int variation) {
    boolean second = (variation & 1) != 0;
    return switch (style) {
      case MODERN -> second ? modernWarm() : modernCool();
      case CONTEMPORARY -> contemporary(second ? 0x8f9a86 : 0xb9826a, second ? 0x5f6e58 : 0x8c5a44);
      case TRADITIONAL -> traditional(second ? 0x7a2f2c : 0x2f4560, second ? 0xb58a54 : 0x8a3a34);
      case INDUSTRIAL -> industrial(second ? 0x4f5358 : 0x8a5a36, second ? 0x8a5a36 : 0x4b4f52);
      case SCANDINAVIAN -> scandinavian(second ? 0x9fb0a4 : 0xb9c0c4, second ? 0xd7a58a : 0x6f8791);
      case MINIMALIST -> minimalist(second ? 0xd8cfc2 : 0xe6e2da, second ? 0xa89a88 : 0x77746e);
      case COASTAL -> coastal(second ? 0x7fa9b5 : 0x3f6d8e, second ? 0x9cc0b4 : 0x8fb3c4);
      case MID_CENTURY -> midCentury(second ? 0x2f6a6a : 0xc98a2e, second ? 0xc9722e : 0x3f6a5a);
    };
  }

  private static Palette modernCool() {
    return new Palette(
        Material.linen(Colour.of(0x85888b)),
        Material.boucle(Colour.of(0x1f4a58)),
        fabrics(0xe6e2da, 0xb8bcc0, 0x2c5261, 0xd2a43a),
        Material.knit(Colour.of(0xe2ddd2)),
        Material.cotton(Colour.of(0xeeeeec)),
        Material.linen(Colour.of(0x74787c)),
        WALNUT,
        STEEL,
        MARBLE,
        Material.ceramic(Colour.of(0xf0efec)),
        colours(0xd9d7d2, 0x8d9499, 0x2f4f5c),
        colours(0xf1eee7, 0xd2a43a, 0x2c5261, 0x2b2b2b));
  }

  private static Palette modernWarm() {
    return new Palette(
        Material.boucle(Colour.of(0xe4ddd0)),
        Material.velvet(Colour.of(0xa4552f)),
        fabrics(0xcfc4b2, 0xa4552f, 0xefe9df, 0x40464a),
        Material.knit(Colour.of(0xb07a55)),
        Material.cotton(Colour.of(0xf1eee8)),
        Material.boucle(Colour.of(0xd6cbb9)),
        EBONY,
        BRASS,
        MARBLE,
        Material.ceramic(Colour.of(0x35383a)),
        colours(0xe5dfd4, 0x9c8b78, 0xa4552f),
        colours(0xf3eee4, 0xc07a4e, 0x6e7a78, 0x2d2a28));
  }

  private static Palette contemporary(int accent, int deep) {
    return new Palette(
        Material.boucle(Colour.of(0xe8e0d3)),
        Material.linen(Colour.of(accent)),
        fabrics(0xd8ccba, accent, 0xf0ebe1, deep),
        Material.knit(Colour.of(0xcdbfa9)),
        Material.linen(Colour.of(0xece6db)),
        Material.boucle(Colour.of(0xd9cfbf)),
        OAK,
        BRASS,
        STONE,
        Material.concrete(Colour.of(0xcabfae)),
        colours(0xe6ded0, 0xcfc3b0, accent),
        colours(0xf2ece1, accent, 0xc9b79b, deep));
  }

  private static Palette traditional(int main, int second) {
    return new Palette(
        Material.linen(Colour.of(0xd9cbb0)),
        Material.velvet(Colour.of(main)),
        fabrics(0xe9dfc9, main, 0xc7a86a, second),
        Material.knit(Colour.of(0xb49a72)),
        Material.cotton(Colour.of(0xf0e9da)),
        Material.linen(Colour.of(0xc9b896)),
        MAHOGANY,
        BRASS,
        MAHOGANY,
        Material.ceramic(Colour.of(0xe4ebee)),
        colours(0xd8c6a2, main, second),
        colours(0xe9ddc2, 0x8aa0a8, 0x6b7a4c, 0x7d4a34));
  }

  private static Palette industrial(int hide, int cloth) {
    return new Palette(
        Material.leather(Colour.of(hide)),
        Material.leather(Colour.of(cloth)),
        fabrics(0x8d8a84, 0xb98a4e, 0x3f4244, 0xa65f38),
        Material.knit(Colour.of(0x6d6a66)),
        Material.linen(Colour.of(0xc4c0b9)),
        Material.leather(Colour.of(0x6a4a34)),
        RECLAIMED,
        IRON,
        RECLAIMED,
        Material.concrete(Colour.of(0x8e8d8a)),
        colours(0x9a958c, 0x4a4846, 0x7c5a40),
        colours(0xe4dfd6, 0x9a8f80, 0x6a4a36, 0x222222));
  }

  private static Palette scandinavian(int soft, int accent) {
    return new Palette(
        Material.linen(Colour.of(0xcfd0cd)),
        Material.boucle(Colour.of(0xeae4d9)),
        fabrics(0xf1ede5, soft, 0xd9d3c6, accent),
        Material.knit(Colour.of(0xe9e2d5)),
        Material.linen(Colour.of(0xf0eeea)),
        Material.linen(Colour.of(0xc4c6c4)),
        PALE_OAK,
        IRON,
        PALE_OAK,
        Material.ceramic(Colour.of(0xf1eee8)),
        colours(0xeae5da, 0x4d4a46, 0xbfb7a9),
        colours(0xf4f0e8, soft, accent, 0x3b3a38));
  }

  private static Palette minimalist(int main, int shadow) {
    return new Palette(
        Material.linen(Colour.of(main)),
        Material.boucle(Colour.of(0xece8df)),
        fabrics(0xf0ece4, main, 0xd6cfc4, shadow),
        Material.cotton(Colour.of(0xcfc7ba)),
        Material.cotton(Colour.of(0xf2f0ec)),
        Material.linen(Colour.of(0xd4ccbf)),
        OAK,
        IRON,
        STONE,
        Material.concrete(Colour.of(0xe2ddd4)),
        colours(0xe4dfd6, 0xd3ccc0, 0xb8b0a3),
        colours(0xf4f1ea, 0xd9d0c2, 0xa59a8a, 0x4a4641));
  }

  private static Palette coastal(int blue, int light) {
    return new Palette(
        Material.linen(Colour.of(0xefe9dd)),
        Material.linen(Colour.of(blue)),
        fabrics(0xf4efe4, light, 0xdccfb6, blue),
        Material.knit(Colour.of(light)),
        Material.cotton(Colour.of(0xf6f3ec)),
        Material.cane(Colour.of(0xcdb58d)),
        PALE_OAK,
        BRASS,
        PALE_OAK,
        Material.ceramic(Colour.of(light)),
        colours(0xe9e3d4, light, blue),
        colours(0xf4efe3, light, blue, 0xd8c29a));
  }

  private static Palette midCentury(int main, int second) {
    return new Palette(
        Material.linen(Colour.of(main)),
        Material.linen(Colour.of(second)),
        fabrics(0xe8dcc4, second, 0xd9b36a, 0x4a4038),
        Material.knit(Colour.of(0xd8c7a4)),
        Material.cotton(Colour.of(0xefe7d8)),
        Material.linen(Colour.of(second)),
        TEAK,
        BRASS,
        WALNUT,
        Material.ceramic(Colour.of(second)),
        colours(0xe6dac2, main, second),
        colours(0xf0e4cc, main, second, 0x4a3a2e));
  }

  private static List<Material> fabrics(int a, int b, int c, int d) {
    return List.of(
        Material.linen(Colour.of(a)),
        Material.linen(Colour.of(b)),
        Material.knit(Colour.of(c)),
        Material.velvet(Colour.of(d)));
  }

  private static List<Colour> colours(int... values) {
    return Arrays.stream(values).mapToObj(Colour::of).toList();
  }
}
