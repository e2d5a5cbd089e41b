package ai.realstaging.render.catalog;

import ai.realstaging.render.material.Colour;
import ai.realstaging.render.material.Material;
import ai.realstaging.render.material.Paint;

/// Plain blocks, for measuring light with.
public final class Blocks {
  private Blocks() {}

  /// A matte block that returns the given share of light, 0 to 1.
  public static Piece matte(double width, double height, double depth, double albedo) {
    Material paint = new Material(new Paint.Plain(Colour.grey(albedo)), 0, 1, false, 0, 0);
    return new Piece("block", width, depth, height, m -> m.box(width, height, depth, paint));
  }
}
