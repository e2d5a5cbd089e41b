package ai.realstaging.server.page.share;

import ai.realstaging.image.ImageLinks;
import ai.realstaging.server.page.Ground;
import java.util.List;

/// A shared listing as a client sees it.
///
/// @param said whether the rooms are as photographed, or only that the originals are beside
/// @param verb what can be done with the page, if anything
/// @param note how long it is there, and what it keeps of its reader
public record SharedView(
    String name, Contact contact, String said, Verb verb, String note, List<Pair> pairs) {

  public SharedView {
    pairs = List.copyOf(pairs);
  }

  /// What the head of the page offers.
  public sealed interface Verb {}

  /// To look is all.
  public record Look() implements Verb {}

  /// @param path of the pictures as one file
  public record Download(String path) implements Verb {}

  /// To do the same with photos of one's own.
  ///
  /// @param path where that begins
  public record Begin(String path) implements Verb {}

  /// A photo beside what was made of it.
  public record Pair(String room, Ground ground, Copies before, List<Staged> staged) {

    public Pair {
      staged = List.copyOf(staged);
    }
  }

  /// @param caption how it was furnished and by what
  public record Staged(Copies picture, String caption, String alt) {}

  /// A picture in two sizes, for the browser to choose from.
  ///
  /// @param across the width of the large one, or the most it may be
  public record Copies(String small, String large, int across) {

    public String set() {
      return "%s %dw, %s %dw".formatted(small, ImageLinks.SMALL, large, across);
    }
  }
}
