package ai.realstaging.render.harness;

import ai.realstaging.render.raster.Rgb;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;

/// Pictures that show no room: noise, plain colours, patterns, a face, gardens, a street, a
/// landscape.
final class NotRooms {

  private static final int WIDTH = 960;
  private static final int HEIGHT = 640;
  private static final Color BLUE = new Color(150, 190, 240);
  private static final Color PALE = new Color(200, 220, 240);
  private static final Color GREY = new Color(214, 216, 217);

  private NotRooms() {}

  static Map<String, Rgb> all() {
    Map<String, Rgb> pictures = new LinkedHashMap<>();
    pictures.put("noise", drawn((g, random) -> {}, 255));
    pictures.put("plain grey", drawn((g, random) -> fill(g, Color.GRAY, Color.GRAY), 0));
    pictures.put("a soft gradient", drawn((g, random) -> fill(g, Color.WHITE, Color.BLACK), 0));
    pictures.put(
        "a dim gradient with grain", drawn((g, r) -> fill(g, Color.GRAY, Color.LIGHT_GRAY), 9));
    pictures.put("stripes", drawn(NotRooms::stripes, 4));
    pictures.put("a chessboard", drawn(NotRooms::chessboard, 4));
    pictures.put("circles", drawn(NotRooms::circles, 6));
    pictures.put("a scribble", drawn(NotRooms::scribble, 6));
    pictures.put("a face", drawn(NotRooms::face, 10));
    pictures.put("a garden", drawn((g, random) -> garden(g, random, BLUE, PALE), 8));
    pictures.put("a garden on a grey day", drawn((g, r) -> garden(g, r, GREY, GREY), 8));
    pictures.put("a street", drawn(NotRooms::street, 6));
    pictures.put("a landscape", drawn(NotRooms::landscape, 8));
    return pictures;
  }

