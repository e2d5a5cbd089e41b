package ai.realstaging.render.sample;

/// The sun through the windows: strong, warm, and cut by frames and bars.
final class Sunlight {

  static final float[] COLOUR = {1.0f, 0.91f, 0.76f};

  private final RoomScene scene;
  private final Faces faces;
  private final double[] towards;

  Sunlight(RoomScene scene, Faces faces) {
    this.scene = scene;
    this.faces = faces;
    double[] sun = scene.sun();
    double length = Math.sqrt(sun[0] * sun[0] + sun[1] * sun[1] + sun[2] * sun[2]);
    towards = new double[] {sun[0] / length, sun[1] / length, sun[2] / length};
  }

  /// The sunlight on a point of a face, softened at the rim of its patch.
  double on(int face, double[] point) {
    double cosine = (Faces.upper(face) ? -1 : 1) * towards[Faces.axis(face)];
    if (scene.sunlight() <= 0 || cosine <= 0) {
      return 0;
    }
    double visible = 0;
    for (Opening opening : scene.openings()) {
      if (opening.window()) {
        visible = Math.max(visible, through(opening, point));
      }
    }
    return scene.sunlight() * cosine * visible;
  }

  private double through(Opening opening, double[] point) {
    int face = Faces.of(opening.wall());
    int axis = Faces.axis(face);
    double outside =
        faces.place(face) + (Faces.upper(face) ? WindowView.REVEAL : -WindowView.REVEAL);
    double t = (outside - point[axis]) / towards[axis];
    if (!(t > 0)) {
      return 0;
    }
    double along = axis == 2 ? point[0] + t * towards[0] : point[2] + t * towards[2];
    double high = point[1] + t * towards[1] - scene.box().floor();
    double inner = (faces.place(face) - point[axis]) / towards[axis];
    double innerAlong = axis == 2 ? point[0] + inner * towards[0] : point[2] + inner * towards[2];
    double innerHigh = point[1] + inner * towards[1] - scene.box().floor();
    double soft = 0.008 + 0.009 * t;
    double glass = WindowView.glass(opening, along, high);
    double edge = Math.min(glass, opening.depth(innerAlong, innerHigh));
    return Math.clamp(0.5 + edge / soft, 0, 1);
  }
}
