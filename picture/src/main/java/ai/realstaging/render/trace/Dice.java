package ai.realstaging.render.trace;

/// Random numbers that depend on a seed, a pixel and nothing else, so that the picture does not
/// depend on how many threads made it.
final class Dice {
  private int state;
  private float shiftA;
  private float shiftB;
  private int index;

  void start(long seed, int pixel, int salt) {
    long mixed =
        seed * 0x9e3779b97f4a7c15L + pixel * 0xbf58476d1ce4e5b9L + salt * 0x94d049bb133111ebL;
    mixed ^= mixed >>> 31;
    mixed *= 0xd6e8feb86659fd93L;
    state = (int) (mixed ^ (mixed >>> 32));
    shiftA = next();
    shiftB = next();
    index = 0;
  }

  /// A random number from 0 to below 1.
  float next() {
    state += 0x6d2b79f5;
    int z = state;
    z = (z ^ (z >>> 15)) * (z | 1);
    z ^= z + (z ^ (z >>> 7)) * (z | 61);
    return ((z ^ (z >>> 14)) >>> 8) * 0x1p-24f;
  }

  /// Moves to the next point of an evenly spread sequence in the unit square (R2, Roberts 2018).
  void advance() {
    index++;
  }

  float spreadA() {
    return fraction(shiftA + index * 0.7548777f);
  }

  float spreadB() {
    return fraction(shiftB + index * 0.5698403f);
  }

  private static float fraction(float v) {
    return v - (int) v;
  }
}
