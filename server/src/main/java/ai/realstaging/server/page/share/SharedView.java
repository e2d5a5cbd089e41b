package ai.realstaging.server.page.share;

import ai.realstaging.server.page.Ground;
import java.util.List;

/// A shared listing as a client sees it.
///
/// @param path address of the page
/// @param said whether the rooms are as photographed, or only that the originals are beside
/// @param downloads whether the pictures can be taken away
/// @param until the day it ends, as it is said
public record SharedView(
    String path,
    String name,
    Contact contact,
    String said,
    boolean downloads,
    String until,
    List<Pair> pairs) {

  public SharedView {
    pairs = List.copyOf(pairs);
  }

  /// A photo beside what was made of it.
  public record Pair(String room, Ground ground, String before, List<Staged> staged) {

    public Pair {
      staged = List.copyOf(staged);
    }
  }

  /// @param caption how it was furnished and by what
  public record Staged(String picture, String caption, String alt) {}
}
