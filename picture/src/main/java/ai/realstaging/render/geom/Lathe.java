package ai.realstaging.render.geom;

/// A turned shape: a profile of (radius, height) pairs swept round the vertical axis.
///
/// `profile` alternates radius and height in metres, bottom to top. A repeated pair makes a sharp
/// edge.
public record Lathe(double... profile) {

  public void addTo(MeshBuilder mesh, Frame frame, int sides, int material) {
    int last = profile.length / 2 - 1;
    int start = 0;
    for (int i = 1; i <= last; i++) {
      boolean sharp =
          i == last
              || (profile[2 * i] == profile[2 * i + 2] && profile[2 * i + 1] == profile[2 * i + 3]);
      if (sharp && i > start) {
        section(mesh, frame, sides, start, i, material);
        start = i + 1;
      }
    }
  }

  private void section(MeshBuilder mesh, Frame frame, int sides, int from, int to, int material) {
    int spans = to - from;
    double length = 0;
    double widest = 0;
    for (int i = from; i < to; i++) {
      length +=
          Math.hypot(profile[2 * i + 2] - profile[2 * i], profile[2 * i + 3] - profile[2 * i + 1]);
      widest = Math.max(widest, profile[2 * i]);
    }
    int rows = spans == 1 ? 1 : spans * 3;
    mesh.surface(
        frame,
        sides,
        rows,
        2 * Math.PI * Math.max(widest, profile[2 * to]),
        length,
        material,
        (s, t, out) -> {
          double at = t * spans;
          int i = Math.min(spans - 1, (int) at);
          double f = at - i;
          double radius = spans == 1 ? mix(0, from, f) : curve(0, from + i, from, to, f);
          double height = spans == 1 ? mix(1, from, f) : curve(1, from + i, from, to, f);
          double angle = 2 * Math.PI * s;
          out[0] = Math.max(0, radius) * Math.cos(angle);
          out[1] = height;
          out[2] = Math.max(0, radius) * Math.sin(angle);
        });
  }

  private double mix(int which, int i, double f) {
    return profile[2 * i + which] * (1 - f) + profile[2 * i + 2 + which] * f;
  }

  /// Catmull-Rom through the profile's points.
  private double curve(int which, int i, int from, int to, double f) {
    double a = profile[2 * Math.max(from, i - 1) + which];
    double b = profile[2 * i + which];
    double c = profile[2 * (i + 1) + which];
    double d = profile[2 * Math.min(to, i + 2) + which];
    return 0.5
        * (2 * b
            + (c - a) * f
            + (2 * a - 5 * b + 4 * c - d) * f * f
            + (3 * b - 3 * c + d - a) * f * f * f);
  }
}
