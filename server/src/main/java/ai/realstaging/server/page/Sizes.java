package ai.realstaging.server.page;

import ai.realstaging.image.ImageCopies;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The sizes that pictures are downloaded in, by their words in addresses.
public final class Sizes {

  private Sizes() {}

  /// Nothing for a picture as it was made, which is also what an unknown word gets.
  public static Optional<ImageCopies.Size> of(String word) {
    return Arrays.stream(ImageCopies.Size.values())
        .filter(size -> size.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }
}
