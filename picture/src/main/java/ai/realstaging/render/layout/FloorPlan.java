package ai.realstaging.render.layout;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.raster.Plane;
import ai.realstaging.render.raster.Rgb;
import ai.realstaging.render.room.RoomBox;
import ai.realstaging.render.room.RoomReading;
import ai.realstaging.render.room.Trust;
import ai.realstaging.render.room.Wall;
import ai.realstaging.render.room.WallTrust;

/// What the photo says about the places of a room: is this floor, is this wall plain, does the
/// camera see it.
public final class FloorPlan {
  private static final int WORK_SIDE = 640;
  private static final double DOUBT = 1.0;

  /// From these confidences on the room's box says where floor is, in doubt and beyond it.
  private static final double SURE = 0.75;

  private static final double CERTAIN = 0.93;

  /// Up to here, metres, a piece may stand before a picture: a bed with its headboard.
  private static final double LOW = 1.2;

  /// How much plainer a line must be that does not run through the whole of a patch.
  private static final double SHORT_LINE = 0.15;

  /// A picture is looked at in so many places across and up, and so much of it may be hidden.
  private static final int ACROSS = 7;

  private static final double MOST_HIDDEN = 0.03;

  private final Camera camera;
  private final RoomBox box;
  private final WallTrust walls;
  private final Plane floor;
  private final Rgb photo;
  private final boolean sure;
  private final boolean certain;
  private final WallLines lines;
  private final Doors doors;

  public FloorPlan(Rgb photo, RoomReading.Readable reading) {
    this.photo = photo.scaledTo(WORK_SIDE);
    camera = reading.camera();
    box = reading.box();
    walls = reading.walls();
    floor = reading.floorLikelihood();
    sure = reading.trust() == Trust.FULL && reading.confidence() > SURE;
    certain = sure && reading.confidence() > CERTAIN;
    WallView view = new WallView(this.photo, camera, box);
    lines = new WallLines(view);
    doors = new Doors(view);
  }

  /// How floor-like the picture must look under a piece: where every wall was found, the room box
  /// says where floor is, and sunlight or a worn patch do not take it away.
  double leastFloor() {
    return certain ? -0.9 : sure ? -0.7 : 0.1;
  }

  RoomBox box() {
    return box;
  }

  boolean trusted(Wall wall) {
    return walls.trusted(wall);
  }

  /// Whether a footprint keeps `margin` metres from the walls and stays before the camera. It keeps
  /// farther from a wall that is not trusted: what looks like floor there may lie in a mirror or in
  /// the next room.
  boolean inside(Footprint f, double margin) {
    double left = box.left() + Math.max(margin, doubt(Wall.LEFT));
    double right = box.right() - Math.max(margin, doubt(Wall.RIGHT));
    double back = box.back() - Math.max(margin, doubt(Wall.BACK));
    for (int k = 0; k < 4; k++) {
      double[] p = f.point((k & 1) * 2 - 1, (k & 2) - 1);
      if (p[0] < left || p[0] > right || p[1] > back || p[1] < 0.25) {
        return false;
      }
    }
    return true;
  }

  /// How far from a wall nothing stands, metres; 0 beside one that is trusted.
  private double doubt(Wall wall) {
    if (walls.trusted(wall)) {
      return 0;
    }
    double across = wall == Wall.BACK ? box.back() : box.right() - box.left();
    double way =
        switch (wall) {
          case LEFT -> -box.left();
          case BACK -> box.back();
          case RIGHT -> box.right();
        };
    return Math.max(Math.min(DOUBT, 0.22 * across), (1 - walls.floorTo(wall)) * way + 0.05);
  }

  /// The share of a standing block's points that lie within the picture.
  double visible(Footprint f, double low, double high) {
    int seen = 0;
    int all = 0;
    for (int i = -2; i <= 2; i++) {
      for (int j = -2; j <= 2; j++) {
        double[] p = f.point(i / 2.0, j / 2.0);
        for (int k = 0; k < 3; k++) {
          double y = box.floor() + low + (high - low) * k / 2;
          double[] pixel = camera.project(p[0], y, p[1]);
          all++;
          if (pixel[2] > 0.4
              && pixel[0] >= 0
              && pixel[0] < camera.width()
              && pixel[1] >= 0
              && pixel[1] < camera.height()) {
            seen++;
          }
        }
      }
    }
    return (double) seen / all;
  }

  /// How much like floor the picture looks under a footprint, -1 to 1; 0 where it is out of view.
  double floorLike(Footprint f) {
    double sum = 0;
    int n = 0;
    double scale = (double) floor.width() / camera.width();
    for (int i = -3; i <= 3; i++) {
      for (int j = -3; j <= 3; j++) {
        double[] p = f.point(i / 3.0, j / 3.0);
        double[] pixel = camera.project(p[0], box.floor(), p[1]);
        int u = (int) Math.floor(pixel[0] * scale);
        int v = (int) Math.floor(pixel[1] * scale);
        if (pixel[2] > 0.3 && u >= 0 && v >= 0 && u < floor.width() && v < floor.height()) {
          sum += floor.values()[v * floor.width() + u];
          n++;
        }
      }
    }
    return n == 0 ? 0 : sum / n;
  }

