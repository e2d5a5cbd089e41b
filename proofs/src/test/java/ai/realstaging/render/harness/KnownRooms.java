package ai.realstaging.render.harness;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.room.RoomBox;
import ai.realstaging.render.room.Wall;
import ai.realstaging.render.sample.Finish;
import ai.realstaging.render.sample.FloorKind;
import ai.realstaging.render.sample.Opening;
import ai.realstaging.render.sample.RoomScene;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Draws synthetic rooms by lot: lenses of 60 to 95 degrees, yaw up to 40 degrees to either side
/// with every sixth view frontal, half of them straightened, the others tilted and rolled a little;
/// all floors in turn, a window or two, mostly a door, mostly a skirting. The same number gives the
/// same room.
final class KnownRooms {

  private static final int WIDTH = 1000;
  private static final int HEIGHT = 667;
  private static final List<FloorKind> FLOORS = List.of(FloorKind.values());

  private final SplittableRandom random;
  private final int number;

  private KnownRooms(int number) {
    this.number = number;
    this.random = new SplittableRandom(7000 + number);
  }

  static KnownRoom room(int number) {
    return new KnownRooms(number).draw();
  }

  /// The room of that number with walls and a carpet of one colour; a number of its own.
  static KnownRoom painted(int number, float[] colour) {
    RoomScene drawn = room(number).scene();
    Finish finish =
        new Finish(colour, colour, FloorKind.CARPET, colour, drawn.finish().skirting(), 0);
    RoomScene scene =
        new RoomScene(
            drawn.camera(),
            drawn.box(),
            drawn.behind(),
            finish,
            drawn.openings(),
            drawn.sun(),
            drawn.sunlight(),
            drawn.seed());
    return new KnownRoom(1000 + 31 * number + java.util.Arrays.hashCode(colour), scene, true, 2);
  }

  private KnownRoom draw() {
    boolean straightened = number % 2 == 0;
    while (true) {
      Camera camera = camera(straightened);
      RoomBox box = box();
      if (plausible(camera, box)) {
        FloorKind floor = FLOORS.get(number / 2 % FLOORS.size());
        RoomScene scene =
            new RoomScene(
                camera,
                box,
                random.nextDouble(0.6, 1.5),
                finish(floor),
                openings(box),
                new double[] {random.nextDouble(-1, 1), 0.9, random.nextDouble(-0.3, 1)},
                number % 3 == 0 ? 0 : random.nextDouble(2, 5),
                number);
        return new KnownRoom(number, scene, straightened, random.nextDouble(0.5, 4.5));
      }
    }
  }

  private Camera camera(boolean straightened) {
    double view = Math.toRadians(random.nextDouble(60, 95));
    double focal = WIDTH / 2.0 / Math.tan(view / 2);
    double yaw =
        number % 6 == 5
            ? random.nextDouble(-1.2, 1.2)
            : random.nextDouble(5, 40) * (random.nextBoolean() ? 1 : -1);
    double pitch = straightened ? 0 : 3 * gauss();
    double roll = straightened ? 0 : 0.5 * gauss();
    double shift = straightened ? random.nextDouble(-0.14, 0.14) * HEIGHT : 0;
    return new Camera(
        WIDTH,
        HEIGHT,
        focal,
        WIDTH / 2.0,
        HEIGHT / 2.0 + shift,
        Math.toRadians(yaw),
        Math.toRadians(pitch),
        Math.toRadians(roll));
  }

  private RoomBox box() {
    double eye = random.nextDouble(1.15, 1.6);
    return new RoomBox(
        -random.nextDouble(0.9, 3.6),
        random.nextDouble(0.9, 3.6),
        random.nextDouble(2.6, 6.2),
        -eye,
        random.nextDouble(2.35, 2.95) - eye);
  }

  /// A photo that somebody would take: an eighth to a half of it is floor, and a corner of two
  /// walls is in view.
  private static boolean plausible(Camera camera, RoomBox box) {
    double floor = 0;
    double[] edge = Truth.floorEdge(camera, box);
    for (double row : edge) {
      floor += (HEIGHT - row) / HEIGHT / edge.length;
    }
    boolean corner = false;
    for (double side : new double[] {box.left(), box.right()}) {
      double[] foot = camera.project(side, box.floor(), box.back());
      boolean inside = foot[0] > 0.06 * WIDTH && foot[0] < 0.94 * WIDTH;
      corner |= foot[2] > 0 && inside && foot[1] < 0.92 * HEIGHT;
    }
    return corner && floor > 0.12 && floor < 0.5;
  }

  private Finish finish(FloorKind floor) {
    float tone = (float) random.nextDouble(0.45, 0.78);
    float warm = (float) random.nextDouble(-0.05, 0.05);
    float[] walls = {tone + warm, tone, tone - warm};
    float[] back =
        random.nextInt(4) == 0
            ? new float[] {0.6f * tone, 0.68f * tone, 0.62f * tone}
            : walls.clone();
    double skirting = random.nextInt(4) == 0 ? 0 : random.nextDouble(0.06, 0.14);
    double gloss = floor == FloorKind.CARPET ? 0 : random.nextDouble(0, 0.35);
    return new Finish(walls, back, floor, colour(floor), skirting, gloss);
  }

  private float[] colour(FloorKind floor) {
    float deep = (float) random.nextDouble(0.12, 0.45);
    return switch (floor) {
      case PLANKS, CROSS_PLANKS, HERRINGBONE -> new float[] {deep, 0.64f * deep, 0.38f * deep};
      case TILES -> new float[] {1.2f * deep, 1.18f * deep, 1.12f * deep};
      case CARPET -> new float[] {1.1f * deep, 1.05f * deep, 0.96f * deep};
    };
  }

  private List<Opening> openings(RoomBox box) {
    List<Wall> walls = new ArrayList<>(List.of(Wall.values()));
    List<Opening> openings = new ArrayList<>();
    Wall bright = walls.remove(random.nextInt(3));
    double from = along(box, bright, 1.7);
    double sill = random.nextDouble(0.3, 0.9);
    openings.add(Opening.window(bright, from, from + random.nextDouble(0.9, 1.6), sill, 2.15));
    if (random.nextBoolean()) {
      Wall other = walls.remove(random.nextInt(2));
      double second = along(box, other, 1.3);
      openings.add(Opening.window(other, second, second + random.nextDouble(0.7, 1.2), sill, 2.1));
    }
    if (random.nextInt(4) > 0) {
      Wall door = walls.getFirst();
      openings.add(Opening.door(door, along(box, door, 1.0)));
    }
    return openings;
  }

  /// Where an opening of this width may begin on a wall.
  private double along(RoomBox box, Wall wall, double width) {
    double from = wall == Wall.BACK ? box.left() + 0.3 : 0.5;
    double to = (wall == Wall.BACK ? box.right() : box.back()) - 0.3 - width;
    return to > from ? random.nextDouble(from, to) : from;
  }

  private double gauss() {
    double u = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
    return u * Math.cos(2 * Math.PI * random.nextDouble());
  }
}
