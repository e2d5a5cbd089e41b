package ai.realstaging.render.geom;

/// Where a ray met a triangle; reused by one thread so that tracing allocates nothing.
public final class Hit {
  public float distance;
  public float u;
  public float v;
  public int triangle;
  final int[] stack = new int[96];
}
