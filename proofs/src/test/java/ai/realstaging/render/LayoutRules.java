package ai.realstaging.render;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.layout.Footprint;
import ai.realstaging.render.layout.Placed;
import ai.realstaging.render.room.RoomBox;
import ai.realstaging.render.room.RoomReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a stager never does, worked out apart from the stager's own arithmetic.
public final class LayoutRules {
  private static final Set<String> FLAT = Set.of("rug", "bath mat");

  /// Square metres of floor that nobody needs to come to.
  private static final double MOST_CUT_OFF = 0.3;

  /// Metres; a bed's headboard is no taller.
  private static final double TALL = 1.2;

  private LayoutRules() {}

  /// The rules that are broken, in words.
  public static List<String> broken(List<Placed> pieces, RoomReading.Readable room) {
    List<String> violations = new ArrayList<>();
    Walks walks = new Walks(room.box(), pieces);
    walks.outOfReach().forEach(p -> violations.add("no way leads to " + p.piece().name()));
    if (walks.cutOff() > MOST_CUT_OFF) {
      violations.add("%.2f square metres are cut off".formatted(walks.cutOff()));
    }
    for (Placed piece : pieces) {
      String what = piece.piece().name();
      if (!inside(piece, room.box())) {
        violations.add(what + " is not inside the room");
      }
      double least = FLAT.contains(piece.piece().name()) ? 0.6 : 0.85;
      if (seen(piece, room.camera()) < least) {
        violations.add(what + " is cut off by the picture's edge");
      }
      for (Placed other : pieces) {
        if (!other.equals(piece) && clash(piece, other)) {
          violations.add(what + " stands in " + other.piece().name());
        }
        if (what.equals("framed print") && hides(other, piece, room.box())) {
          violations.add(other.piece().name() + " hides " + what);
        }
      }
    }
    return violations;
  }

  private static boolean inside(Placed piece, RoomBox box) {
    for (double[] p : corners(piece)) {
      if (p[0] < box.left() || p[0] > box.right() || p[1] > box.back() || p[1] < 0) {
        return false;
      }
    }
    return piece.placement().y() + piece.piece().height() < box.ceiling();
  }

  private static double seen(Placed piece, Camera camera) {
    int in = 0;
    int all = 0;
    for (int i = -2; i <= 2; i++) {
      for (int j = -2; j <= 2; j++) {
        for (int k = 0; k <= 2; k++) {
          double[] p = point(piece, i / 2.0, j / 2.0);
          double y = piece.placement().y() + piece.piece().height() * k / 2;
          double[] pixel = camera.project(p[0], y, p[1]);
          all++;
          in +=
              pixel[2] > 0.1
                      && pixel[0] >= 0
                      && pixel[1] >= 0
                      && pixel[0] < camera.width()
                      && pixel[1] < camera.height()
                  ? 1
                  : 0;
        }
      }
    }
    return (double) in / all;
  }

  /// Whether two bodies share space; a chair may reach under a table, a rug lies under everything.
  private static boolean clash(Placed a, Placed b) {
    if (FLAT.contains(a.piece().name()) || FLAT.contains(b.piece().name())) {
      return false;
    }
    double top = Math.min(top(a), top(b));
    double bottom = Math.max(a.placement().y(), b.placement().y());
    boolean pair =
        (a.piece().name().contains("chair") && b.piece().name().matches(".*(table|desk)"))
            || (b.piece().name().contains("chair") && a.piece().name().matches(".*(table|desk)"));
    return top - bottom > 0.03 && a.footprint().overlaps(b.footprint(), pair ? 0.26 : 0.03);
  }

  /// Whether something that stands and is taller than a headboard hides more than an eighth of what
  /// hangs, seen from the camera.
  private static boolean hides(Placed standing, Placed hanging, RoomBox box) {
    double high = standing.piece().height();
    if (standing.placement().y() > box.floor() + 0.02 || high <= TALL) {
      return false;
    }
    int hidden = 0;
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 8; j++) {
        double[] p = point(hanging, (2 * i - 7) / 8.0, 0);
        double y = hanging.placement().y() + hanging.piece().height() * (j + 0.5) / 8;
        boolean covered = false;
        for (int t = 1; t < 200 && !covered; t++) {
          double x = p[0] * t / 200;
          double z = p[1] * t / 200;
          boolean under = y * t / 200 < box.floor() + high;
          covered = under && standing.footprint().distance(x, z) <= 0;
        }
        hidden += covered ? 1 : 0;
      }
    }
    return hidden > 8;
  }

  private static double top(Placed piece) {
    return piece.placement().y() + piece.piece().height();
  }

  private static double[][] corners(Placed piece) {
    return new double[][] {
      point(piece, -1, -1), point(piece, 1, -1), point(piece, -1, 1), point(piece, 1, 1)
    };
  }

  private static double[] point(Placed piece, double u, double v) {
    Footprint f = piece.footprint();
    double c = Math.cos(f.turn());
    double s = Math.sin(f.turn());
    double dx = u * f.halfWidth();
    double dz = v * f.halfDepth();
    return new double[] {f.x() + c * dx - s * dz, f.z() + s * dx + c * dz};
  }
}
