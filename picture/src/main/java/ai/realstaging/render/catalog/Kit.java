package ai.realstaging.render.catalog;

import ai.realstaging.kernel.Style;
import ai.realstaging.render.material.Colour;
import ai.realstaging.render.material.Material;

/// Everything one room is furnished from: a style's shapes and one of its palettes.
public record Kit(Style style, Palette palette, Forms forms, int variation) {

  private static final Material SHADE = Material.shade(Colour.of(0xf6ead2), 1.55);
  private static final Material BLACK = Material.metal(Colour.grey(0.03), 0.4);
  private static final Material GREEN = Material.leaf(Colour.of(0x5d7d45));
  private static final Material SOIL = Material.cotton(Colour.of(0x4a3a2c));
  private static final Material BARK = Material.wood(Colour.of(0x7a6248));
  private static final Material PAPER = Material.cotton(Colour.of(0xf2eee6));

  /// The kit of a style; the seed picks among its palettes and small variations.
  public static Kit of(Style style, long seed) {
    long mixed = (seed * 31 + style.name().hashCode()) * 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 29)) * 0xbf58476d1ce4e5b9L;
    int variation = Math.floorMod(mixed >>> 33, 1 << 20);
    return new Kit(
        style, Palettes.of(style, variation), StyleForms.of(style, variation), variation);
  }

  Material shade() {
    return SHADE;
  }

  Material black() {
    return BLACK;
  }

  Material leaf() {
    return GREEN;
  }

  Material soil() {
    return SOIL;
  }

  Material bark() {
    return BARK;
  }

  Material paper() {
    return PAPER;
  }

  Material cushion(int i) {
    return palette.cushions().get(Math.floorMod(i, palette.cushions().size()));
  }

  /// A whole number from 0 to below `bound` that differs from piece to piece of this kit.
  public int pick(int salt, int bound) {
    return Math.floorMod(variation * 31 + salt * 977 + (variation >> 7), bound);
  }
}
