package ai.realstaging.render.catalog;

import ai.realstaging.render.material.Material;

/// Four feet under a piece, in the form of its style.
final class Legs {
  private Legs() {}

  /// Feet of the given height whose outer sides stand `inset` metres within the outline.
  static void under(
      Modeller m,
      Forms.Leg form,
      Kit kit,
      double width,
      double depth,
      double height,
      double inset) {
    Material wood = kit.palette().wood();
    Material metal = kit.palette().metal();
    double x = width / 2 - inset;
    double z = depth / 2 - inset;
    for (int i = 0; i < 4; i++) {
      double sx = (i & 1) == 0 ? -1 : 1;
      double sz = (i & 2) == 0 ? -1 : 1;
      Modeller leg = m.at(sx * x, 0, sz * z);
      switch (form) {
        case TAPERED ->
            leg.rod(0.010, 0.021, wood, sx * 0.03, 0, sz * 0.03, -sx * 0.015, height, -sz * 0.015);
        case BLOCK -> leg.box(0.055, height, 0.055, wood);
        case METAL -> leg.box(0.022, height, 0.022, metal);
        case TURNED ->
            leg.lathe(
                wood,
                0.018,
                0,
                0.026,
                height * 0.15,
                0.016,
                height * 0.3,
                0.03,
                height * 0.62,
                0.024,
                height * 0.85,
                0.028,
                height);
      }
    }
    if (form == Forms.Leg.METAL) {
      m.at(0, 0, -z).box(2 * x, 0.014, 0.02, metal);
      m.at(0, 0, z).box(2 * x, 0.014, 0.02, metal);
    }
  }
}
