package ai.realstaging.render.catalog;

/// The shapes that a style chooses.
public record Forms(
    Sofa sofa, Chair chair, Leg leg, Table table, Lamp lamp, Rug rug, Bed bed, Plant plant) {

  /// Sofas by their arms.
  public enum Sofa {
    TRACK,
    ROLLED,
    SLIM,
    LOW
  }

  /// Easy chairs.
  public enum Chair {
    BARREL,
    FRAME,
    CLUB,
    WING
  }

  /// Legs of upholstery and case goods.
  public enum Leg {
    TAPERED,
    BLOCK,
    METAL,
    TURNED
  }

  /// Coffee and side tables.
  public enum Table {
    ROUND,
    SLAB,
    DRUM,
    FRAME
  }

  /// Table and floor lamps.
  public enum Lamp {
    GOURD,
    COLUMN,
    TRIPOD,
    ARC
  }

  /// Rug patterns.
  public enum Rug {
    PLAIN,
    BORDER,
    STRIPES,
    DIAMONDS,
    MEDALLION,
    STROKES
  }

  /// Beds by their headboard.
  public enum Bed {
    CHANNELS,
    PANEL,
    SLATS,
    ARCH
  }

  /// House plants.
  public enum Plant {
    FIDDLE,
    OLIVE,
    SNAKE,
    PALM
  }
}