  /// The share of a wall patch whose colour is near the patch's own mean; 0 when not in view.
  /// `from` and `to` run along the wall (z for the sides, x for the back), heights above the floor.
  double plain(Wall wall, double from, double to, double low, double high) {
    int n = 14;
    int[] colours = new int[n * n];
    int count = 0;
    double scale = (double) photo.width() / camera.width();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double along = from + (to - from) * (i + 0.5) / n;
        double y = box.floor() + low + (high - low) * (j + 0.5) / n;
        double x = wall == Wall.LEFT ? box.left() : wall == Wall.RIGHT ? box.right() : along;
        double z = wall == Wall.BACK ? box.back() : along;
        double[] pixel = camera.project(x, y, z);
        int u = (int) Math.floor(pixel[0] * scale);
        int v = (int) Math.floor(pixel[1] * scale);
        if (pixel[2] > 0.2 && u >= 0 && v >= 0 && u < photo.width() && v < photo.height()) {
          colours[count++] = photo.argb()[v * photo.width() + u];
        }
      }
    }
    return count < n * n * 0.6 ? 0 : uniform(colours, count);
  }

  /// How strong an upright line runs through a wall patch, 0 to 1: door frames, openings,
  /// fireplaces and window frames have one.
  double upright(Wall wall, double from, double to, double low, double high) {
    return lines.upright(wall, from, to, low, high);
  }

  /// The same for any line that is upright or level and runs through the whole patch, or through a
  /// third of its height or half of its width.
  double ruled(Wall wall, double from, double to, double low, double high) {
    double middle = (from + to) / 2;
    double most =
        Math.max(
            lines.level(wall, from, middle, low, high), lines.level(wall, middle, to, low, high));
    double third = (high - low) / 3;
    for (int i = 0; i < 3; i++) {
      double foot = low + i * third;
      most = Math.max(most, lines.upright(wall, from, to, foot, foot + third));
    }
    return Math.max(
        Math.max(most - SHORT_LINE, lines.upright(wall, from, to, low, high)),
        lines.level(wall, from, to, low, high));
  }

  /// Whether a wall patch has the colour that most of the walls have.
  boolean ownColour(Wall wall, double from, double to, double low, double high) {
    return lines.ownColour(wall, from, to, low, high);
  }

  /// Whether a wall patch is so much brighter than walls are here that light comes through it.
  boolean glazed(Wall wall, double from, double to, double low, double high) {
    return lines.glazed(wall, from, to, low, high);
  }

  /// The share of a wall patch that daylight comes through; 0 when it is not wholly in view.
  double glass(Wall wall, double from, double to, double low, double high) {
    return lines.glass(wall, from, to, low, high);
  }

  /// Whether something that stands here would be in the way of who comes through a door.
  boolean beforeADoor(Footprint f) {
    return doors.keptFrom(f);
  }

  /// Whether a standing piece hides a part of one that hangs, seen from the camera.
  boolean covers(Placed standing, Placed hanging) {
    if (standing.placement().y() > box.floor() + 0.02 || standing.piece().height() <= LOW) {
      return false;
    }
    int hidden = 0;
    double half = hanging.piece().width() / 2;
    for (int i = 0; i < ACROSS; i++) {
      for (int j = 0; j < ACROSS; j++) {
        Placement point =
            hanging.placement().beside(half * (2 * i + 1 - ACROSS) / (ACROSS - 1.0), 0, 0);
        double y = hanging.placement().y() + hanging.piece().height() * j / (ACROSS - 1.0);
        hidden += isBehind(standing, point.x(), y, point.z()) ? 1 : 0;
      }
    }
    return hidden > MOST_HIDDEN * ACROSS * ACROSS;
  }

  /// Whether the way from the camera to a point leads through a standing piece.
  private boolean isBehind(Placed standing, double x, double y, double z) {
    double top = box.floor() + standing.piece().height();
    Footprint f = standing.footprint();
    for (double t = 0.02; t < 0.995; t += 0.01) {
      if (t * y < top && f.distance(t * x, t * z) <= 0) {
        return true;
      }
    }
    return false;
  }

  /// How squarely a direction looks at the camera from a place: 1 towards it, -1 away from it.
  static double facing(Placement at) {
    double distance = Math.max(0.1, Math.hypot(at.x(), at.z()));
    return (Math.sin(at.turn()) * -at.x() + -Math.cos(at.turn()) * -at.z()) / distance;
  }

  /// Where a place appears between the picture's left (-1) and right (1) edge.
  double across(double x, double z) {
    double[] pixel = camera.project(x, box.floor(), z);
    return 2 * pixel[0] / camera.width() - 1;
  }

  private static double uniform(int[] colours, int count) {
    double r = 0;
    double g = 0;
    double b = 0;
    for (int i = 0; i < count; i++) {
      r += (colours[i] >> 16) & 255;
      g += (colours[i] >> 8) & 255;
      b += colours[i] & 255;
    }
    int near = 0;
    for (int i = 0; i < count; i++) {
      double d =
          Math.abs(((colours[i] >> 16) & 255) - r / count)
              + Math.abs(((colours[i] >> 8) & 255) - g / count)
              + Math.abs((colours[i] & 255) - b / count);
      if (d < 66) {
        near++;
      }
    }
    return (double) near / count;
  }
}
