package ai.realstaging.render.material;

/// The woven, grained and veined patterns that materials are made of, drawn once.
public final class Tiles {
  public static final Tile LINEN = new Tile(Tiles::linen);
  public static final Tile BOUCLE = new Tile(Tiles::boucle);
  public static final Tile VELVET = new Tile(Tiles::velvet);
  public static final Tile KNIT = new Tile(Tiles::knit);
  public static final Tile LEATHER = new Tile(Tiles::leather);
  public static final Tile WOOD = new Tile(Tiles::wood);
  public static final Tile CANE = new Tile(Tiles::cane);
  public static final Tile MARBLE = new Tile(Tiles::marble);
  public static final Tile CONCRETE = new Tile(Tiles::concrete);
  public static final Tile PLAIN =
      new Tile((u, v) -> 0.5 + 0.12 * TileNoise.fractal(u, v, 4, 4, 3));

  private Tiles() {}

  private static double linen(double u, double v) {
    double warp = 0.5 + 0.5 * Math.sin(2 * Math.PI * u * 40);
    double weft = 0.5 + 0.5 * Math.sin(2 * Math.PI * v * 40);
    double thread =
        Math.max(
            warp * (0.75 + 0.25 * TileNoise.at(u, v, 40, 6, 1)),
            weft * (0.75 + 0.25 * TileNoise.at(u, v, 6, 40, 2)));
    return 0.18
        + 0.52 * thread
        + 0.05 * TileNoise.fractal(u, v, 3, 4, 5)
        + 0.05 * TileNoise.at(u, v, 5, 60, 6)
        + 0.04 * TileNoise.at(u, v, 60, 5, 7);
  }

  private static double boucle(double u, double v) {
    double loops = TileNoise.at(u, v, 34, 34, 11) * 0.8 + TileNoise.at(u, v, 70, 70, 12) * 0.4;
    return 0.52 + 0.26 * loops + 0.04 * TileNoise.fractal(u, v, 5, 3, 13);
  }

  private static double velvet(double u, double v) {
    return 0.5 + 0.18 * TileNoise.fractal(u, v, 2, 3, 21) + 0.10 * TileNoise.at(u, v, 90, 90, 22);
  }

  private static double knit(double u, double v) {
    double column = u * 16;
    double within = column - Math.floor(column) - 0.5;
    double slant = v * 24 + Math.abs(within) * 1.4;
    double stitch = 0.5 + 0.5 * Math.sin(2 * Math.PI * slant);
    double groove = 1 - Math.pow(Math.abs(within) * 2, 4);
    return 0.15 + 0.65 * groove * (0.45 + 0.55 * stitch) + 0.12 * TileNoise.fractal(u, v, 4, 4, 31);
  }

  private static double leather(double u, double v) {
    double pores =
        Math.abs(TileNoise.at(u, v, 48, 48, 41)) + 0.5 * Math.abs(TileNoise.at(u, v, 80, 80, 42));
    return 0.55 + 0.30 * TileNoise.fractal(u, v, 2, 4, 43) - 0.14 * (0.6 - pores);
  }

  private static double wood(double u, double v) {
    double bend = 0.16 * TileNoise.at(u, v, 2, 3, 51) + 0.05 * TileNoise.at(u, v, 5, 8, 52);
    double rings = 0.5 + 0.5 * Math.sin(2 * Math.PI * 7 * (v + bend));
    double fibre = TileNoise.at(u, v, 5, 110, 53) * 0.6 + TileNoise.at(u, v, 12, 128, 54) * 0.4;
    double pores = Math.max(0, TileNoise.at(u, v, 22, 128, 55) - 0.45);
    return 0.62
        - 0.30 * Math.pow(rings, 3)
        + 0.24 * fibre
        - 0.55 * pores
        + 0.14 * TileNoise.at(u, v, 1, 6, 56);
  }

  private static double cane(double u, double v) {
    double a = Math.sin(2 * Math.PI * u * 12);
    double b = Math.sin(2 * Math.PI * v * 12);
    double over = a * b > 0 ? Math.abs(a) : Math.abs(b);
    return 0.2 + 0.7 * over + 0.1 * TileNoise.fractal(u, v, 6, 3, 61);
  }

  private static double marble(double u, double v) {
    double flow = 0.35 * TileNoise.fractal(u, v, 2, 5, 71);
    double vein = Math.abs(Math.sin(Math.PI * (2 * u + v + 2.2 * flow)));
    double thin = Math.abs(Math.sin(Math.PI * (u - 3 * v + 3.1 * flow)));
    return 1
        - 0.75 * Math.exp(-vein * 22)
        - 0.35 * Math.exp(-thin * 30)
        + 0.10 * TileNoise.fractal(u, v, 3, 4, 72);
  }

  private static double concrete(double u, double v) {
    double pits = Math.max(0, TileNoise.at(u, v, 40, 40, 81) - 0.72);
    return 0.55 + 0.45 * TileNoise.fractal(u, v, 3, 6, 82) - 1.2 * pits;
  }
}
