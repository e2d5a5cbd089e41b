package ai.realstaging.render.sample;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.raster.Rgb;
import ai.realstaging.render.room.RoomBox;
import ai.realstaging.render.room.Wall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Photos of empty rooms that never were: free to show, to stage and to ship.
public final class SampleRooms {

  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1067;
  private static final int WIDE_WIDTH = 1920;
  private static final int WIDE_HEIGHT = 1080;

  private static final Finish OAK_AND_WARM_WHITE =
      new Finish(
          colour(0.73, 0.72, 0.69),
          colour(0.73, 0.72, 0.69),
          FloorKind.PLANKS,
          colour(0.40, 0.255, 0.145),
          0.09,
          0.32);

  private SampleRooms() {}

  /// All rooms by name, 1600 x 1067; each is rendered anew, which takes a second or two.
  public static Map<String, Rgb> all() {
    Map<String, Rgb> rooms = new LinkedHashMap<>();
    rooms.put("living-room", livingRoom());
    rooms.put("bedroom", bedroom());
    rooms.put("dining-room", diningRoom());
    rooms.put("office", office());
    return rooms;
  }

  /// Oak boards, warm white walls, two tall windows on the left, afternoon sun.
  public static Rgb livingRoom() {
    return painted(
        camera(0.50, -15, 4.0),
        new RoomBox(-2.7, 2.7, 5.3, -1.45, 1.20),
        1.0,
        OAK_AND_WARM_WHITE,
        List.of(
            Opening.window(Wall.LEFT, 2.0, 3.25, 0.45, 2.25),
            Opening.window(Wall.LEFT, 3.65, 4.9, 0.45, 2.25),
            Opening.door(Wall.RIGHT, 3.6)),
        new double[] {-1.0, 0.80, 0.34},
        4.2,
        11);
  }

  /// A room like that one in a wide picture, 1920 x 1080, with nothing on its right.
  public static Rgb wideLivingRoom() {
    return painted(
        camera(WIDE_WIDTH, WIDE_HEIGHT, 0.50, -7, 4.0),
        new RoomBox(-2.7, 2.9, 5.2, -1.45, 1.20),
        1.0,
        OAK_AND_WARM_WHITE,
        List.of(
            Opening.window(Wall.LEFT, 1.9, 3.15, 0.45, 2.25),
            Opening.window(Wall.LEFT, 3.55, 4.8, 0.45, 2.25)),
        new double[] {-1.0, 0.80, 0.34},
        4.2,
        11);
  }

  /// Pale ash boards and greige walls, a wide window opposite.
  public static Rgb bedroom() {
    Finish finish =
        new Finish(
            colour(0.66, 0.64, 0.60),
            colour(0.66, 0.64, 0.60),
            FloorKind.CROSS_PLANKS,
            colour(0.50, 0.40, 0.29),
            0.10,
            0.22);
    return painted(
        camera(0.52, 20, 4.0),
        new RoomBox(-2.6, 2.2, 4.5, -1.42, 1.18),
        0.8,
        finish,
        List.of(Opening.window(Wall.RIGHT, 1.8, 3.7, 0.7, 2.2), Opening.door(Wall.LEFT, 3.2)),
        new double[] {1.0, 0.9, 0.15},
        4,
        23);
  }

  /// Dark walnut, a sage back wall with two windows, light from the front.
  public static Rgb diningRoom() {
    Finish finish =
        new Finish(
            colour(0.74, 0.73, 0.70),
            colour(0.40, 0.46, 0.40),
            FloorKind.PLANKS,
            colour(0.21, 0.115, 0.065),
            0.12,
            0.42);
    return painted(
        camera(0.52, 6, 3.5),
        new RoomBox(-2.4, 2.5, 5.0, -1.42, 1.28),
        0.9,
        finish,
        List.of(
            Opening.window(Wall.BACK, -1.45, -0.35, 0.75, 2.3),
            Opening.window(Wall.BACK, 0.65, 1.75, 0.75, 2.3),
            Opening.door(Wall.RIGHT, 2.3)),
        new double[] {0.35, 0.85, 1.0},
        5,
        37);
  }

  /// A small room with grey-blue walls and herringbone oak.
  public static Rgb office() {
    Finish finish =
        new Finish(
            colour(0.60, 0.65, 0.68),
            colour(0.60, 0.65, 0.68),
            FloorKind.HERRINGBONE,
            colour(0.42, 0.29, 0.18),
            0.10,
            0.28);
    return painted(
        camera(0.50, -27, 4.5),
        new RoomBox(-2.5, 1.7, 3.9, -1.42, 1.18),
        1.0,
        finish,
        List.of(Opening.window(Wall.LEFT, 1.3, 2.9, 0.8, 2.2), Opening.door(Wall.BACK, 0.5)),
        new double[] {-1.0, 0.95, -0.1},
        4,
        53);
  }

  private static Camera camera(double focal, double yawDegrees, double pitchDegrees) {
    return camera(WIDTH, HEIGHT, focal, yawDegrees, pitchDegrees);
  }

  private static Camera camera(
      int width, int height, double focal, double yawDegrees, double pitchDegrees) {
    return new Camera(
        width,
        height,
        focal * width,
        width / 2.0,
        height / 2.0,
        Math.toRadians(yawDegrees),
        Math.toRadians(pitchDegrees),
        0);
  }

  private static Rgb painted(
      Camera camera,
      RoomBox box,
      double behind,
      Finish finish,
      List<Opening> openings,
      double[] sun,
      double sunlight,
      long seed) {
    RoomScene scene = new RoomScene(camera, box, behind, finish, openings, sun, sunlight, seed);
    return new ScenePainter(scene).paint();
  }

  private static float[] colour(double red, double green, double blue) {
    return new float[] {(float) red, (float) green, (float) blue};
  }
}
