package ai.realstaging.render.catalog;

import ai.realstaging.kernel.Style;

/// Which shapes belong to which style.
final class StyleForms {
  private StyleForms() {}

  static Forms of(Style style, int variation) {
    boolean odd = (variation & 4) != 0;
    return switch (style) {
      case MODERN ->
          new Forms(
              Forms.Sofa.TRACK,
              Forms.Chair.BARREL,
              Forms.Leg.METAL,
              odd ? Forms.Table.FRAME : Forms.Table.SLAB,
              Forms.Lamp.ARC,
              Forms.Rug.STROKES,
              Forms.Bed.CHANNELS,
              Forms.Plant.FIDDLE);
      case CONTEMPORARY ->
          new Forms(
              Forms.Sofa.LOW,
              Forms.Chair.BARREL,
              Forms.Leg.BLOCK,
              odd ? Forms.Table.DRUM : Forms.Table.FRAME,
              Forms.Lamp.COLUMN,
              Forms.Rug.PLAIN,
              Forms.Bed.CHANNELS,
              Forms.Plant.OLIVE);
      case TRADITIONAL ->
          new Forms(
              Forms.Sofa.ROLLED,
              Forms.Chair.WING,
              Forms.Leg.TURNED,
              Forms.Table.SLAB,
              Forms.Lamp.GOURD,
              Forms.Rug.MEDALLION,
              Forms.Bed.ARCH,
              Forms.Plant.PALM);
      case INDUSTRIAL ->
          new Forms(
              Forms.Sofa.TRACK,
              Forms.Chair.CLUB,
              Forms.Leg.METAL,
              Forms.Table.FRAME,
              Forms.Lamp.TRIPOD,
              Forms.Rug.BORDER,
              Forms.Bed.PANEL,
              Forms.Plant.SNAKE);
      case SCANDINAVIAN ->
          new Forms(
              Forms.Sofa.SLIM,
              odd ? Forms.Chair.BARREL : Forms.Chair.FRAME,
              Forms.Leg.TAPERED,
              Forms.Table.ROUND,
              Forms.Lamp.TRIPOD,
              Forms.Rug.DIAMONDS,
              Forms.Bed.PANEL,
              Forms.Plant.OLIVE);
      case MINIMALIST ->
          new Forms(
              Forms.Sofa.LOW,
              Forms.Chair.BARREL,
              Forms.Leg.BLOCK,
              Forms.Table.DRUM,
              Forms.Lamp.COLUMN,
              Forms.Rug.PLAIN,
              Forms.Bed.PANEL,
              Forms.Plant.OLIVE);
      case COASTAL ->
          new Forms(
              Forms.Sofa.ROLLED,
              odd ? Forms.Chair.BARREL : Forms.Chair.FRAME,
              Forms.Leg.TAPERED,
              Forms.Table.ROUND,
              Forms.Lamp.GOURD,
              Forms.Rug.STRIPES,
              Forms.Bed.SLATS,
              Forms.Plant.PALM);
      case MID_CENTURY ->
          new Forms(
              Forms.Sofa.SLIM,
              Forms.Chair.FRAME,
              Forms.Leg.TAPERED,
              Forms.Table.ROUND,
              odd ? Forms.Lamp.ARC : Forms.Lamp.TRIPOD,
              Forms.Rug.STROKES,
              Forms.Bed.SLATS,
              Forms.Plant.FIDDLE);
    };
  }
}
