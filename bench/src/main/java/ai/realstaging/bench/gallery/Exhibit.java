package ai.realstaging.bench.gallery;

import java.awt.image.BufferedImage;
import java.util.Optional;

/// One photo of the gallery: before, what was read of its geometry, and after where it was staged.
record Exhibit(
    String name,
    String wish,
    BufferedImage before,
    BufferedImage geometry,
    Optional<BufferedImage> after,
    Optional<BufferedImage> changed,
    String verdict,
    String pieces,
    double seconds) {

  String caption() {
    return "%s · %s · %s · %.1f CPU s".formatted(name, wish, verdict, seconds);
  }
}
