package ai.realstaging.render.sample;

/// The colour of a floor at every place.
final class FloorPattern {

  private static final double BOARD = 0.145;
  private static final double BOARD_LENGTH = 1.7;
  private static final double HERRING_BOARD = 0.11;
  private static final double TILE = 0.6;

  private final FloorKind kind;
  private final float[] colour;
  private final long seed;

  FloorPattern(Finish finish, long seed) {
    this.kind = finish.floor();
    this.colour = finish.floorColour();
    this.seed = seed;
  }

  /// Writes what the floor reflects at (x, z) into `albedo`; `blur` is the size of a pixel there in
  /// metres, which keeps far joints from flickering.
  void at(double x, double z, double blur, float[] albedo) {
    double shade =
        switch (kind) {
          case PLANKS -> boards(x, z, BOARD, BOARD_LENGTH, blur);
          case CROSS_PLANKS -> boards(z, x, BOARD, BOARD_LENGTH, blur);
          case HERRINGBONE -> herringbone(x, z, blur);
          case TILES -> tiles(x, z, blur);
          case CARPET -> carpet(x, z, blur);
        };
    // darker boards are redder boards
    double warm = kind == FloorKind.TILES || kind == FloorKind.CARPET ? 0 : 0.25 * (1 - shade);
    albedo[0] = (float) (colour[0] * shade * (1 + warm));
    albedo[1] = (float) (colour[1] * shade);
    albedo[2] = (float) (colour[2] * shade * (1 - warm));
  }

  /// Boards of a width, running along `along`.
  private double boards(double across, double along, double width, double length, double blur) {
    long row = (long) Math.floor(across / width);
    double shift = Noise.hash(row, 7, seed) * length;
    long board = (long) Math.floor((along + shift) / length);
    double tone = 0.80 + 0.34 * Noise.hash(row, board, seed + 3);
    double inRow = across - row * width;
    double inBoard = along + shift - board * length;
    double joint =
        Math.min(
            joint(Math.min(inRow, width - inRow), 0.0016, blur),
            joint(Math.min(inBoard, length - inBoard), 0.0016, blur));
    return tone * grain(across, along, row * 31 + board, blur) * joint;
  }

  private double grain(double across, double along, long board, double blur) {
    double fade = Math.clamp(1.2 - blur / 0.02, 0, 1);
    double bend = 0.03 * Noise.smooth(along * 1.3, board * 3.7, seed + 11);
    double fine = Noise.rough((across + bend) * 95, along * 2.6 + board * 17.0, seed + 5) - 0.5;
    double broad = Noise.rough((across + bend) * 21, along * 0.9 + board * 5.0, seed + 9) - 0.5;
    return 1 + fade * 0.24 * fine + 0.26 * broad;
  }

  private static double joint(double distance, double half, double blur) {
    double soft = Math.max(0.0012, 0.7 * blur);
    double cover = Math.min(1, half / soft);
    return 1 - 0.62 * cover * Math.clamp(1 - (distance - half) / soft, 0, 1);
  }

  private double herringbone(double x, double z, double blur) {
    double root = Math.sqrt(0.5);
    double a = (x + z) * root / HERRING_BOARD;
    double b = (z - x) * root / HERRING_BOARD;
    // blocks of five boards: each cell belongs to an upright or a lying board
    long ia = (long) Math.floor(a);
    long ib = (long) Math.floor(b);
    int place = (int) Math.floorMod(ia - ib, 10L);
    boolean lying = place < 5;
    long board = lying ? ia - place : ib - (place - 5);
    long row = lying ? ib : ia;
    double fa = (a - ia) * HERRING_BOARD;
    double fb = (b - ib) * HERRING_BOARD;
    double side = lying ? fb : fa;
    double inBoard = (lying ? a - board : b - board) * HERRING_BOARD;
    double end = Math.min(inBoard, 5 * HERRING_BOARD - inBoard);
    double edge = Math.min(Math.min(side, HERRING_BOARD - side), Math.max(0, end));
    double tone = 0.84 + 0.28 * Noise.hash(row * 2 + (lying ? 1 : 0), board, seed + 3);
    double across = lying ? b : a;
    double along = lying ? a : b;
    return tone
        * grain(across * HERRING_BOARD, along * HERRING_BOARD, board * 13 + row, blur)
        * joint(edge, 0.0014, blur);
  }

  private double tiles(double x, double z, double blur) {
    long column = (long) Math.floor(x / TILE);
    long row = (long) Math.floor(z / TILE);
    double inX = x - column * TILE;
    double inZ = z - row * TILE;
    double edge = Math.min(Math.min(inX, TILE - inX), Math.min(inZ, TILE - inZ));
    double tone = 0.95 + 0.08 * Noise.hash(column, row, seed);
    double cloud = 0.94 + 0.12 * Noise.rough(x * 4, z * 4, seed + 2);
    return tone * cloud * (0.5 + 0.5 * joint(edge, 0.002, blur));
  }

  private double carpet(double x, double z, double blur) {
    double fade = Math.clamp(1.3 - blur / 0.012, 0.05, 1);
    double tuft = Noise.smooth(x * 160, z * 160, seed) - 0.5;
    double pile = Noise.rough(x * 3, z * 3, seed + 4) - 0.5;
    return 1 + 0.35 * fade * tuft + 0.07 * pile;
  }
}
