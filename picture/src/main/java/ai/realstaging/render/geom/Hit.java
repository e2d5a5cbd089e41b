package ai.realstaging.render.geom;

/// Where a ray met a triangle; reused by one thread so that tracing allocates nothing.
public final class Hit {
  public float distance;
  public float u;
  public float v;
  public int triangle;

  /// Pairs of a node still to visit and where the ray enters it.
  final int[] stack = new int[192];
}
