package ai.realstaging.photo;

/// Limits of what is decoded; 0 stands for the usual value.
///
/// @param maxPixels width times height, 100 million
/// @param maxSide pixels of the longer side, 20000
/// @param minSide pixels of the shorter side, 256
/// @param maxBytes length of a file, 128 MiB
public record PhotoSettings(long maxPixels, int maxSide, int minSide, long maxBytes) {

  public PhotoSettings {
    maxPixels = maxPixels == 0 ? 100_000_000 : maxPixels;
    maxSide = maxSide == 0 ? 20_000 : maxSide;
    minSide = minSide == 0 ? 256 : minSide;
    maxBytes = maxBytes == 0 ? 128L << 20 : maxBytes;
    if (maxPixels < 1 || maxSide < 1 || minSide < 1 || minSide > maxSide || maxBytes < 1) {
      throw new IllegalArgumentException(
          "the limits of photos must be positive, minSide <= maxSide");
    }
  }

  public static PhotoSettings usual() {
    return new PhotoSettings(0, 0, 0, 0);
  }
}
