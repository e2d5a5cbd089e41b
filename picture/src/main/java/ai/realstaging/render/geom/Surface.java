package ai.realstaging.render.geom;

/// A parametric surface: writes the local point of two parameters, each 0 to 1, to `out[0..2]`.
@FunctionalInterface
public interface Surface {
  void point(double s, double t, double[] out);
}
