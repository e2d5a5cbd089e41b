package ai.realstaging.server.page;

import ai.realstaging.image.ImageCopies;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The sizes that pictures are downloaded in, by their words in addresses.
public final class Sizes {

  private Sizes() {}

  /// Nothing for a picture as it was made, which is also what an unknown word gets.
  public static Optional<ImageCopies.Size> of(String word) {
    return Arrays.stream(ImageCopies.Size.values())
        .filter(size -> word(size).equals(word))
        .findFirst();
  }

  /// Every size as it is said, by its word; the empty word is the picture as it was made.
  public static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("", Texts.text("sizes.as-made"));
    for (ImageCopies.Size size : ImageCopies.Size.values()) {
      all.put(word(size), Texts.text("sizes.px", said(size), String.valueOf(size.side())));
    }
    return all;
  }

  /// The word of every size, the given one first: what somebody prefers is the next at hand.
  public static List<String> from(String first) {
    return all().keySet().stream()
        .sorted(Comparator.comparing(word -> !word.equals(first)))
        .toList();
  }

  private static String said(ImageCopies.Size size) {
    return switch (size) {
      case WEB -> Texts.text("sizes.web");
      case MLS -> Texts.text("sizes.mls");
    };
  }

  private static String word(ImageCopies.Size size) {
    return size.name().toLowerCase(Locale.ROOT);
  }
}
