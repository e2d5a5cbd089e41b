package ai.realstaging.render.room;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.lines.Segment;
import ai.realstaging.render.lines.SegmentFinder;
import ai.realstaging.render.raster.Rgb;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;

/// Draws what was read over the photo, for judging by eye: `RoomOverlay OUT_DIR PHOTO...`.
final class RoomOverlay {

  private RoomOverlay() {}

  public static void main(String[] args) throws IOException {
    for (int i = 1; i < args.length; i++) {
      File file = new File(args[i]);
      Rgb work = Exposure.lifted(Rgb.of(ImageIO.read(file)).scaledTo(1000));
      long before = System.nanoTime();
      Measured room =
          RoomReader.measure(
              work, new SegmentFinder().find(work.grey()), OptionalDouble.empty(), () -> {});
      long millis = (System.nanoTime() - before) / 1_000_000;
      double[] overall = WallProof.overall(room);
      Camera camera = room.estimate().camera();
      WallTrust walls = WallProof.of(room);
      System.out.printf(
          "%-26s %5d ms score %.2f f %.2f%s yaw %.1f pitch %.1f roll %.1f hor %.3f | box %.2f %.2f %.2f"
              + " score %.2f line %.2f step %.2f share %.2f sep %.2f ceil %.2f/%.2f walls %.2f %.2f %.2f%n",
          file.getName(),
          millis,
          room.estimate().score(),
          camera.focal() / Math.max(camera.width(), camera.height()),
          room.estimate().focalKnown() ? "" : "?",
          Math.toDegrees(camera.yaw()),
          Math.toDegrees(camera.pitch()),
          Math.toDegrees(camera.roll()),
          camera.horizonRow(camera.cx()) / camera.height(),
          room.fit().left(),
          room.fit().right(),
          room.fit().back(),
          room.fit().score(),
          overall[0],
          overall[1],
          overall[2],
          room.floor().separation(),
          room.ceiling().ratio(),
          room.ceiling().support(),
          walls.left(),
          walls.back(),
          walls.right());
      System.out.println("    " + Verdict.on(work, room, false) + " " + Clutter.of(work, room));
      String name = file.getName().replaceAll("\\.[a-z]+$", "");
      BufferedImage picture = drawn(work, room);
      ImageIO.write(picture, "png", new File(args[0], name + ".png"));
    }
  }

  private static BufferedImage drawn(Rgb work, Measured room) {
    BufferedImage picture = work.toBufferedImage();
    Graphics2D g = picture.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    Camera camera = room.estimate().camera();
    BoxFit fit = room.fit();
    g.setStroke(new BasicStroke(1));
    segments(g, room.evidence().edges().acrossSegments, new Color(255, 60, 60));
    segments(g, room.evidence().edges().alongSegments, new Color(60, 160, 255));
    segments(g, room.evidence().edges().uprightSegments, new Color(60, 220, 60));
    segments(g, room.evidence().edges().unexplained, new Color(255, 220, 0));
    g.setStroke(new BasicStroke(1));
    g.setColor(new Color(255, 255, 255, 160));
    for (double x = -5; x <= 5; x += 0.5) {
      if (x > fit.left() && x < fit.right()) {
        line(g, camera, x, -1, 0.2, x, -1, fit.back());
      }
    }
    for (double z = 0.5; z < fit.back(); z += 0.5) {
      line(g, camera, fit.left(), -1, z, fit.right(), -1, z);
    }
    double top = room.ceiling().ratio() - 1;
    g.setStroke(new BasicStroke(3));
    g.setColor(Color.MAGENTA);
    for (double y : new double[] {-1, top}) {
      line(g, camera, fit.left(), y, 0.05, fit.left(), y, fit.back());
      line(g, camera, fit.right(), y, 0.05, fit.right(), y, fit.back());
      line(g, camera, fit.left(), y, fit.back(), fit.right(), y, fit.back());
    }
    line(g, camera, fit.left(), -1, fit.back(), fit.left(), top, fit.back());
    line(g, camera, fit.right(), -1, fit.back(), fit.right(), top, fit.back());
    g.setStroke(new BasicStroke(1));
    g.setColor(Color.CYAN);
    g.draw(
        new Line2D.Double(0, camera.horizonRow(0), work.width(), camera.horizonRow(work.width())));
    g.dispose();
    return picture;
  }

  private static void segments(Graphics2D g, Iterable<Segment> segments, Color colour) {
    g.setColor(colour);
    for (Segment s : segments) {
      g.draw(new Line2D.Double(s.u1(), s.v1(), s.u2(), s.v2()));
    }
  }

  private static void line(
      Graphics2D g, Camera camera, double x, double y, double z, double x2, double y2, double z2) {
    double[] before = null;
    for (int i = 0; i <= 60; i++) {
      double t = i / 60.0;
      double[] p = camera.project(x + t * (x2 - x), y + t * (y2 - y), z + t * (z2 - z));
      if (p[2] < 0.05) {
        before = null;
        continue;
      }
      if (before != null) {
        g.draw(new Line2D.Double(before[0], before[1], p[0], p[1]));
      }
      before = p;
    }
  }
}
