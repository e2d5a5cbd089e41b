package ai.realstaging.render.material;

/// A surface: its colour, how strongly and sharply it mirrors, and the light it sends.
///
/// `gloss` is the reflected share at normal incidence (0.04 for varnish, 0.6 for metal, 0 for
/// cloth), `roughness` 0 (mirror) to 1, `metal` tints reflections with the colour and has no matte
/// part, `sheen` brightens grazing edges as pile cloth does, `glow` is emitted radiance relative to
/// the room's exposure.
public record Material(
    Paint paint, float gloss, float roughness, boolean metal, float sheen, float glow) {

  private static Material matte(Paint paint, double sheen) {
    return new Material(paint, 0, 1, false, (float) sheen, 0);
  }

  private static Paint blend(
      Tile tile, double length, double breadth, Colour colour, double contrast) {
    return new Paint.Blend(
        tile,
        (float) length,
        (float) breadth,
        colour.times(1 - contrast),
        colour.times(1 + contrast));
  }

  public static Material linen(Colour c) {
    return matte(blend(Tiles.LINEN, 0.16, 0.16, c, 0.26), 0.10);
  }

  public static Material boucle(Colour c) {
    return matte(blend(Tiles.BOUCLE, 0.2, 0.2, c, 0.3), 0.12);
  }

  public static Material velvet(Colour c) {
    return matte(blend(Tiles.VELVET, 0.5, 0.5, c, 0.22), 0.55);
  }

  public static Material knit(Colour c) {
    return matte(blend(Tiles.KNIT, 0.26, 0.26, c, 0.42), 0.12);
  }

  /// Smooth woven cotton: bedding, lamp shades, upholstery without a visible weave.
  public static Material cotton(Colour c) {
    return matte(blend(Tiles.PLAIN, 0.9, 0.9, c, 0.14), 0.06);
  }

  public static Material leather(Colour c) {
    return new Material(blend(Tiles.LEATHER, 0.35, 0.35, c, 0.40), 0.035f, 0.42f, false, 0, 0);
  }

  public static Material wood(Colour c) {
    return new Material(blend(Tiles.WOOD, 1.1, 0.42, c, 0.46), 0.035f, 0.38f, false, 0, 0);
  }

  public static Material cane(Colour c) {
    return matte(blend(Tiles.CANE, 0.16, 0.16, c, 0.5), 0);
  }

  public static Material marble(Colour c, Colour vein) {
    return new Material(
        new Paint.Blend(Tiles.MARBLE, 0.9f, 0.9f, vein, c), 0.05f, 0.12f, false, 0, 0);
  }

  public static Material concrete(Colour c) {
    return matte(blend(Tiles.CONCRETE, 0.8, 0.8, c, 0.3), 0);
  }

  public static Material lacquer(Colour c) {
    return new Material(new Paint.Plain(c), 0.04f, 0.25f, false, 0, 0);
  }

  public static Material ceramic(Colour c) {
    return new Material(blend(Tiles.PLAIN, 0.3, 0.3, c, 0.1), 0.045f, 0.2f, false, 0, 0);
  }

  public static Material metal(Colour c, double roughness) {
    return new Material(new Paint.Plain(c), 0.75f, (float) roughness, true, 0, 0);
  }

  /// A black screen or window pane.
  public static Material glass() {
    return new Material(new Paint.Plain(Colour.grey(0.012)), 0.05f, 0.03f, false, 0, 0);
  }

  public static Material mirror() {
    return new Material(new Paint.Plain(Colour.grey(0.9)), 0.9f, 0.01f, true, 0, 0);
  }

  public static Material leaf(Colour c) {
    return new Material(blend(Tiles.VELVET, 0.12, 0.06, c, 0.4), 0.03f, 0.45f, false, 0, 0);
  }

  /// A lamp shade lit from within.
  public static Material shade(Colour c, double glow) {
    return new Material(blend(Tiles.LINEN, 0.12, 0.12, c, 0.1), 0, 1, false, 0, (float) glow);
  }

  /// A picture of the given size in metres.
  public static Material printed(Canvas canvas, double width, double height) {
    return matte(new Paint.Picture(canvas, (float) width, (float) height), 0);
  }
}
