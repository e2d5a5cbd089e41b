package ai.realstaging.photo;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;

/// The words "Virtually staged" in the lower left corner of a picture. They are a drawing, not
/// text: a machine without fonts draws them, too.
final class StagedLabel {

  private static final BufferedImage WORDS = words();

  /// Width of the words and their distance from the edges, as parts of the picture's longer side.
  private static final double WIDTH = 0.13;

  private static final double MARGIN = 0.012;

  private StagedLabel() {}

  static void draw(BufferedImage picture) {
    int side = Math.max(picture.getWidth(), picture.getHeight());
    int width = (int) Math.max(Math.round(side * WIDTH), 64);
    int height = Math.round(width * WORDS.getHeight() / (float) WORDS.getWidth());
    int margin = (int) Math.round(side * MARGIN);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(WORDS, margin, picture.getHeight() - margin - height, width, height, null);
    graphics.dispose();
  }

  private static BufferedImage words() {
    try (InputStream in = StagedLabel.class.getResourceAsStream("virtually-staged.png")) {
      return ImageIO.read(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
