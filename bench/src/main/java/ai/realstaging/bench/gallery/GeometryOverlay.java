package ai.realstaging.bench.gallery;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.raster.Rgb;
import ai.realstaging.render.room.RoomBox;
import ai.realstaging.render.room.RoomReading;
import ai.realstaging.render.room.Wall;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;

/// Draws a room as it was read over its photo: half-metre grid on the floor, trusted walls green,
/// others red, the horizon blue.
final class GeometryOverlay {
  private static final int SIDE = 1000;
  private static final Color TRUSTED = new Color(40, 220, 90);
  private static final Color DOUBTED = new Color(255, 60, 80);

  private final Camera camera;
  private final RoomBox box;
  private final Graphics2D pen;

  private GeometryOverlay(Camera camera, RoomBox box, Graphics2D pen) {
    this.camera = camera;
    this.box = box;
    this.pen = pen;
  }

  static BufferedImage of(Rgb photo, RoomReading reading) {
    Rgb small = photo.scaledTo(SIDE);
    BufferedImage picture = small.toBufferedImage();
    switch (reading) {
      case RoomReading.Unreadable _ -> {}
      case RoomReading.Readable room -> {
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Camera camera = room.camera().scaledTo(small.width(), small.height());
        new GeometryOverlay(camera, room.box(), pen).draw(room);
        pen.dispose();
      }
    }
    return picture;
  }

  private void draw(RoomReading.Readable room) {
    pen.setColor(new Color(255, 255, 255, 150));
    double floor = box.floor();
    for (double x = Math.ceil(box.left() * 2) / 2; x < box.right(); x += 0.5) {
      line(x, floor, 0.3, x, floor, box.back());
    }
    for (double z = 0.5; z < box.back(); z += 0.5) {
      line(box.left(), floor, z, box.right(), floor, z);
    }
    for (Wall wall : Wall.values()) {
      pen.setStroke(new BasicStroke(3));
      pen.setColor(room.walls().trusted(wall) ? TRUSTED : DOUBTED);
      for (double y : new double[] {floor, box.ceiling()}) {
        switch (wall) {
          case LEFT -> line(box.left(), y, 0.1, box.left(), y, box.back());
          case RIGHT -> line(box.right(), y, 0.1, box.right(), y, box.back());
          case BACK -> line(box.left(), y, box.back(), box.right(), y, box.back());
        }
      }
    }
    pen.setStroke(new BasicStroke(1));
    pen.setColor(new Color(60, 160, 255));
    pen.draw(
        new Line2D.Double(
            0, camera.horizonRow(0), camera.width(), camera.horizonRow(camera.width())));
  }

  private void line(double x, double y, double z, double x2, double y2, double z2) {
    double[] before = {0, 0, 0};
    for (int i = 0; i <= 60; i++) {
      double t = i / 60.0;
      double[] p = camera.project(x + t * (x2 - x), y + t * (y2 - y), z + t * (z2 - z));
      if (i > 0 && p[2] > 0.05 && before[2] > 0.05) {
        pen.draw(new Line2D.Double(before[0], before[1], p[0], p[1]));
      }
      before = p;
    }
  }
}
