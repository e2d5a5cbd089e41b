package ai.realstaging.bench.gallery;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/// The exhibits as one web page and one picture: a row each, before, geometry, after.
final class ContactSheet {
  private static final int CELL = 620;
  private static final int CAPTION = 30;

  private final Path folder;

  ContactSheet(Path folder) {
    this.folder = folder;
  }

  void write(List<Exhibit> exhibits) throws IOException {
    Files.createDirectories(folder);
    StringBuilder rows = new StringBuilder();
    for (Exhibit exhibit : exhibits) {
      rows.append(
          "<section><h2>%s</h2><p>%s</p><div>".formatted(exhibit.caption(), exhibit.pieces()));
      rows.append(picture(exhibit.before(), exhibit.name() + "-before.jpg"));
      rows.append(picture(exhibit.geometry(), exhibit.name() + "-geometry.jpg"));
      if (exhibit.after().isPresent()) {
        rows.append(picture(exhibit.after().get(), exhibit.name() + "-after.png"));
      }
      if (exhibit.changed().isPresent()) {
        rows.append(picture(exhibit.changed().get(), exhibit.name() + "-changed.png"));
      }
      rows.append("</div></section>\n");
    }
    Files.writeString(
        folder.resolve("index.html"),
        """
        <!doctype html><meta charset="utf-8"><title>Staged photos</title>
        <style>
        body { font: 15px/1.4 system-ui, sans-serif; margin: 2rem; background: #f6f5f2; color: #222 }
        section { margin-bottom: 2rem } h2 { font-size: 1.05rem; margin: 0 } p { margin: .2rem 0 .6rem; color: #666 }
        section > div { display: grid; grid-template-columns: repeat(2, 1fr); gap: 6px }
        img { width: 100%%; display: block }
        </style>
        %s
        """
            .formatted(rows));
    ImageIO.write(sheet(exhibits), "png", folder.resolve("sheet.png").toFile());
  }

  private String picture(BufferedImage image, String file) throws IOException {
    String format = file.endsWith(".png") ? "png" : "jpg";
    ImageIO.write(image, format, folder.resolve(file).toFile());
    return "<a href=\"%s\"><img src=\"%s\" alt=\"\" loading=\"lazy\"></a>".formatted(file, file);
  }

  private static BufferedImage sheet(List<Exhibit> exhibits) {
    int height = 0;
    for (Exhibit exhibit : exhibits) {
      height += rowHeight(exhibit);
    }
    BufferedImage sheet =
        new BufferedImage(3 * CELL, Math.max(1, height), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = sheet.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 17));
    int y = 0;
    for (Exhibit exhibit : exhibits) {
      pen.setColor(Color.BLACK);
      pen.drawString(exhibit.caption(), 6, y + 21);
      int at = y + CAPTION;
      int rows = rowHeight(exhibit) - CAPTION - 6;
      pen.drawImage(exhibit.before(), 0, at, CELL - 4, rows, null);
      pen.drawImage(exhibit.geometry(), CELL, at, CELL - 4, rows, null);
      if (exhibit.after().isPresent()) {
        pen.drawImage(exhibit.after().get(), 2 * CELL, at, CELL - 4, rows, null);
      }
      y += rowHeight(exhibit);
    }
    pen.dispose();
    return sheet;
  }

  private static int rowHeight(Exhibit exhibit) {
    BufferedImage before = exhibit.before();
    return CAPTION + 6 + (CELL - 4) * before.getHeight() / before.getWidth();
  }
}
