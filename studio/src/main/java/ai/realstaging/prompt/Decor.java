package ai.realstaging.prompt;

import ai.realstaging.kernel.Style;

/// How a style looks: its name, shapes and materials, its palette, and what it never shows.
record Decor(String name, String materials, String palette, String never) {

  static final Decor ANY =
      new Decor(
          "tasteful, current",
          "simple shapes in wood, linen and wool that suit the age of the building",
          "warm neutrals with one quiet accent drawn from the floor or the view",
          "bold patterns and trends that divide buyers");

  static Decor of(Style style) {
    return switch (style) {
      case MODERN ->
          new Decor(
              "modern",
              "low, straight-lined pieces with slim metal legs; smooth oak or walnut, glass, matte"
                  + " black metal, tightly woven upholstery",
              "white, warm grey and charcoal with one saturated accent",
              "ornament, tufting and turned legs");
      case CONTEMPORARY ->
          new Decor(
              "contemporary",
              "soft, rounded silhouettes; bouclé and performance linen, light oak, travertine,"
                  + " brushed brass in small amounts",
              "cream, greige and taupe with muted terracotta or sage",
              "matching furniture sets and heavy dark wood");
      case TRADITIONAL ->
          new Decor(
              "traditional",
              "rolled arms, turned or cabriole legs, paired lamps; polished cherry or mahogany,"
                  + " velvet, damask, a patterned wool rug",
              "ivory, navy, deep green and burgundy with antique gold",
              "chrome, neon colours and bare concrete");
      case INDUSTRIAL ->
          new Decor(
              "industrial",
              "sturdy pieces with visible joints; blackened steel, reclaimed timber, worn cognac"
                  + " leather, filament or enamel lamps",
              "charcoal, rust, tobacco and raw wood on neutral ground",
              "added brick, pipes, beams or concrete: the building itself stays as it is");
      case SCANDINAVIAN ->
          new Decor(
              "Scandinavian",
              "light, honest pieces on tapered legs; pale birch, ash or oak, wool, linen, sheepskin,"
                  + " paper or opal glass lamps",
              "white and light grey with dusty blue, soft green and black details",
              "clutter, gloss and dark stained wood");
      case MINIMALIST ->
          new Decor(
              "minimalist",
              "few, precise pieces with flush fronts and no visible hardware; pale wood, plaster"
                  + " tones, plain linen, one ceramic object",
              "white, sand and soft grey, tone on tone",
              "small decorations, patterns and more than one piece of art");
      case COASTAL ->
          new Decor(
              "coastal",
              "relaxed slipcovered seating; whitewashed or driftwood-toned wood, rattan, seagrass,"
                  + " jute, washed linen",
              "white, sand, sea-glass green and faded blue",
              "anchors, shells, ship's wheels and other souvenirs");
      case MID_CENTURY ->
          new Decor(
              "mid-century modern",
              "organic shapes on tapered, splayed legs; walnut and teak, button-tufted wool, moulded"
                  + " shells, brass, a globe or tripod lamp",
              "walnut brown and warm white with mustard, olive and burnt orange",
              "farmhouse, rustic or ornate pieces");
    };
  }
}
