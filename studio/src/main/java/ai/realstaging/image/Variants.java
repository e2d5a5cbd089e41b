package ai.realstaging.image;

import java.util.List;

/// An original with its images, oldest first.
public record Variants(Original original, List<Image> images) {

  public Variants {
    images = List.copyOf(images);
  }
}