  private static Rgb drawn(BiConsumer<Graphics2D, SplittableRandom> painter, int noise) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    SplittableRandom random = new SplittableRandom(41);
    painter.accept(g, random);
    g.dispose();
    int[] pixels = Rgb.of(image).argb();
    for (int i = 0; i < pixels.length && noise > 0; i++) {
      pixels[i] =
          Rgb.pack(
              noisy(Rgb.red(pixels[i]), noise, random),
              noisy(Rgb.green(pixels[i]), noise, random),
              noisy(Rgb.blue(pixels[i]), noise, random));
    }
    return new Rgb(WIDTH, HEIGHT, pixels);
  }

  private static int noisy(int level, int noise, SplittableRandom random) {
    return Math.clamp(level + random.nextInt(-noise, noise + 1), 0, 255);
  }

  private static void fill(Graphics2D g, Color top, Color bottom) {
    g.setPaint(new GradientPaint(0, 0, top, 0, HEIGHT, bottom));
    g.fillRect(0, 0, WIDTH, HEIGHT);
  }

  private static void stripes(Graphics2D g, SplittableRandom random) {
    fill(g, Color.WHITE, Color.WHITE);
    g.setColor(Color.DARK_GRAY);
    for (int x = -HEIGHT; x < WIDTH; x += 40) {
      g.fillPolygon(
          new Polygon(
              new int[] {x, x + 18, x + 18 + HEIGHT, x + HEIGHT},
              new int[] {HEIGHT, HEIGHT, 0, 0},
              4));
    }
  }

  private static void chessboard(Graphics2D g, SplittableRandom random) {
    fill(g, Color.WHITE, Color.WHITE);
    g.setColor(Color.BLACK);
    for (int i = 0; i < 12 * 8; i++) {
      if ((i % 12 + i / 12) % 2 == 0) {
        g.fillRect(i % 12 * 80, i / 12 * 80, 80, 80);
      }
    }
  }

  private static void circles(Graphics2D g, SplittableRandom random) {
    fill(g, Color.LIGHT_GRAY, Color.GRAY);
    for (int i = 0; i < 70; i++) {
      g.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
      int size = random.nextInt(30, 190);
      g.fillOval(random.nextInt(-50, WIDTH), random.nextInt(-50, HEIGHT), size, size);
    }
  }

  private static void scribble(Graphics2D g, SplittableRandom random) {
    fill(g, Color.WHITE, Color.WHITE);
    for (int i = 0; i < 160; i++) {
      g.setColor(new Color(random.nextInt(200), random.nextInt(200), random.nextInt(200)));
      g.drawLine(
          random.nextInt(WIDTH),
          random.nextInt(HEIGHT),
          random.nextInt(WIDTH),
          random.nextInt(HEIGHT));
    }
  }

  private static void face(Graphics2D g, SplittableRandom random) {
    fill(g, new Color(120, 140, 160), new Color(70, 80, 95));
    g.setColor(new Color(60, 40, 30));
    g.fill(new Ellipse2D.Double(300, 60, 360, 420));
    g.setColor(new Color(222, 184, 160));
    g.fill(new Ellipse2D.Double(335, 110, 290, 390));
    g.setColor(new Color(80, 60, 120));
    g.fill(new Ellipse2D.Double(200, 500, 560, 400));
    for (int x : new int[] {410, 510}) {
      g.setColor(Color.WHITE);
      g.fill(new Ellipse2D.Double(x, 260, 50, 26));
      g.setColor(new Color(60, 80, 60));
      g.fill(new Ellipse2D.Double(x + 14, 260, 24, 24));
    }
    g.setColor(new Color(170, 80, 80));
    g.fill(new Ellipse2D.Double(435, 410, 90, 26));
  }

  private static void landscape(Graphics2D g, SplittableRandom random) {
    fill(g, new Color(110, 160, 230), new Color(220, 235, 250));
    for (int ridge = 0; ridge < 4; ridge++) {
      Polygon hills = new Polygon();
      hills.addPoint(0, HEIGHT);
      double phase = random.nextDouble(6);
      for (int x = 0; x <= WIDTH; x += 8) {
        double y = 280 + 90 * ridge - 45 * Math.sin(x / (90.0 + 30 * ridge) + phase);
        hills.addPoint(x, (int) (y + random.nextInt(-6, 7)));
      }
      hills.addPoint(WIDTH, HEIGHT);
      g.setColor(new Color(90 - 15 * ridge, 130 - 12 * ridge, 80 - 12 * ridge));
      g.fill(hills);
    }
    circlesOf(g, random, new Color(40, 80, 40), 60, 420);
  }

  /// Houses on both sides, whose windows, doors and kerbs run to one point as the lines of a room
  /// do.
  private static void street(Graphics2D g, SplittableRandom random) {
    fill(g, new Color(120, 168, 226), new Color(225, 234, 244));
    g.setColor(new Color(96, 97, 100));
    g.fillPolygon(new int[] {480, 480, WIDTH + 200, -200}, new int[] {300, 300, 640, 640}, 4);
    for (int side = -1; side <= 1; side += 2) {
      double near = 6;
      for (int house = 0; house < 5; house++) {
        double far = near * 0.62;
        int tone = random.nextInt(-30, 31);
        g.setColor(new Color(178 + tone, 160 + tone, 142 + tone));
        quad(g, side, near, far, 56, -70 - random.nextInt(45));
        g.setColor(new Color(52, 60, 70));
        for (int floor = 0; floor < 2; floor++) {
          int sill = -10 - 38 * floor;
          quad(g, side, near * 0.92, near * 0.84, sill, sill - 22);
          quad(g, side, near * 0.78, near * 0.71, sill, sill - 22);
        }
        near = far;
      }
      g.setColor(new Color(150, 150, 148));
      int kerb = 480 + side * 420;
      g.fillPolygon(new int[] {480, kerb, kerb + side * 160}, new int[] {300, 640, 640}, 3);
    }
  }

  /// A wall beside the street from one nearness to a smaller one, between two heights at nearness 1
  /// about the vanishing point.
  private static void quad(
      Graphics2D g, int side, double near, double far, double low, double high) {
    g.fillPolygon(
        new int[] {
          (int) (480 + side * 85 * near), (int) (480 + side * 85 * far),
          (int) (480 + side * 85 * far), (int) (480 + side * 85 * near)
        },
        new int[] {
          (int) (300 + low * near), (int) (300 + low * far),
          (int) (300 + high * far), (int) (300 + high * near)
        },
        4);
  }

  private static void garden(Graphics2D g, SplittableRandom random, Color top, Color bottom) {
    fill(g, top, bottom);
    circlesOf(g, random, new Color(50, 100, 45), 400, 200);
    g.setColor(new Color(90, 140, 70));
    g.fillRect(0, 380, WIDTH, HEIGHT - 380);
    circlesOf(g, random, new Color(100, 150, 75), 300, 400);
    circlesOf(g, random, new Color(190, 90, 120), 60, 420);
  }

  private static void circlesOf(
      Graphics2D g, SplittableRandom random, Color colour, int count, int from) {
    for (int i = 0; i < count; i++) {
      int shade = random.nextInt(-25, 26);
      g.setColor(
          new Color(
              Math.clamp(colour.getRed() + shade, 0, 255),
              Math.clamp(colour.getGreen() + shade, 0, 255),
              Math.clamp(colour.getBlue() + shade, 0, 255)));
      int size = random.nextInt(8, 60);
      g.fillOval(random.nextInt(WIDTH), from + random.nextInt(220), size, size);
    }
  }
}
