package ai.realstaging.server.page.listing;

import java.util.List;
import java.util.Optional;

/// One listing as its page shows it.
///
/// @param archived whether it was put away
/// @param photos how many it has, whatever the filter
/// @param tiles the photos from the first to the last that is sent; more follow at `next`
/// @param due the boxes of the photos after those, as classes of their ratios, so that nothing
/// moves
///     when they come
/// @param next what to ask for to get the photos that follow, as a query
public record ListingView(
    String id,
    String name,
    boolean archived,
    Status status,
    FilterView filter,
    int photos,
    List<Tile> tiles,
    List<String> due,
    Optional<String> next) {

  public ListingView {
    tiles = List.copyOf(tiles);
    due = List.copyOf(due);
  }

  /// The sentence under the name, and where the first photo is that needs somebody.
  public record Status(String sentence, String needs, Optional<String> firstNeedy) {}

  public String href() {
    return "/listings/" + id;
  }

  public boolean empty() {
    return photos == 0;
  }
}
