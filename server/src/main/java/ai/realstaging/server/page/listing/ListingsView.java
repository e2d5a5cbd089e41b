package ai.realstaging.server.page.listing;

import ai.realstaging.server.page.PlateView;
import java.util.List;

/// All listings of the visitor, and what runs now.
///
/// @param query what was searched for, empty for all
/// @param any whether there is a listing at all
public record ListingsView(
    String query, boolean any, boolean archived, List<Running> running, List<Cover> covers) {

  public ListingsView {
    running = List.copyOf(running);
    covers = List.copyOf(covers);
  }

  /// An image on its way, with the listing that it is of.
  public record Running(String image, String listing, String name, PlateView plate) {}
}
