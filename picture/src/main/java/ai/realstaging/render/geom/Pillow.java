package ai.realstaging.render.geom;

/// A stuffed cushion standing on its lower edge, facing -z: soft corners, a dent at the top.
///
/// Sizes in metres; `dent` is how deep the top edge is pushed in, `seed` varies the wrinkles.
public record Pillow(double width, double height, double thickness, double dent, int seed) {

  public void addTo(MeshBuilder mesh, Frame frame, int material) {
    for (int side = -1; side <= 1; side += 2) {
      int facing = side;
      mesh.surface(frame, 18, 18, width, height, material, (s, t, out) -> point(s, t, facing, out));
    }
  }

  private void point(double s, double t, int side, double[] out) {
    double u = 2 * s - 1;
    double v = 2 * t - 1;
    double drawIn = 0.036;
    double x = u * (1 - drawIn * (1 - v * v * v * v) * u * u);
    double y = v * (1 - drawIn * (1 - u * u * u * u) * v * v);
    double profile = Math.max(0, 1 - u * u * u * u) * Math.max(0, 1 - v * v * v * v);
    double fold = Noise.fractal(u * 2.2 + seed * 3.7, v * 2.2 - seed, side * 2.0, 3);
    double plump = Math.pow(profile, 0.62) * (1 + 0.14 * fold);
    double push = dent * Math.exp(-u * u * 9) * Math.max(0, v) * Math.max(0, v);
    out[0] = x * width / 2;
    out[1] = height / 2 + y * height / 2 - push;
    out[2] = side * thickness / 2 * plump * (1 - 0.5 * push / Math.max(0.01, height));
  }
}
