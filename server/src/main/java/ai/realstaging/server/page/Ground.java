package ai.realstaging.server.page;

import java.util.Locale;

/// The box that a picture will fill: its ratio and its colour, known before the picture is there.
///
/// @param colour mean colour of the photo, 0xRRGGBB
public record Ground(int width, int height, int colour) {

  /// Width over height, within what the page can lay out.
  public double ratio() {
    return Math.clamp(width / (double) Math.max(1, height), 0.4, 3.0);
  }

  /// How wide the picture is in a row, for the browser to choose a file by.
  public String sizes() {
    return "(max-width: 700px) 100vw, " + Math.round(ratio() * 17) + "vw";
  }

  /// The class that carries the ratio, see `ratios.css`.
  public String ratioClass() {
    return "r" + Math.round(ratio() * 100);
  }

  public String fill() {
    return String.format(Locale.ROOT, "#%06x", colour & 0xffffff);
  }
}
