package ai.realstaging.server.page.listing;

import java.util.List;
import java.util.Optional;

/// One listing as its page shows it.
///
/// @param chips the rooms that occur, to choose from
/// @param hidden photos that the filter hides
public record ListingView(
    String id,
    String name,
    Status status,
    List<Chip> chips,
    Optional<String> filter,
    int hidden,
    List<Tile> tiles) {

  public ListingView {
    chips = List.copyOf(chips);
    tiles = List.copyOf(tiles);
  }

  /// A room that can be filtered by; `wire` is empty for all.
  public record Chip(String wire, String name, int count, boolean current) {}

  /// The sentence under the name, and where the first photo is that needs somebody.
  public record Status(String sentence, String needs, Optional<String> firstNeedy) {}

  public String href() {
    return "/listings/" + id;
  }

  public boolean empty() {
    return tiles.isEmpty() && hidden == 0;
  }
}
